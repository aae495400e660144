import type { ReactNode } from "react";
import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/ui/progress";
import { capital } from "@/lib/findings/rich-text";

type Run = Readonly<{
  id: string;
  state: "queued" | "running" | "done" | "failed" | "cancelled";
  stage: string;
  progress: number;
  failure: string | null;
}>;
type Props = Readonly<{
  run: Run;
  /** Whether an earlier result stands below. */
  hasEarlier: boolean;
  /** "20 March 2026, 14:10 UTC": when that one was made. */
  savedAt?: string | null;
  /** The forms that end it, and that begin another; null for whoever may only look. */
  cancel: ReactNode;
  again: ReactNode;
}>;

export const RUN_STANDING_ID = "run";
export const SAVED_RESULT_ID = "saved-result";
/** Enough of an id to find it in the log. */
const REFERENCE = 8;

/** Where the newest run stands, unless it is done: then its result says all. */
export function RunStanding({ run, hasEarlier, savedAt = null, cancel, again }: Props) {
  if (run.state === "done") return null;
  const earlier = hasEarlier ? "The result below is the one before. " : "";
  return (
    <div id={RUN_STANDING_ID} tabIndex={-1} className="run-standing">
      {run.state === "failed" ? (
        <Notice tone="error" title="The analysis stopped before it was done" still>
          <p>
            The answers are safe. {earlier}
            {run.failure ? `What it said: ${run.failure}` : ""}
          </p>
          <div className="row">
            {again}
            {hasEarlier ? (
              <a href={`#${SAVED_RESULT_ID}`}>Read the saved copy{savedAt ? ` from ${savedAt}` : ""}</a>
            ) : null}
          </div>
          <p className="small muted">Reference {run.id.slice(0, REFERENCE)}, if you need to tell someone</p>
        </Notice>
      ) : run.state === "cancelled" ? (
        <Notice title="The analysis was cancelled">
          <p>The answers are safe, and it left no result. {earlier}</p>
          {again}
        </Notice>
      ) : (
        <UnderWay run={run} hasEarlier={hasEarlier} cancel={cancel} />
      )}
    </div>
  );
}

function UnderWay({ run, hasEarlier, cancel }: Omit<Props, "again">) {
  const isWaiting = run.state === "queued";
  return (
    <div className="run-under-way">
      <h2 className="heading">{hasEarlier ? "A new analysis is under way" : "Comparing the answers"}</h2>
      <Progress
        // The stage is told when it changes; a share that is read out every second would drown everything else.
        label={<span role="status">{isWaiting ? "Waiting for its turn" : capital(run.stage)}</span>}
        {...(!isWaiting && { value: run.progress, text: `${Math.round(100 * run.progress)} of 100` })}
      />
      <p className="small secondary">
        {hasEarlier
          ? "The result below is the one before; the new one takes its place when it is done."
          : "This page shows the result as soon as it is there. You may leave and come back."}
      </p>
      <noscript>
        <p className="small secondary">Reload this page to see how far it is.</p>
      </noscript>
      {cancel}
      {hasEarlier ? null : <Skeleton />}
    </div>
  );
}

/** Where the parts of a result will stand: still, nothing shimmers. */
function Skeleton() {
  return (
    <div className="results-skeleton" aria-hidden="true">
      <span />
      <span />
      <span />
      <div>
        <span />
        <span />
        <span />
      </div>
    </div>
  );
}
