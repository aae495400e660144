import type { Metadata } from "next";
import { QuestionsSection } from "@/components/studio/questions-section";
import { StepForm } from "@/components/studio/survey-forms";
import { ButtonLink } from "@/components/ui/button-link";
import { PageHeader } from "@/components/ui/page-header";
import { orNotFound, studioContext } from "@/lib/http/studio-context";
import { may } from "@/lib/services/permissions";
import { questionHistory, questionsAt } from "@/lib/services/question-history";
import { questionsPage } from "@/lib/services/questions-page";
import { changesBetween } from "@/lib/survey/editing/changes";
import { restoreAction } from "../actions";
import "../review.css";

type Props = { params: Promise<{ surveyId: string }>; searchParams: Promise<{ version?: string }> };

export const metadata: Metadata = { title: "History of the questions" };

export default async function HistoryPage({ params, searchParams }: Props) {
  const { surveyId } = await params;
  const context = await studioContext(`/surveys/${surveyId}/questions/history`);
  const { survey, versions } = await orNotFound(questionHistory(context, surveyId));
  const { lock } = await questionsPage(context, surveyId);
  const asked = Number((await searchParams).version ?? survey.instrumentVersion);
  const shown = versions.find(({ version }) => version === asked)?.version ?? survey.instrumentVersion;
  const instrument = await orNotFound(questionsAt(context, { surveyId, version: shown }));
  const isPresent = shown === survey.instrumentVersion;
  const changes = isPresent ? [] : changesBetween(survey.instrument, instrument);
  const base = `/surveys/${surveyId}/questions`;
  return (
    <main id="main" className="page-narrow">
      <PageHeader kicker="History of the questions" title={survey.title}>
        <ButtonLink href={base}>Back to the questions</ButtonLink>
      </PageHeader>
      <section className="section stack" aria-labelledby="versions">
        <h2 className="heading" id="versions">
          Versions
        </h2>
        <ol className="version-list">
          {versions.map(({ version, memberName, savedAt }) => (
            <li key={version}>
              <a href={`${base}/history?version=${version}`} {...(version === shown && { "aria-current": "true" })}>
                Version {version}
              </a>
              <span className="small secondary">{memberName || "As it began"}</span>
              {savedAt ? (
                <time className="small muted" dateTime={savedAt.toISOString()}>
                  {inWords(savedAt)}
                </time>
              ) : (
                <span />
              )}
            </li>
          ))}
        </ol>
        <p className="small muted">
          Up to five minutes of one person’s editing are one version. The newest 200 are kept.
        </p>
      </section>
      {isPresent ? null : (
        <section className="section stack" aria-labelledby="differences">
          <h2 className="heading" id="differences">
            What restoring version {shown} would change
          </h2>
          <ul className="bullets">
            {changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
          {may(context.actor, "change surveys") && lock !== "locked" ? (
            <>
              <p className="secondary">It becomes the newest version; the present one stays in this list.</p>
              <StepForm
                action={restoreAction.bind(null, { surveyId, version: shown })}
                label={`Restore version ${shown}`}
                busy="Restoring …"
                primary
              />
            </>
          ) : null}
        </section>
      )}
      <QuestionsSection instrument={instrument} source={survey.source} />
    </main>
  );
}

const inWords = (at: Date) =>
  `${new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short", timeZone: "UTC" }).format(at)} UTC`;
