import type { RunStatements } from "@/lib/analysis/run-statements";
import type { Snapshot } from "@/lib/analysis/snapshot";
import { sortAgain } from "@/lib/analysis/sort-again";
import type { AnalysisHooks } from "./analyse-here";
import { cachedEmbedding } from "./cached-embedding";
import { textHash } from "./hash-of-texts";
import { installedEmbedder } from "./installed-embedder";

export type SortInput = { readonly snapshot: Snapshot; readonly questionId: string; readonly resolution: number };
/** Null: nothing of this question may be shown. */
export type Sorter = (input: SortInput, hooks: AnalysisHooks, signal?: AbortSignal) => Promise<RunStatements | null>;

/** Sorts one question again with the embedder of this installation, in this process; what the run has read is known. */
export const sortAgainHere: Sorter = async ({ snapshot, questionId, resolution }, hooks) => {
  const { embedder, because } = await installedEmbedder(process.cwd());
  if (because) console.log(because);
  const embedding =
    embedder &&
    cachedEmbedding(embedder, hooks, {
      hash: textHash(),
      tell: (share) => hooks.progress("reading the words", share),
    });
  return sortAgain(snapshot, { questionId, resolution, embedding });
};
