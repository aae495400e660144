import type { Db } from "@/db/client";
import {
  type BegunRun,
  beginRun,
  findRunInput,
  findVectors,
  giveBackRun,
  insertVectors,
  isStillRunning,
  setRunning,
} from "@/db/queries/runs";
import { insertSlices } from "@/db/queries/slices";
import { insertRunStatements } from "@/db/queries/themes";
import { isToldToReaders } from "@/lib/errors";
import type { Analysed, Analyser, AnalysisHooks } from "./analyse-here";
import type { JobContext } from "./context";
import { Interrupted, Killed } from "./ended-early";
import { evenShare } from "./even-share";
import { watchRow } from "./watch-run";

/** How often the run's row is told about progress within a stage. */
const REPORT_EVERY_MS = 400;
/** How often a run may be begun. */
export const MOST_ATTEMPTS = 3;
export const UNEXPECTED = "Something unexpected went wrong; the server’s log says more.";

/**
 * Works one run off: its row goes from queued to running to done or failed. A run that is over stays as it is, and one that is
 * cancelled meanwhile, or begun by another worker, is let go. Stopped by `stopping`, or killed for the first times, it waits again:
 * that one is "given back".
 * A failure is the run's end and stands in its row; only what the row cannot hold is thrown.
 */
export async function runAnalysis(
  { db, now }: JobContext,
  runId: string,
  analyser: Analyser,
  stopping?: AbortSignal,
): Promise<"over" | "given back"> {
  const run = await beginRun(db, runId, MOST_ATTEMPTS);
  if (!run) return "over";
  const input = await findRunInput(db, runId);
  if (!input) throw new Error(`The run ${runId} is there, its snapshot is not.`);
  const watch = watchRow(`analysis ${run.id}`, () => isStillRunning(db, run));
  const signal = AbortSignal.any(stopping ? [stopping, watch.signal] : [watch.signal]);
  try {
    const hooks = hooksFor(db, run, evenShare(input.snapshot));
    const analysed = await analyser({ snapshot: input.snapshot, hash: input.hash }, hooks, signal);
    await writeDone(db, run, analysed, now());
  } catch (error) {
    const isKilled = error instanceof Killed && run.attempt < MOST_ATTEMPTS;
    if (error instanceof Interrupted || isKilled) {
      const counted = isKilled ? run.attempt : run.attempt - 1;
      return (await giveBackRun(db, run, counted)) ? "given back" : "over";
    }
    console.error(`The analysis ${runId} failed:`, error);
    const failure = isToldToReaders(error) ? error.message : UNEXPECTED;
    await setRunning(db, run, { state: "failed", stage: "stopped", failure, finishedAt: now() });
  } finally {
    watch.end();
  }
  return "over";
}

/** The result and its parts, or nothing where the run is no longer this worker's. */
async function writeDone(
  db: Db,
  run: BegunRun,
  { result, slices, statements }: Analysed,
  finishedAt: Date,
): Promise<void> {
  await db.transaction(async (tx) => {
    const done = { state: "done", stage: "done", progress: 1, result, finishedAt } as const;
    if (!(await setRunning(tx, run, done))) return;
    await insertSlices(tx, run.id, slices);
    await insertRunStatements(tx, run.id, statements);
  });
}

function hooksFor(db: Db, run: BegunRun, even: (share: number) => number): AnalysisHooks {
  let reported = 0;
  let farthest = 0;
  let last = "";
  return {
    findVectors: (embedder, hashes) => findVectors(db, embedder, hashes),
    keepVectors: (embedder, rows) =>
      insertVectors(
        db,
        rows.map((row) => ({ embedder, ...row })),
      ),
    async progress(stage, share) {
      farthest = Math.max(farthest, Math.min(0.99, even(share)));
      if (stage === last && Date.now() - reported < REPORT_EVERY_MS) return;
      last = stage;
      reported = Date.now();
      await setRunning(db, run, { stage, progress: farthest });
    },
  };
}
