import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/ui/progress";
import { capital } from "@/lib/findings/rich-text";

type Run = Readonly<{
  state: "queued" | "running" | "done" | "failed" | "cancelled";
  stage: string;
  progress: number;
  failure: string | null;
}>;
type Props = Readonly<{
  run: Run;
  /** Whether an earlier result stands below. */
  hasEarlier: boolean;
  /** The forms that end it, and that begin another; null for whoever may only look. */
  cancel: ReactNode;
  again: ReactNode;
}>;

export const RUN_STANDING_ID = "run";

/** Where the newest run stands, unless it is done: then its result says all. */
export function RunStanding({ run, hasEarlier, cancel, again }: Props) {
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
          {again}
        </Notice>
      ) : run.state === "cancelled" ? (
        <Notice title="The analysis was cancelled">
          <p>The answers are safe, and nothing of it was kept. {earlier}</p>
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
    </div>
  );
}

type NoneProps = Readonly<{ surveyId: string; status: "draft" | "collecting" | "closed"; again: ReactNode }>;

export function NoResultYet({ surveyId, status, again }: NoneProps) {
  if (status === "closed") {
    return (
      <EmptyState title="Not analysed yet" actions={again}>
        <p>The survey is closed and its answers are kept. Nothing has been computed from them so far.</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="Nothing to compare yet"
      actions={
        <ButtonLink href={`/surveys/${surveyId}`} variant="primary">
          {status === "draft" ? "Prepare and open the survey" : "Links and coverage"}
        </ButtonLink>
      }
    >
      <p>
        {status === "draft"
          ? "Nobody has been asked so far. Results come after the survey is closed."
          : "The survey is collecting answers. Results come when you close it, for every audience that is large enough."}
      </p>
    </EmptyState>
  );
}
