import type { Analysed, AnalysisInput } from "@/lib/services/analyse-here";
import type { VectorRow } from "@/lib/services/cached-embedding";

/** What the analysis process says to the server that started it. `id` comes back with the answer. */
export type FromAnalysis =
  | { readonly kind: "find"; readonly id: number; readonly embedder: string; readonly hashes: readonly string[] }
  | { readonly kind: "keep"; readonly id: number; readonly embedder: string; readonly rows: readonly VectorRow[] }
  | { readonly kind: "progress"; readonly stage: string; readonly share: number }
  | ({ readonly kind: "done" } & Analysed)
  | { readonly kind: "failed"; readonly message: string; readonly stack: string; readonly isTold: boolean };

export type ToAnalysis =
  | { readonly kind: "start"; readonly input: AnalysisInput }
  | { readonly kind: "answer"; readonly id: number; readonly found: Map<string, Uint8Array> };
