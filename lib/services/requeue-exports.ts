import { listUnfinishedExports, setUnchangedExport } from "@/db/queries/exports";
import type { JobContext } from "./context";
import { MOST_ATTEMPTS } from "./run-analysis";

type Unfinished = Awaited<ReturnType<typeof listUnfinishedExports>>[number];

/** Exports that nobody works on go back on the queue, or fail, by the rules of `requeueRuns`. */
export async function requeueExports(
  context: JobContext,
  take: (one: Unfinished) => Promise<(() => Promise<void>) | null>,
): Promise<void> {
  for (const one of await listUnfinishedExports(context.db)) {
    const giveBack = await take(one);
    if (!giveBack) continue;
    const waits = await putBackOrFail(context, one).finally(giveBack);
    // Only now: a worker that finds its export taken drops the job.
    if (waits) await context.enqueue({ name: "export", exportId: one.id });
  }
}

/** True when it waits again. */
async function putBackOrFail({ db, now }: JobContext, one: Unfinished): Promise<boolean> {
  if (one.attempts < MOST_ATTEMPTS) {
    return setUnchangedExport(db, one, { state: "queued", stage: "waiting", progress: 0 });
  }
  const failure = `The server stopped ${MOST_ATTEMPTS} times while it made this file; its memory may be too small.`;
  await setUnchangedExport(db, one, { state: "failed", stage: "stopped", failure, finishedAt: now() });
  return false;
}
