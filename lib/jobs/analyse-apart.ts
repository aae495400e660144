import "server-only";
import type { RunStatements } from "@/lib/analysis/run-statements";
import type { Analysed, Analyser, AnalysisHooks } from "@/lib/services/analyse-here";
import type { Sorter } from "@/lib/services/sort-again-here";
import type { AskedOfServer, ToAnalysis } from "./analysis-messages";
import { workApart } from "./apart";

const ENTRY = "lib/jobs/analysis-process.ts";

/** The analysis in a process of its own; what it needs of the database it asks for. */
export const analyseApart: Analyser = (input, hooks, signal) =>
  workApart<Analysed, AskedOfServer, ToAnalysis>({
    ...asked(hooks, signal),
    what: "the analysis",
    start: { kind: "start", input },
  });

/** One question sorted again, in a process of its own as well. */
export const sortApart: Sorter = (input, hooks, signal) =>
  workApart<RunStatements | null, AskedOfServer, ToAnalysis>({
    ...asked(hooks, signal),
    what: "the sorting",
    start: { kind: "sort", input },
  });

const asked = (hooks: AnalysisHooks, signal: AbortSignal | undefined) => ({
  entry: ENTRY,
  progress: hooks.progress,
  answer: async (message: AskedOfServer): Promise<ToAnalysis> => ({
    kind: "answer",
    id: message.id,
    found: await answer(message, hooks),
  }),
  signal,
});

async function answer(message: AskedOfServer, hooks: AnalysisHooks): Promise<Map<string, Uint8Array>> {
  if (message.kind === "find") return hooks.findVectors(message.embedder, message.hashes);
  await hooks.keepVectors(message.embedder, message.rows);
  return new Map();
}
