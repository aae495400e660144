import { CoverageSection } from "@/components/studio/coverage-section";
import { OpenLink } from "@/components/studio/open-link";
import { PersonalLinks } from "@/components/studio/personal-links";
import { InviteForm, StepForm } from "@/components/studio/survey-forms";
import { ButtonLink } from "@/components/ui/button-link";
import { Confirm } from "@/components/ui/confirm";
import { PageHeader } from "@/components/ui/page-header";
import { origin } from "@/lib/http/origin";
import { orNotFound, studioContext } from "@/lib/http/studio-context";
import { listSurveys, requireSurvey } from "@/lib/services/find-survey";
import { personalLinks } from "@/lib/services/invite-people";
import { surveyLinks } from "@/lib/services/survey-links";
import { closeSurveyAction, inviteAction, openSurveyAction } from "./actions";

type Props = { params: Promise<{ surveyId: string }> };

export default async function SurveyPage({ params }: Props) {
  const { surveyId } = await params;
  const context = await studioContext(`/surveys/${surveyId}`);
  const { survey } = await orNotFound(requireSurvey(context, surveyId));
  const coverage = (await listSurveys(context)).find((one) => one.survey.id === survey.id)?.coverage ?? [];
  const canEdit = context.actor.role === "owner" || context.actor.role === "editor";
  const links = canEdit ? await surveyLinks(context, surveyId) : [];
  const people = canEdit ? await personalLinks(context, surveyId) : [];
  const base = await origin();
  const { audiences } = survey.instrument;
  const audienceOf = (id: string) => audiences.find((one) => one.id === id);
  return (
    <main id="main" className="page stack-loose">
      <PageHeader title={survey.title} kicker={survey.isSample ? "Sample data" : survey.instrument.title}>
        {survey.status === "closed" ? (
          <ButtonLink href={`/surveys/${surveyId}/results`} variant="primary">
            See the results
          </ButtonLink>
        ) : null}
      </PageHeader>
      {survey.status === "draft" ? (
        <section className="section stack">
          <h2 className="heading">Open the survey</h2>
          <p>From then on people can answer, by one open link for each audience and by personal links.</p>
          <StepForm action={openSurveyAction.bind(null, surveyId)} label="Open the survey" primary />
        </section>
      ) : (
        <CoverageSection survey={survey} coverage={coverage} />
      )}
      {links.length > 0 && survey.status === "collecting" ? (
        <section className="section stack">
          <h2 className="heading">Open links</h2>
          <p>One for each audience: whoever has the link can answer as a member of it.</p>
          <div className="grid-3">
            {links.map(({ audience, path }) => (
              <OpenLink key={audience} audience={audienceOf(audience)} url={`${base}${path}`} />
            ))}
          </div>
        </section>
      ) : null}
      {canEdit && survey.status !== "closed" ? (
        <section className="section stack">
          <h2 className="heading">Personal links</h2>
          <p>A personal link works on any device and can be used once. Send each person theirs.</p>
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
      {canEdit && survey.status === "collecting" ? (
        <section className="section stack">
          <h2 className="heading">Close</h2>
          <Confirm summary="Close the survey">
            <p>
              Links stop working, unfinished drafts are not counted, and the results are computed. This cannot be
              undone.
            </p>
            <StepForm action={closeSurveyAction.bind(null, surveyId)} label="Close now" primary />
          </Confirm>
        </section>
      ) : null}
    </main>
  );
}
