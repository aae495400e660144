import type { Db } from "@/db/client";
import { countUnfinishedRuns } from "@/db/queries/runs";
import type { Env } from "@/lib/env";

export type QueueHealth = {
  readonly running: number;
  readonly waiting: number;
  /** How long the oldest analysis has waited; null: none waits. */
  readonly oldestWaitingSeconds: number | null;
};

/** A worker that is alive takes a job within a second, unless it works on another. */
const LONG_SECONDS = 120;

export async function queueHealth(db: Db, now: Date): Promise<QueueHealth> {
  const counted = await countUnfinishedRuns(db);
  const of = (state: string) => counted.find((one) => one.state === state);
  const oldest = of("queued")?.oldest;
  return {
    running: of("running")?.n ?? 0,
    waiting: of("queued")?.n ?? 0,
    oldestWaitingSeconds: oldest ? Math.max(0, Math.round((now.getTime() - oldest.getTime()) / 1000)) : null,
  };
}

/** Nobody seems to work the queue: something waits, and nothing runs. */
export function queueWarning(
  { running, oldestWaitingSeconds: seconds }: QueueHealth,
  { PLUMBLINE_WORKER: worker }: Pick<Env, "PLUMBLINE_WORKER">,
): string | null {
  if (running > 0 || seconds === null || seconds < LONG_SECONDS) return null;
  const advice = worker === "separate" ? "start npm run worker" : "the server’s log may say why";
  return `An analysis has waited for ${Math.floor(seconds / 60)} minutes and none runs: ${advice}.`;
}
