import { createHmac, randomBytes } from "node:crypto";
import type { Embedder } from "@/lib/embed/embedder";
import { keptSecret } from "@/lib/sealed/server-secret";
import type { Embedding } from "@/lib/text/themes";

export type VectorRow = { readonly textHash: string; readonly vector: Uint8Array };
export type VectorStore = {
  readonly findVectors: (embedder: string, hashes: readonly string[]) => Promise<Map<string, Uint8Array>>;
  readonly keepVectors: (embedder: string, rows: readonly VectorRow[]) => Promise<void>;
};

/** Each batch is kept as it is done: an analysis that is stopped half-way goes on from there. */
const BATCH = 500;
/** Vectors travel between two processes, which both hold what is under way. */
const ASKED_AT_ONCE = 2_000;
/** Without a secret nothing that is kept is found again by another process. */
const keyOfThisProcess = randomBytes(32).toString("base64url");

/**
 * Under what a text's vector is kept. A plain hash of a short answer could be guessed by whoever reads the table; this one takes
 * the server's secret, which lies elsewhere.
 */
export function textHasher(source: Parameters<typeof keptSecret>[0]): (text: string) => string {
  const key = createHmac("sha256", keptSecret(source) ?? keyOfThisProcess)
    .update("text vectors")
    .digest();
  return (text) => createHmac("sha256", key).update(text).digest("hex");
}

/** An embedder that embeds only what the store does not know, and tells how far it is with a list of texts, 0–1. */
export function cachedEmbedding(
  embedder: Embedder,
  store: VectorStore,
  { hash, tell }: { hash: (text: string) => string; tell: (share: number) => Promise<void> },
): Embedding {
  async function vectors(texts: readonly string[]): Promise<Float32Array[]> {
    const hashes = texts.map(hash);
    const asked = [...new Set(hashes)];
    const found = new Map<string, Float32Array>();
    for (let from = 0; from < asked.length; from += ASKED_AT_ONCE) {
      const known = await store.findVectors(embedder.id, asked.slice(from, from + ASKED_AT_ONCE));
      for (const [textHash, bytes] of known) found.set(textHash, fromBytes(bytes));
    }
    const missing = [...new Map(texts.flatMap((text, i) => (found.has(at(hashes, i)) ? [] : [[at(hashes, i), text]])))];
    let told = Promise.resolve();
    for (let from = 0; from < missing.length; from += BATCH) {
      const batch = missing.slice(from, from + BATCH);
      const fresh = await embedder.embed(
        batch.map(([, text]) => text),
        (share) => {
          told = told.then(() => tell((from + share * batch.length) / missing.length));
        },
      );
      const made = batch.map(([textHash], i) => [textHash, at(fresh, i)] as const);
      await store.keepVectors(
        embedder.id,
        made.map(([textHash, vector]) => ({ textHash, vector: toBytes(vector) })),
      );
      for (const [textHash, vector] of made) found.set(textHash, vector);
      await told;
    }
    return hashes.map((textHash) => {
      const vector = found.get(textHash);
      if (!vector) throw new Error("A text came back without its vector.");
      return vector;
    });
  }
  return { id: embedder.id, vectors };
}

function at<T>(list: readonly T[], i: number): T {
  const one = list[i];
  if (one === undefined) throw new Error(`${list.length} where more than ${i} were asked for`);
  return one;
}

const toBytes = (vector: Float32Array) => new Uint8Array(vector.buffer, vector.byteOffset, vector.byteLength);

/** A copy: the driver's buffer need not start where a float may. */
const fromBytes = (bytes: Uint8Array) => new Float32Array(Uint8Array.from(bytes).buffer);
