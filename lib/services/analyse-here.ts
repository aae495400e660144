import { analyseWhole } from "@/lib/analysis/analyse";
import type { AnalysisResult } from "@/lib/analysis/result";
import type { RunStatements } from "@/lib/analysis/run-statements";
import { analyseSlices, type SliceResult } from "@/lib/analysis/slices";
import type { Snapshot } from "@/lib/analysis/snapshot";
import { questionsOf } from "@/lib/survey/instrument";
import { cachedEmbedding, type VectorStore } from "./cached-embedding";
import { textHash } from "./hash-of-texts";
import { installedEmbedder } from "./installed-embedder";

/** What an analysis needs from where the database is: vectors that are known, a place for new ones, somebody to tell. */
export type AnalysisHooks = VectorStore & {
  readonly progress: (stage: string, share: number) => Promise<void>;
};
export type AnalysisInput = { readonly snapshot: Snapshot; readonly hash: string };
/** The result, once more the results of parts of the people, and of each text question what the editor of its themes works on. */
export type Analysed = {
  readonly result: AnalysisResult;
  readonly slices: readonly SliceResult[];
  readonly statements: readonly RunStatements[];
};
/** Once the signal says so, the result is no longer wanted: whoever can stops and throws `Interrupted`. */
export type Analyser = (input: AnalysisInput, hooks: AnalysisHooks, signal?: AbortSignal) => Promise<Analysed>;

/** Share of the whole work that the themes take, and of a question's themes that reading its texts takes. */
const THEMES = 0.5;
const READING = 0.9;
/** How much of the rest the result of everybody takes; what is left is for its parts. */
const WHOLE = 0.6;

/** A share of what comes after the themes, as one of the whole work. */
const rest = (share: number): number => THEMES + (1 - THEMES) * share;

/** The analysis with the embedder of this installation, in this process, which it keeps busy. */
export const analyseHere: Analyser = async ({ snapshot, hash }, hooks) => {
  const { embedder, because } = await installedEmbedder(process.cwd());
  if (because) console.log(because);
  const nQuestions = questionsOf(snapshot.instrument).filter(({ kind }) => kind === "long-text").length;
  let read = -1;
  const embedding =
    embedder &&
    cachedEmbedding(embedder, hooks, {
      hash: textHash(),
      tell: (share) => hooks.progress("reading the words", (THEMES * (read + READING * share)) / nQuestions),
    });
  const whole = await analyseWhole(snapshot, {
    snapshotHash: hash,
    // One list of texts a question.
    embedding: embedding && {
      id: embedding.id,
      async vectors(texts) {
        // Asked again once the themes are there: all of it is known.
        if (read + 1 >= nQuestions) return embedding.vectors(texts);
        read += 1;
        const vectors = await embedding.vectors(texts);
        await hooks.progress("sorting words into themes", (THEMES * (read + READING)) / nQuestions);
        return vectors;
      },
    },
    progress: (stage, share) =>
      hooks.progress(stage, share < THEMES ? share : rest(WHOLE * ((share - THEMES) / (1 - THEMES)))),
  });
  const slices = await analyseSlices(snapshot, whole, (share) =>
    hooks.progress("comparing those who gave one answer", rest(WHOLE + (1 - WHOLE) * share)),
  );
  return { result: whole.result, slices, statements: whole.texts.map(({ statements }) => statements) };
};
