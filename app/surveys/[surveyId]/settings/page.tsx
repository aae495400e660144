import type { Metadata } from "next";
import { AudiencesForm } from "@/components/rules/audiences-form";
import { RulesForm } from "@/components/rules/rules-form";
import { AudienceName } from "@/components/ui/audience-mark";
import { Icon } from "@/components/ui/icon";
import { PageHeader } from "@/components/ui/page-header";
import { StatusChip } from "@/components/ui/status-chip";
import { TextInput } from "@/components/ui/text-input";
import { orNotFound, studioContext } from "@/lib/http/studio-context";
import { may } from "@/lib/services/permissions";
import { surveyRules } from "@/lib/services/survey-rules";
import { linesOf } from "@/lib/survey/audience-lines";
import { askedAlone } from "@/lib/survey/change-audiences";
import { audiencesAction, titleAction } from "./actions";
import { ExpectedSection } from "./expected-section";
import { MinimumsSection } from "./minimums-section";
import { ModesSection } from "./modes-section";
import "./settings.css";

export const metadata: Metadata = { title: "Rules" };

export default async function RulesPage({ params }: { params: Promise<{ surveyId: string }> }) {
  const { surveyId } = await params;
  const context = await studioContext(`/surveys/${surveyId}/settings`);
  const { survey, expected } = await orNotFound(surveyRules(context, surveyId));
  const { instrument, status } = survey;
  const canEdit = may(context.actor, "change surveys");
  const isDraft = status === "draft";
  const lines = linesOf(instrument.audiences, expected);
  const alone = Object.fromEntries(instrument.audiences.map(({ id }) => [id, askedAlone(instrument, [id]).length]));
  return (
    <main id="main" className="page survey-page">
      <PageHeader
        kicker={
          <span className="row-tight">
            {survey.title} <StatusChip status={status} />
          </span>
        }
        title="Rules"
        summary={
          isDraft
            ? "Who is compared, from how many answers they are shown, and what is promised. Once the survey is open, this stays as it is."
            : "Settled when the survey was opened: nobody can loosen a promise under which people answer."
        }
      />
      {canEdit && status !== "closed" ? (
        <section className="section stack" aria-labelledby="title">
          <h2 className="heading" id="title">
            Title
          </h2>
          <RulesForm action={titleAction.bind(null, surveyId)} label="Save the title">
            <TextInput
              className="rules-title"
              key={survey.title}
              name="title"
              label="Title of the survey"
              hint="Whoever answers reads it first, on the page and in the mails."
              required
              defaultValue={survey.title}
            />
          </RulesForm>
        </section>
      ) : null}
      <section className="section stack" aria-labelledby="audiences">
        <h2 className="heading" id="audiences">
          Audiences
        </h2>
        {canEdit && isDraft ? (
          <AudiencesForm
            key={survey.executives}
            action={audiencesAction.bind(null, { surveyId, saved: lines })}
            lines={lines}
            version={survey.instrumentVersion}
            audiences={instrument.audiences}
            alone={alone}
          />
        ) : (
          <>
            <ul className="row">
              {instrument.audiences.map(({ id, shape, name }) => (
                <li key={id}>
                  <AudienceName shape={shape} name={name} />
                </li>
              ))}
            </ul>
            {isDraft ? null : (
              <p className="rules-fixed small secondary">
                <Icon name="lock" />
                <span>Fixed since the survey was opened. Duplicate the survey to compare others.</span>
              </p>
            )}
            {canEdit && status === "collecting" ? <ExpectedSection surveyId={surveyId} lines={lines} /> : null}
          </>
        )}
      </section>
      <MinimumsSection survey={survey} canEdit={canEdit} />
      {survey.source === "links" ? <ModesSection survey={survey} canEdit={canEdit && isDraft} /> : null}
    </main>
  );
}
