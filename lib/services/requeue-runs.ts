import { listUnfinishedRuns, setUnchangedRun } from "@/db/queries/runs";
import type { JobContext } from "./context";
import { MOST_ATTEMPTS } from "./run-analysis";

type Unfinished = Awaited<ReturnType<typeof listUnfinishedRuns>>[number];
type GiveBack = () => Promise<void>;

/**
 * Unfinished runs that nobody works on go back on the queue; those that were begun as often as may be, fail. `take` keeps a run
 * from being begun while it is written; null: somebody has it, or it is not looked for.
 */
export async function requeueRuns(
  context: JobContext,
  take: (run: Unfinished) => Promise<GiveBack | null>,
): Promise<void> {
  for (const run of await listUnfinishedRuns(context.db)) {
    const giveBack = await take(run);
    if (!giveBack) continue;
    const waits = await putBackOrFail(context, run).finally(giveBack);
    // Only now: a worker that finds its run taken drops the job.
    if (waits) await context.enqueue({ name: "analyse", runId: run.id });
  }
}

/** True when the run waits again. */
async function putBackOrFail({ db, now }: JobContext, run: Unfinished): Promise<boolean> {
  if (run.attempts < MOST_ATTEMPTS) {
    return setUnchangedRun(db, run, { state: "queued", stage: "waiting", progress: 0 });
  }
  const failure = `The server stopped ${MOST_ATTEMPTS} times while it worked on this analysis; its memory may be too small.`;
  await setUnchangedRun(db, run, { state: "failed", stage: "stopped", failure, finishedAt: now() });
  return false;
}
