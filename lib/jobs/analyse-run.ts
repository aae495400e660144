import "server-only";
import type { Claim } from "@/db/client";
import type { Analyser } from "@/lib/services/analyse-here";
import type { PublicContext } from "@/lib/services/context";
import { requeueRuns } from "@/lib/services/requeue-runs";
import { runAnalysis } from "@/lib/services/run-analysis";

/** Works a run off, unless another worker is on it: a job may come twice, its run is worked on once at a time. */
export async function analyseRun(
  context: PublicContext,
  { claim, analyser }: { claim: Claim; analyser: Analyser },
  runId: string,
): Promise<void> {
  const giveBack = await claim(runId);
  if (!giveBack) return;
  try {
    await runAnalysis(context, runId, analyser);
  } finally {
    await giveBack();
  }
}

/**
 * Puts runs back on the queue that a dead process left behind: nobody claims them. `waiting`: those that were never begun, too,
 * whose job may be lost; mostly it is not, so this is asked less often.
 */
export async function adoptRuns(
  context: PublicContext,
  claim: Claim,
  { waiting }: { waiting: boolean },
): Promise<void> {
  await requeueRuns(context, async ({ id, state }) => {
    return state === "queued" && !waiting ? null : claim(id);
  });
}
