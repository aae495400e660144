import { createHash } from "node:crypto";
import { beginRun, findRunInput, findVectors, insertVectors, setRun } from "@/db/queries/runs";
import { analyse } from "@/lib/analysis/analyse";
import { chooseEmbedder } from "@/lib/embed/choose-embedder";
import type { Embedder } from "@/lib/embed/embedder";
import { readEnv } from "@/lib/env";
import type { PublicContext } from "./context";

/** How often the run's row is told about progress. */
const REPORT_EVERY_MS = 400;

/** How often a run may be begun. */
export const MOST_ATTEMPTS = 3;

/**
 * Works one run off: its row goes from queued to running to done or failed. A run that is over stays as it is.
 * A failure is the run's end and stands in its row; only what the row cannot hold is thrown.
 */
export async function runAnalysis(context: PublicContext, runId: string): Promise<void> {
  const { db, now } = context;
  if (!(await beginRun(db, runId, MOST_ATTEMPTS))) return;
  const input = await findRunInput(db, runId);
  if (!input) throw new Error(`The run ${runId} is there, its snapshot is not.`);
  let reported = 0;
  const report = async (stage: string, progress: number) => {
    if (Date.now() - reported < REPORT_EVERY_MS) return;
    reported = Date.now();
    await setRun(db, runId, { stage, progress: Math.min(0.99, progress) });
  };
  try {
    const env = readEnv();
    const { embedder } = await chooseEmbedder({
      endpointUrl: env.EMBEDDINGS_URL,
      endpointModel: env.EMBEDDINGS_MODEL,
      endpointKey: env.EMBEDDINGS_KEY,
      modelDir: env.MODEL_DIR,
      projectDir: process.cwd(),
    });
    const result = await analyse(input.snapshot, {
      snapshotHash: input.hash,
      embedding: embedder && { id: embedder.id, vectors: (texts) => cachedVectors(context, embedder, texts) },
      progress: report,
    });
    await setRun(db, runId, { state: "done", stage: "done", progress: 1, result, finishedAt: now() });
  } catch (error) {
    console.error(`The analysis ${runId} failed:`, error);
    const failure = error instanceof Error ? error.message : String(error);
    await setRun(db, runId, { state: "failed", stage: "stopped", failure, finishedAt: now() });
  }
}

/** Vectors by embedder and text hash: a rerun embeds only what is new. */
async function cachedVectors(
  { db }: PublicContext,
  embedder: Embedder,
  texts: readonly string[],
): Promise<Float32Array[]> {
  const hashes = texts.map((text) => createHash("sha256").update(text).digest("hex"));
  const known = await findVectors(db, embedder.id, [...new Set(hashes)]);
  const missing = new Map(
    texts.flatMap((text, i) => (known.has(hashes[i] ?? "") ? [] : [[hashes[i] ?? "", text] as const])),
  );
  const fresh = missing.size > 0 ? await embedder.embed([...missing.values()]) : [];
  const made = new Map([...missing.keys()].map((hash, i) => [hash, fresh[i] ?? new Float32Array()]));
  await insertVectors(
    db,
    [...made].map(([textHash, vector]) => ({ embedder: embedder.id, textHash, vector: toBytes(vector) })),
  );
  return hashes.map((hash) => made.get(hash) ?? fromBytes(known.get(hash)));
}

const toBytes = (vector: Float32Array) => new Uint8Array(vector.buffer, vector.byteOffset, vector.byteLength);

function fromBytes(bytes: Uint8Array | undefined): Float32Array {
  // A copy: the driver's buffer need not start where a float may.
  const copy = Uint8Array.from(bytes ?? []);
  return new Float32Array(copy.buffer);
}
