import "server-only";
import type { AnalysisResult } from "@/lib/analysis/result";
import type { Analyser, AnalysisHooks } from "@/lib/services/analyse-here";
import type { FromAnalysis, ToAnalysis } from "./analysis-messages";
import { type FromApart, workApart } from "./apart";

type Asked = Exclude<FromAnalysis, FromApart<AnalysisResult>>;

/** The analysis in a process of its own; what it needs of the database it asks for. */
export const analyseApart: Analyser = (input, hooks, signal) =>
  workApart<AnalysisResult, Asked, ToAnalysis>({
    entry: "lib/jobs/analysis-process.ts",
    what: "the analysis",
    start: { kind: "start", input },
    progress: hooks.progress,
    answer: async (asked) => ({ kind: "answer", id: asked.id, found: await answer(asked, hooks) }),
    signal,
  });

async function answer(message: Asked, hooks: AnalysisHooks): Promise<Map<string, Uint8Array>> {
  if (message.kind === "find") return hooks.findVectors(message.embedder, message.hashes);
  await hooks.keepVectors(message.embedder, message.rows);
  return new Map();
}
