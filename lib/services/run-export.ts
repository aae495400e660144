import {
  type BegunExport,
  beginExport,
  type ExportFormat,
  findExportInput,
  isExportStillRunning,
  setRunningExport,
} from "@/db/queries/exports";
import type { AnalysisResult } from "@/lib/analysis/result";
import { isToldToReaders } from "@/lib/errors";
import type { JobContext } from "./context";
import { Interrupted, Killed } from "./ended-early";
import { MOST_ATTEMPTS, UNEXPECTED } from "./run-analysis";
import { watchRow } from "./watch-run";

export type ExportInput = {
  readonly format: ExportFormat;
  readonly options: Readonly<Record<string, string>>;
  readonly result: AnalysisResult;
  /** The day on which it is made, as it stands in the file. */
  readonly madeOn: string;
};
export type MadeFile = { readonly name: string; readonly bytes: Uint8Array };
type Tell = (stage: string, share: number) => Promise<void>;
/** Makes a file; services get it handed, since how files look is no concern of theirs. */
export type Exporter = (input: ExportInput, progress: Tell, signal: AbortSignal) => Promise<MadeFile>;

/**
 * Makes one file: its row goes from queued to running to done or failed, as a run's does, and a dead worker's is begun again by the
 * same rules.
 */
export async function runExport(
  { db, now }: JobContext,
  exportId: string,
  exporter: Exporter,
  stopping: AbortSignal,
): Promise<"over" | "given back"> {
  const begun = await beginExport(db, exportId, MOST_ATTEMPTS);
  if (!begun) return "over";
  const input = await findExportInput(db, exportId);
  if (!input?.result) throw new Error(`The export ${exportId} is there, its result is not.`);
  const watch = watchRow(`export ${exportId}`, () => isExportStillRunning(db, begun));
  try {
    const made = await exporter(
      { format: input.format, options: input.options, result: input.result, madeOn: now().toISOString().slice(0, 10) },
      async (stage, share) => void (await setRunningExport(db, begun, { stage, progress: Math.min(0.99, share) })),
      AbortSignal.any([stopping, watch.signal]),
    );
    const done = { state: "done", stage: "done", progress: 1, finishedAt: now() } as const;
    await setRunningExport(db, begun, { ...done, fileName: made.name, file: made.bytes });
    return "over";
  } catch (error) {
    return await endOf(error, { db, now }, begun);
  } finally {
    watch.end();
  }
}

async function endOf(error: unknown, { db, now }: Pick<JobContext, "db" | "now">, begun: BegunExport) {
  const isKilled = error instanceof Killed && begun.attempt < MOST_ATTEMPTS;
  if (error instanceof Interrupted || isKilled) {
    const attempts = isKilled ? begun.attempt : begun.attempt - 1;
    const waits = { state: "queued", stage: "waiting", progress: 0, attempts } as const;
    return (await setRunningExport(db, begun, waits)) ? "given back" : "over";
  }
  console.error(`The export ${begun.id} failed:`, error);
  const failure = isToldToReaders(error) ? error.message : UNEXPECTED;
  await setRunningExport(db, begun, { state: "failed", stage: "stopped", failure, finishedAt: now() });
  return "over";
}
