import { createHash } from "node:crypto";
import { analyse } from "@/lib/analysis/analyse";
import type { AnalysisResult } from "@/lib/analysis/result";
import type { Snapshot } from "@/lib/analysis/snapshot";
import { chooseEmbedder } from "@/lib/embed/choose-embedder";
import type { Embedder } from "@/lib/embed/embedder";
import { readEnv } from "@/lib/env";

export type VectorRow = { readonly textHash: string; readonly vector: Uint8Array };

/** What an analysis needs from where the database is: vectors that are known, a place for new ones, somebody to tell. */
export type AnalysisHooks = {
  readonly findVectors: (embedder: string, hashes: readonly string[]) => Promise<Map<string, Uint8Array>>;
  readonly keepVectors: (embedder: string, rows: readonly VectorRow[]) => Promise<void>;
  readonly progress: (stage: string, share: number) => Promise<void>;
};
export type AnalysisInput = { readonly snapshot: Snapshot; readonly hash: string };
/** Once the signal says so, the result is no longer wanted: whoever can stops and throws `Interrupted`. */
export type Analyser = (input: AnalysisInput, hooks: AnalysisHooks, signal?: AbortSignal) => Promise<AnalysisResult>;

/** Share of the work up to the themes that reading the texts takes. */
const READING = 0.45;

/** The analysis with the embedder of this installation, in this process, which it keeps busy. */
export const analyseHere: Analyser = async ({ snapshot, hash }, hooks) => {
  const env = readEnv();
  const { embedder, because } = await chooseEmbedder({
    endpointUrl: env.EMBEDDINGS_URL,
    endpointModel: env.EMBEDDINGS_MODEL,
    endpointKey: env.EMBEDDINGS_KEY,
    modelDir: env.MODEL_DIR,
    projectDir: process.cwd(),
  });
  if (because) console.log(because);
  return analyse(snapshot, {
    snapshotHash: hash,
    embedding: embedder && { id: embedder.id, vectors: (texts) => cachedVectors(hooks, embedder, texts) },
    progress: hooks.progress,
  });
};

/** Vectors by embedder and text hash: a rerun embeds only what is new. */
async function cachedVectors(
  hooks: AnalysisHooks,
  embedder: Embedder,
  texts: readonly string[],
): Promise<Float32Array[]> {
  const hashes = texts.map((text) => createHash("sha256").update(text).digest("hex"));
  const known = await hooks.findVectors(embedder.id, [...new Set(hashes)]);
  const missing = new Map(
    texts.flatMap((text, i) => (known.has(hashes[i] ?? "") ? [] : [[hashes[i] ?? "", text] as const])),
  );
  let told = Promise.resolve();
  const tell = (share: number) => {
    told = told.then(() => hooks.progress("reading the words", READING * share));
  };
  const fresh = missing.size > 0 ? await embedder.embed([...missing.values()], tell) : [];
  await told;
  const made = new Map([...missing.keys()].map((hash, i) => [hash, fresh[i] ?? new Float32Array()]));
  const rows = [...made].map(([textHash, vector]) => ({ textHash, vector: toBytes(vector) }));
  await hooks.keepVectors(embedder.id, rows);
  return hashes.map((hash) => made.get(hash) ?? fromBytes(known.get(hash)));
}

const toBytes = (vector: Float32Array) => new Uint8Array(vector.buffer, vector.byteOffset, vector.byteLength);

function fromBytes(bytes: Uint8Array | undefined): Float32Array {
  // A copy: the driver's buffer need not start where a float may.
  const copy = Uint8Array.from(bytes ?? []);
  return new Float32Array(copy.buffer);
}
