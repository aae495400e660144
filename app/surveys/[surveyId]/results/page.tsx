import type { Metadata } from "next";
import { ContextLine } from "@/components/results/headline";
import { ResultsHome } from "@/components/results/results-home";
import { NoResultYet, RUN_STANDING_ID, RunStanding } from "@/components/results/run-state";
import { viewOf } from "@/components/results/view";
import { StepForm } from "@/components/studio/survey-forms";
import { KeepFocus } from "@/components/ui/keep-focus";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { orNotFound, studioContext } from "@/lib/http/studio-context";
import { findResult } from "@/lib/services/find-result";
import { may } from "@/lib/services/permissions";
import { cancelRunAction, rerunAction } from "../actions";
import { RefreshEvery } from "../refresh-every";
import "./divergences.css";
import "./headline.css";
import "./results.css";
import "./themes.css";

export const metadata: Metadata = { title: "Results" };

type Props = {
  params: Promise<{ surveyId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function ResultsPage({ params, searchParams }: Props) {
  const { surveyId } = await params;
  const context = await studioContext(`/surveys/${surveyId}/results`);
  const { survey, run, result } = await orNotFound(findResult(context, surveyId));
  const canEdit = may(context.actor, "change surveys");
  const isUnderWay = run?.state === "queued" || run?.state === "running";
  const again = canEdit ? <StepForm action={rerunAction.bind(null, surveyId)} label="Run the analysis again" /> : null;
  const cancel =
    canEdit && run ? (
      <StepForm
        action={cancelRunAction.bind(null, { surveyId, runId: run.id })}
        label="Cancel the analysis"
        busy="Cancelling …"
      />
    ) : null;
  const standing = run ? <RunStanding run={run} hasEarlier={result !== null} cancel={cancel} again={again} /> : null;
  return (
    <main id="main" className="page">
      {isUnderWay ? <RefreshEvery seconds={1} /> : null}
      <KeepFocus on={RUN_STANDING_ID} when={run?.state ?? ""} />
      {result ? (
        <>
          <div className="results-top">
            <ContextLine result={result} />
          </div>
          {survey.status === "collecting" ? (
            <Notice title="The survey was reopened and collects answers again." still>
              This result is of the close before. A new one comes when you close the survey.
            </Notice>
          ) : null}
          {standing}
          <ResultsHome
            result={result}
            view={viewOf(await searchParams)}
            checksHref={`/surveys/${surveyId}/results/checks`}
            themesHref={`/surveys/${surveyId}/themes`}
          />
          {run && run.state !== "done" ? null : <div className="results-again print-hidden">{again}</div>}
        </>
      ) : (
        <div className="stack-loose">
          <PageHeader title={survey.title} kicker="Results" />
          {standing}
          {run ? null : <NoResultYet surveyId={surveyId} status={survey.status} again={again} />}
        </div>
      )}
    </main>
  );
}
