import type { Metadata } from "next";
import { CoverageSection } from "@/components/studio/coverage-section";
import { coverageSentence, reachInWords } from "@/components/studio/coverage-words";
import { PersonalLinks } from "@/components/studio/personal-links";
import { QuestionsSection } from "@/components/studio/questions-section";
import { datesInWords } from "@/components/studio/survey-dates";
import { InviteForm, StepForm } from "@/components/studio/survey-forms";
import { ButtonLink } from "@/components/ui/button-link";
import { Confirm } from "@/components/ui/confirm";
import { PageHeader } from "@/components/ui/page-header";
import { SampleBadge } from "@/components/ui/sample-badge";
import { StatusChip } from "@/components/ui/status-chip";
import { origin } from "@/lib/http/origin";
import { orNotFound, studioContext } from "@/lib/http/studio-context";
import { mayEdit } from "@/lib/services/create-survey";
import { surveyOverview } from "@/lib/services/find-survey";
import { personalLinks } from "@/lib/services/invite-people";
import { surveyLinks } from "@/lib/services/survey-links";
import { closeSurveyAction, inviteAction, openSurveyAction } from "./actions";

/** What the results page shows, by where the newest run stands. */
const RESULTS = {
  none: "See what happened",
  queued: "See progress",
  running: "See progress",
  failed: "See what happened",
  cancelled: "See what happened",
  done: "See the results",
} as const;

type Props = { params: Promise<{ surveyId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { surveyId } = await params;
  const { survey } = await orNotFound(surveyOverview(await studioContext(`/surveys/${surveyId}`), surveyId));
  return { title: survey.title };
}

export default async function SurveyPage({ params }: Props) {
  const { surveyId } = await params;
  const context = await studioContext(`/surveys/${surveyId}`);
  const { survey, wave, coverage, run } = await orNotFound(surveyOverview(context, surveyId));
  const { status, instrument } = survey;
  const { audiences } = instrument;
  const canEdit = mayEdit(context.actor);
  const base = await origin();
  const links = canEdit && status === "collecting" ? await surveyLinks(context, surveyId) : [];
  const people = canEdit && status !== "closed" ? await personalLinks(context, surveyId) : [];
  return (
    <main id="main" className="page survey-page">
      <PageHeader
        kicker={
          <span className="row-tight">
            <StatusChip status={status === "closed" && run?.state === "done" ? "results-ready" : status} />
            {survey.isSample ? <SampleBadge /> : null}
            {datesInWords({ ...survey, ...wave })}
          </span>
        }
        title={survey.title}
        summary={
          status === "draft"
            ? `A draft: nobody can answer yet. ${canEdit ? "Read the questions, add people if you like, then open it." : "An owner or editor opens it."}`
            : coverageSentence(coverage, audiences)
        }
      >
        {status === "closed" ? (
          <ButtonLink href={`/surveys/${surveyId}/results`} variant="primary">
            {RESULTS[run?.state ?? "none"]}
          </ButtonLink>
        ) : null}
      </PageHeader>
      {status === "draft" ? null : (
        <CoverageSection
          survey={survey}
          coverage={coverage}
          links={links.map(({ audience, path }) => ({ audience, url: `${base}${path}` }))}
        />
      )}
      <QuestionsSection instrument={instrument} source={survey.source} />
      {canEdit && status !== "closed" ? (
        <section className="section stack" aria-labelledby="personal-links">
          <h2 className="heading" id="personal-links">
            Personal links
          </h2>
          <p className="secondary">
            A personal link works on any device and can be used once.{" "}
            {status === "draft" ? "It lets people in as soon as the survey is open. " : ""}
            Send each person theirs. The list does not say who has answered; you see only how many. A link opens its
            person’s draft until they send it, so give it to nobody else.
          </p>
          <InviteForm action={inviteAction.bind(null, surveyId)} audiences={audiences} />
          {audiences.map((audience) => (
            <PersonalLinks
              key={audience.id}
              audience={audience}
              people={people.filter((one) => one.audience === audience.id)}
              base={base}
            />
          ))}
        </section>
      ) : null}
      {canEdit && status === "draft" ? (
        <section className="section stack" aria-labelledby="open">
          <h2 className="heading" id="open">
            Open the survey
          </h2>
          <p className="secondary">
            From then on people can answer, by one open link for each audience and by personal links. The questions
            cannot be changed any more.
          </p>
          <StepForm action={openSurveyAction.bind(null, surveyId)} label="Open the survey" busy="Opening …" primary />
        </section>
      ) : null}
      {canEdit && status === "collecting" ? (
        <section className="section stack" aria-labelledby="close">
          <h2 className="heading" id="close">
            Close
          </h2>
          <Confirm summary="Close the survey">
            <p>
              Links stop working at once, answers that were begun and not sent are not counted, and the results are
              computed. This cannot be undone.
            </p>
            <ul className="stack-tight">
              {coverage.map((one) => (
                <li key={one.audience} className="small">
                  <span className="strong">{audiences.find(({ id }) => id === one.audience)?.name}:</span>{" "}
                  {one.numbers ? reachInWords({ ...one, exact: true }, survey) : "would stay hidden in the results."}
                </li>
              ))}
            </ul>
            <StepForm action={closeSurveyAction.bind(null, surveyId)} label="Close now" busy="Closing …" primary />
          </Confirm>
        </section>
      ) : null}
    </main>
  );
}
