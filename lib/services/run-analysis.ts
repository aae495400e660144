import { beginRun, findRunInput, findVectors, giveBackRun, insertVectors, reportRun, setRun } from "@/db/queries/runs";
import { isToldToReaders } from "@/lib/errors";
import { type Analyser, type AnalysisHooks, Interrupted } from "./analyse-here";
import type { PublicContext } from "./context";

/** How often the run's row is told about progress. */
const REPORT_EVERY_MS = 400;
/** How often a run may be begun. */
export const MOST_ATTEMPTS = 3;
const UNEXPECTED = "Something unexpected went wrong; the server’s log says more.";

/**
 * Works one run off: its row goes from queued to running to done or failed. A run that is over stays as it is.
 * A failure is the run's end and stands in its row; only what the row cannot hold is thrown.
 */
export async function runAnalysis(context: PublicContext, runId: string, analyser: Analyser): Promise<void> {
  const { db, now } = context;
  if (!(await beginRun(db, runId, MOST_ATTEMPTS))) return;
  const input = await findRunInput(db, runId);
  if (!input) throw new Error(`The run ${runId} is there, its snapshot is not.`);
  try {
    const result = await analyser({ snapshot: input.snapshot, hash: input.hash }, hooksFor(context, runId));
    await setRun(db, runId, { state: "done", stage: "done", progress: 1, result, finishedAt: now() });
  } catch (error) {
    if (error instanceof Interrupted) return giveBackRun(db, runId);
    console.error(`The analysis ${runId} failed:`, error);
    const failure = isToldToReaders(error) ? error.message : UNEXPECTED;
    await setRun(db, runId, { state: "failed", stage: "stopped", failure, finishedAt: now() });
  }
}

function hooksFor({ db }: PublicContext, runId: string): AnalysisHooks {
  let reported = 0;
  let farthest = 0;
  return {
    findVectors: (embedder, hashes) => findVectors(db, embedder, hashes),
    keepVectors: (embedder, rows) =>
      insertVectors(
        db,
        rows.map((row) => ({ embedder, ...row })),
      ),
    async progress(stage, share) {
      farthest = Math.max(farthest, Math.min(0.99, share));
      if (Date.now() - reported < REPORT_EVERY_MS) return;
      reported = Date.now();
      await reportRun(db, runId, { stage, progress: farthest });
    },
  };
}
