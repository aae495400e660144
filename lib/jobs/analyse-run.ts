import "server-only";
import type { Claim } from "@/db/client";
import type { Analyser } from "@/lib/services/analyse-here";
import type { JobContext } from "@/lib/services/context";
import { requeueRuns } from "@/lib/services/requeue-runs";
import { runAnalysis } from "@/lib/services/run-analysis";

type Work = { readonly claim: Claim; readonly analyser: Analyser; readonly stopping?: AbortSignal };

/** Works a run off, unless another worker is on it: a job may come twice, its run is worked on once at a time. */
export async function analyseRun(context: JobContext, work: Work, runId: string): Promise<void> {
  const giveBack = await work.claim(runId);
  if (!giveBack) return;
  const end = await runAnalysis(context, runId, work.analyser, work.stopping).finally(giveBack);
  // Only now: a worker that finds its run taken drops the job.
  if (end === "given back") await context.enqueue({ name: "analyse", runId });
}

/**
 * Puts runs back on the queue that a dead process left behind: nobody claims them. `waiting`: those that were never begun, too,
 * whose job may be lost; mostly it is not, so this is asked less often.
 */
export async function adoptRuns(context: JobContext, claim: Claim, { waiting }: { waiting: boolean }): Promise<void> {
  await requeueRuns(context, async ({ id, state }) => {
    return state === "queued" && !waiting ? null : claim(id);
  });
}
