import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ReviewFindings } from "@/components/editor/review-findings";
import { StepForm } from "@/components/studio/survey-forms";
import { AudienceName } from "@/components/ui/audience-mark";
import { ButtonLink } from "@/components/ui/button-link";
import { PageHeader } from "@/components/ui/page-header";
import { orNotFound, studioContext } from "@/lib/http/studio-context";
import { may } from "@/lib/services/permissions";
import { questionsPage } from "@/lib/services/questions-page";
import { checkQuestions, mustSolve } from "@/lib/survey/checks/check-questions";
import { minutesFor, questionsFor } from "@/lib/survey/resolve";
import { openSurveyAction } from "../../actions";
import "../review.css";

export const metadata: Metadata = { title: "Review and open" };

export default async function ReviewPage({ params }: { params: Promise<{ surveyId: string }> }) {
  const { surveyId } = await params;
  const context = await studioContext(`/surveys/${surveyId}/questions/review`);
  const { survey } = await orNotFound(questionsPage(context, surveyId));
  const { instrument, title, status } = survey;
  if (status !== "draft" || !may(context.actor, "change surveys")) redirect(`/surveys/${surveyId}/questions`);
  const findings = checkQuestions(instrument);
  const musts = mustSolve(findings);
  const mays = findings.filter(({ level }) => level === "may");
  const editor = `/surveys/${surveyId}/questions`;
  return (
    <main id="main" className="page-narrow">
      <PageHeader kicker="Review and open" title={title}>
        <ButtonLink href={editor}>Back to the questions</ButtonLink>
      </PageHeader>
      <section className="section stack" aria-labelledby="audiences">
        <h2 className="heading" id="audiences">
          Who is asked, and how long it takes
        </h2>
        <ul className="review-audiences">
          {instrument.audiences.map(({ id, name, shape }) => {
            const n = questionsFor(instrument, id).reduce((sum, { questions }) => sum + questions.length, 0);
            return (
              <li key={id}>
                <AudienceName shape={shape} name={name} />
                <span>
                  {n} {n === 1 ? "question" : "questions"}
                </span>
                <span className="strong">about {minutesFor(instrument, id)} min</span>
              </li>
            );
          })}
        </ul>
      </section>
      <ReviewFindings title="To solve before opening" findings={musts} none="Nothing: the survey can be opened." />
      <ReviewFindings
        title="Worth a second look"
        findings={mays}
        none="The checks of the wording find nothing. They read for two questions in one, leading and loaded words, double negation, length and balance; they do not replace asking two colleagues."
      />
      <section className="section stack" aria-labelledby="locks">
        <h2 className="heading" id="locks">
          What opening changes
        </h2>
        <ul className="bullets">
          <li>People can answer: by one open link for each audience, and by their personal links.</li>
          <li>Until the first person begins, words can still be changed; questions, answers and their order cannot.</li>
          <li>
            Once the first person begins, everything stays as it is. To change something then, make a new version with
            the same codes.
          </li>
        </ul>
        {musts.length > 0 ? (
          <p className="secondary">Solve what is named above, then open the survey here.</p>
        ) : (
          <StepForm action={openSurveyAction.bind(null, surveyId)} label="Open the survey" busy="Opening …" primary />
        )}
      </section>
    </main>
  );
}
