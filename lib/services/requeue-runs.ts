import { listUnfinishedRuns, setRun } from "@/db/queries/runs";
import type { PublicContext } from "./context";
import { MOST_ATTEMPTS } from "./run-analysis";

type Unfinished = Awaited<ReturnType<typeof listUnfinishedRuns>>[number];

/** Unfinished runs that `isAbandoned` go back on the queue; those that were begun as often as may be, fail. */
export async function requeueRuns(
  { db, enqueue, now }: PublicContext,
  isAbandoned: (run: Unfinished) => Promise<boolean>,
): Promise<void> {
  for (const run of await listUnfinishedRuns(db)) {
    if (!(await isAbandoned(run))) continue;
    if (run.attempts >= MOST_ATTEMPTS) {
      const failure = `The server stopped ${MOST_ATTEMPTS} times while it worked on this analysis; its memory may be too small.`;
      await setRun(db, run.id, { state: "failed", stage: "stopped", failure, finishedAt: now() });
      continue;
    }
    await setRun(db, run.id, { state: "queued", stage: "waiting", progress: 0 });
    await enqueue({ name: "analyse", runId: run.id });
  }
}
