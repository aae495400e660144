import type { RunStatements } from "@/lib/analysis/run-statements";
import type { Analysed, AnalysisInput } from "@/lib/services/analyse-here";
import type { VectorRow } from "@/lib/services/cached-embedding";
import type { SortInput } from "@/lib/services/sort-again-here";
import type { FromApart } from "./apart";

/** What the analysis process asks of the server that started it. `id` comes back with the answer. */
export type AskedOfServer =
  | { readonly kind: "find"; readonly id: number; readonly embedder: string; readonly hashes: readonly string[] }
  | { readonly kind: "keep"; readonly id: number; readonly embedder: string; readonly rows: readonly VectorRow[] };

/** Everything it says: with an analysis it ends in the output, with one question sorted again in its statements. */
export type FromAnalysis = AskedOfServer | FromApart<Analysed | RunStatements | null>;

export type ToAnalysis =
  | { readonly kind: "start"; readonly input: AnalysisInput }
  | { readonly kind: "sort"; readonly input: SortInput }
  | { readonly kind: "answer"; readonly id: number; readonly found: Map<string, Uint8Array> };
