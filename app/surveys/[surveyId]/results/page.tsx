import type { Metadata } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { ContextLine } from "@/components/results/headline";
import { minuteInWords } from "@/components/results/minute-in-words";
import { NoResultYet } from "@/components/results/no-result-yet";
import { NothingShown } from "@/components/results/nothing-shown";
import { ResultActions } from "@/components/results/result-actions";
import { ResultsHome } from "@/components/results/results-home";
import { RUN_STANDING_ID, RunStanding, SAVED_RESULT_ID } from "@/components/results/run-state";
import { SliceFilter } from "@/components/results/slice-filter";
import { viewHref, viewOf } from "@/components/results/view";
import { StepForm } from "@/components/studio/survey-forms";
import { Button } from "@/components/ui/button";
import { KeepFocus } from "@/components/ui/keep-focus";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { orNotFound, studioContext } from "@/lib/http/studio-context";
import type { Context } from "@/lib/services/context";
import { findResult } from "@/lib/services/find-result";
import { listSurveys } from "@/lib/services/find-survey";
import { may } from "@/lib/services/permissions";
import { rehearseAction } from "../../home-actions";
import { cancelRunAction, rerunAction } from "../actions";
import { RefreshEvery } from "../refresh-every";
import "./divergences.css";
import "./filter.css";
import "./headline.css";
import "./projector.css";
import "./results.css";
import "./states.css";
import "./themes.css";

export const metadata: Metadata = { title: "Results" };

type Props = {
  params: Promise<{ surveyId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function ResultsPage({ params, searchParams }: Props) {
  const { surveyId } = await params;
  const home = `/surveys/${surveyId}/results`;
  const context = await studioContext(home);
  const asked = viewOf(await searchParams);
  const found = await orNotFound(findResult(context, surveyId, { only: asked.only }));
  const { survey, run, result, filter } = found;
  const view = { ...asked, only: filter.chosen?.key };
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
  const savedAt = found.finishedAt ? minuteInWords(found.finishedAt) : null;
  const standing = run ? (
    <RunStanding run={run} hasEarlier={result !== null} savedAt={savedAt} cancel={cancel} again={again} />
  ) : null;
  return (
    <main id="main" className="page" {...(view.projector && { "data-theme": "projector" })}>
      {isUnderWay ? <RefreshEvery seconds={1} /> : null}
      <KeepFocus on={RUN_STANDING_ID} when={run?.state ?? ""} />
      {result ? (
        <>
          <div className="results-top" id={SAVED_RESULT_ID}>
            <ContextLine result={result} />
            <nav className="row print-hidden results-ways" aria-label="Other ways to look at this result">
              {view.projector ? null : <Link href={`${home}/compare`}>Compare with an earlier result</Link>}
              <Link href={viewHref(view, { projector: !view.projector }, "")}>
                {view.projector ? "Leave the projector view" : "Projector view"}
              </Link>
            </nav>
            {view.projector ? null : <ResultActions home={home} canEdit={canEdit} />}
          </div>
          {survey.status === "collecting" ? (
            <Notice title="The survey was reopened and collects answers again." still>
              This result is of the close before. A new one comes when you close the survey.
            </Notice>
          ) : null}
          {standing}
          <SliceFilter filter={filter} view={view} />
          {result.audiences.some(({ numbers }) => numbers) ? (
            <ResultsHome
              result={result}
              view={view}
              home={home}
              themesHref={canEdit && result.texts.length > 0 ? `/surveys/${surveyId}/themes` : null}
              // The checks are of everybody.
              {...(!filter.chosen && { checksHref: `${home}/checks` })}
            />
          ) : (
            <NothingShown result={result} surveyId={surveyId} />
          )}
          {run && run.state !== "done" ? null : <div className="results-again print-hidden">{again}</div>}
        </>
      ) : (
        <div className="stack-loose">
          <PageHeader title={survey.title} kicker="Results" />
          {standing}
          {run ? null : <Waiting surveyId={surveyId} context={context} again={again} />}
        </div>
      )}
    </main>
  );
}

type WaitingProps = Readonly<{ surveyId: string; context: Context; again: ReactNode }>;

/** No result and no analysis: how far the survey is, from live counts as far as they may be seen. */
async function Waiting({ surveyId, context, again }: WaitingProps) {
  const [row] = await listSurveys(context, [surveyId]);
  if (!row) return null;
  const { survey, wave, coverage } = row;
  const sample = may(context.actor, "change surveys") ? (
    <form action={rehearseAction}>
      <Button type="submit">See it with sample data</Button>
    </form>
  ) : null;
  return (
    <NoResultYet
      surveyId={surveyId}
      survey={{ ...survey, audiences: survey.instrument.audiences }}
      coverage={coverage}
      opensOn={wave.opensOn}
      again={again}
      sample={sample}
    />
  );
}
