import "server-only";
import type { Claim } from "@/db/client";
import type { JobContext } from "@/lib/services/context";
import { requeueExports } from "@/lib/services/requeue-exports";
import { type Exporter, runExport } from "@/lib/services/run-export";

type Work = { readonly claim: Claim; readonly exporter: Exporter; readonly stopping: AbortSignal };

/** Makes a file, unless another worker is on it: a job may come twice, its file is made once at a time. */
export async function makeExport(context: JobContext, work: Work, exportId: string): Promise<void> {
  const giveBack = await work.claim(exportId);
  if (!giveBack) return;
  const end = await runExport(context, exportId, work.exporter, work.stopping).finally(giveBack);
  // Only now: a worker that finds its export taken drops the job.
  if (end === "given back") await context.enqueue({ name: "export", exportId });
}

/** Puts exports back on the queue that a dead process left behind, as `adoptRuns` does with runs. */
export async function adoptExports(
  context: JobContext,
  claim: Claim,
  { waiting }: { waiting: boolean },
): Promise<void> {
  await requeueExports(context, async ({ id, state }) => {
    return state === "queued" && !waiting ? null : claim(id);
  });
}
