import "server-only";
import type { Exporter, ExportInput, MadeFile } from "@/lib/services/run-export";
import { workApart } from "./apart";

/** A file in a process of its own: setting a report takes seconds, in which a server would answer nobody. */
export const exportApart: Exporter = (input, progress, signal) =>
  workApart<MadeFile, never, ExportInput>({
    entry: "lib/jobs/export-process.ts",
    what: "the export",
    start: input,
    progress,
    signal,
  });
