import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/ui/progress";
import { capital } from "@/lib/findings/rich-text";

type Run = Readonly<{ state: string; stage: string; progress: number }>;

export function RunUnderWay({ run, hasEarlier = false }: Readonly<{ run: Run; hasEarlier?: boolean }>) {
  const isWaiting = run.state === "queued";
  return (
    <div className="run-under-way" role="status">
      <h2 className="heading">{hasEarlier ? "A new analysis is under way" : "Comparing the answers"}</h2>
      <Progress
        label={isWaiting ? "Waiting for its turn" : capital(run.stage)}
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
    </div>
  );
}

type FailedProps = Readonly<{ failure: string | null; hasEarlier?: boolean; again: ReactNode }>;

export function RunFailed({ failure, hasEarlier = false, again }: FailedProps) {
  return (
    <Notice tone="error" title="The analysis stopped before it was done" still className="run-failed">
      <p>
        The answers are safe. {hasEarlier ? "The result below is the one before. " : ""}
        {failure ? `What it said: ${failure}` : ""}
      </p>
      {again}
    </Notice>
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
