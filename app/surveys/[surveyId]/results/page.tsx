import type { Metadata } from "next";
import { ContextLine } from "@/components/results/headline";
import { ResultsHome } from "@/components/results/results-home";
import { NoResultYet, RunFailed, RunUnderWay } from "@/components/results/run-state";
import { viewOf } from "@/components/results/view";
import { StepForm } from "@/components/studio/survey-forms";
import { ButtonLink } from "@/components/ui/button-link";
import { PageHeader } from "@/components/ui/page-header";
import { orNotFound, studioContext } from "@/lib/http/studio-context";
import { findResult } from "@/lib/services/find-result";
import { rerunAction } from "../actions";
import { RefreshWhileRunning } from "./refresh-while-running";
import "./results.css";

export const metadata: Metadata = { title: "Results" };

type Props = {
  params: Promise<{ surveyId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function ResultsPage({ params, searchParams }: Props) {
  const { surveyId } = await params;
  const context = await studioContext(`/surveys/${surveyId}/results`);
  const { survey, run, result } = await orNotFound(findResult(context, surveyId));
  const canEdit = context.actor.role === "owner" || context.actor.role === "editor";
  const isUnderWay = run?.state === "queued" || run?.state === "running";
  const again = canEdit ? <StepForm action={rerunAction.bind(null, surveyId)} label="Run the analysis again" /> : null;
  return (
    <main id="main" className="page">
      {isUnderWay ? <RefreshWhileRunning /> : null}
      {result ? (
        <>
          <div className="results-top">
            <ContextLine result={result} />
            <ButtonLink href={`/surveys/${surveyId}`} size="small" className="print-hidden">
              About this survey
            </ButtonLink>
          </div>
          {isUnderWay ? <RunUnderWay run={run} hasEarlier /> : null}
          {run?.state === "failed" ? <RunFailed failure={run.failure} hasEarlier again={again} /> : null}
          <ResultsHome
            result={result}
            view={viewOf(await searchParams)}
            checksHref={`/surveys/${surveyId}/results/checks`}
          />
          {isUnderWay || run?.state === "failed" ? null : <div className="results-again print-hidden">{again}</div>}
        </>
      ) : (
        <div className="stack-loose">
          <PageHeader title={survey.title} kicker="Results" />
          {isUnderWay ? <RunUnderWay run={run} /> : null}
          {run?.state === "failed" ? <RunFailed failure={run.failure} again={again} /> : null}
          {run ? null : <NoResultYet surveyId={surveyId} status={survey.status} again={again} />}
        </div>
      )}
    </main>
  );
}
