import type { Metadata } from "next";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { orNotFound, studioContext } from "@/lib/http/studio-context";
import { DAYS_TO_RESTORE, whatGoesWith } from "@/lib/services/deleted-surveys";
import { requireSurvey } from "@/lib/services/find-survey";
import { may } from "@/lib/services/permissions";
import { deleteAction } from "../../home-actions";

export const metadata: Metadata = { title: "Delete a survey" };

type Props = { params: Promise<{ surveyId: string }> };

export default async function DeleteSurveyPage({ params }: Props) {
  const { surveyId } = await params;
  const context = await studioContext(`/surveys/${surveyId}/delete`);
  const { survey } = await orNotFound(requireSurvey(context, surveyId));
  const canDelete = may(context.actor, "delete surveys");
  return (
    <main id="main" className="page-narrow">
      <PageHeader kicker={survey.title} title="Delete this survey?" />
      {canDelete ? (
        <div className="stack">
          <WhatGoes {...(await orNotFound(whatGoesWith(context, surveyId)))} />
          <form action={deleteAction.bind(null, surveyId)} className="form-actions">
            <Button type="submit" variant="primary">
              Delete survey
            </Button>
            <ButtonLink href="/surveys">Keep it</ButtonLink>
          </form>
        </div>
      ) : (
        <Notice title="Your role may look at surveys, not delete one. Ask an owner or editor." still />
      )}
    </main>
  );
}

function WhatGoes({ survey, people, answers, hasResult }: Awaited<ReturnType<typeof whatGoesWith>>) {
  const count = (n: number, one: string, several: string) => `${n.toLocaleString("en-GB")} ${n === 1 ? one : several}`;
  const goes = [
    "Its questions and rules",
    people > 0 ? `${count(people, "person", "people")} on its list` : null,
    answers === null ? "Every answer given so far" : answers > 0 ? count(answers, "answer", "answers") : null,
    hasResult ? "Its results and themes" : null,
  ].filter(Boolean);
  return (
    <>
      <p>This goes with it:</p>
      <ul className="bullets">
        {goes.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      {survey.status === "collecting" ? (
        <Notice tone="warning" title="People can answer it now." still>
          <p>
            Its links stop at once, unfinished answers with them; whoever opens one reads that the survey is closed. If
            you bring it back, they work again. To keep what was answered, close it instead.
          </p>
        </Notice>
      ) : null}
      <p className="secondary">
        You can bring it back for {DAYS_TO_RESTORE} days, from “Recently deleted” below the list. After that it is gone
        for good.
      </p>
    </>
  );
}
