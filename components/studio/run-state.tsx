import type { ReactNode } from "react";
import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/ui/progress";

type Run = Readonly<{
  state: "queued" | "running" | "done" | "failed";
  stage: string;
  progress: number;
  failure: string | null;
}>;
type Props = Readonly<{
  run: Run | null;
  /** The form that runs the analysis again, for those who may. */
  again: ReactNode;
}>;

/** Where the analysis of a closed survey stands; nothing once it is done. */
export function RunState({ run, again }: Props) {
  if (run === null) {
    return (
      <Notice tone="warning" title="These answers have not been analysed yet." still>
        <p>They are safe. The server stopped before the analysis was ordered.</p>
        {again}
      </Notice>
    );
  }
  if (run.state === "done") return null;
  if (run.state === "failed") {
    return (
      <Notice tone="error" title="The analysis stopped before its end." still>
        <p>The answers are safe. The reason: {run.failure ?? "unknown"}</p>
        {again}
      </Notice>
    );
  }
  return (
    <Progress
      label="The answers are being analysed"
      value={run.progress}
      text={run.state === "queued" ? "waiting for its turn" : run.stage}
    />
  );
}
