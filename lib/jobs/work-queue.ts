import "server-only";
import type { Claim } from "@/db/client";
import type { JobContext } from "@/lib/services/context";
import { sortPreview } from "@/lib/services/sort-preview";
import { analyseApart, sortApart } from "./analyse-apart";
import { adoptRuns, analyseRun } from "./analyse-run";
import { every } from "./every";
import type { Queue } from "./queue";

const LOOK_FOR_DEAD_MS = 15 * 1000;
const LOOK_FOR_LOST_MS = 5 * 60 * 1000;

/**
 * Takes analyses from the queue, one at a time, and looks for runs that others left behind. Returns a function that stops: what is
 * being analysed goes back on the queue.
 */
export async function workQueue(context: JobContext, claim: Claim, queue: Queue): Promise<() => Promise<void>> {
  const stopping = new AbortController();
  const work = { claim, analyser: analyseApart, stopping: stopping.signal };
  await adoptRuns(context, claim, { waiting: true });
  await queue.work((runId) => analyseRun(context, work, runId));
  await queue.workPreviews((previewId) => sortPreview(context, previewId, sortApart));
  const ends = [
    every(LOOK_FOR_DEAD_MS, () => adoptRuns(context, claim, { waiting: false })),
    // A process may end between noting a run and queueing it; a run that is queued twice is worked on once.
    every(LOOK_FOR_LOST_MS, () => adoptRuns(context, claim, { waiting: true })),
  ];
  return async () => {
    for (const end of ends) end();
    // First of all, or this worker would take the run that it gives back.
    await queue.rest();
    stopping.abort();
  };
}
