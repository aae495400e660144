import type { AnalysisResult } from "@/lib/analysis/result";
import type { AnalysisInput } from "@/lib/services/analyse-here";
import type { VectorRow } from "@/lib/services/cached-embedding";
import type { FromApart } from "./apart";

/** What the analysis process says to the server that started it. `id` comes back with the answer. */
export type FromAnalysis =
  | { readonly kind: "find"; readonly id: number; readonly embedder: string; readonly hashes: readonly string[] }
  | { readonly kind: "keep"; readonly id: number; readonly embedder: string; readonly rows: readonly VectorRow[] }
  | FromApart<AnalysisResult>;

export type ToAnalysis =
  | { readonly kind: "start"; readonly input: AnalysisInput }
  | { readonly kind: "answer"; readonly id: number; readonly found: Map<string, Uint8Array> };
