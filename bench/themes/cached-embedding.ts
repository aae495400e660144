import { createHash } from "node:crypto";
import { appendFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Embedding } from "@/lib/text/themes";

/** Outside the project, so that a second bench need not embed again. */
const FOLDER = join(tmpdir(), "plumbline-bench");

/** The same vectors as the embedding gives, kept on disk by the hash of the text. */
export function cachedEmbedding(embedding: Embedding): Embedding {
  mkdirSync(FOLDER, { recursive: true });
  const file = join(FOLDER, `${embedding.id}.jsonl`);
  const known = new Map<string, Float32Array>();
  for (const line of existsSync(file) ? readFileSync(file, "utf8").split("\n") : []) {
    const [hash, base64] = line.split(" ");
    if (hash && base64) known.set(hash, fromBase64(base64));
  }
  return {
    id: embedding.id,
    async vectors(texts) {
      const absent = [...new Set(texts)].filter((text) => !known.has(hashOf(text)));
      const fresh = absent.length > 0 ? await embedding.vectors(absent) : [];
      for (const [i, text] of absent.entries()) {
        const vector = fresh[i];
        if (!vector) throw new Error("The embedder gave fewer vectors than texts.");
        known.set(hashOf(text), vector);
        const bytes = Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength);
        appendFileSync(file, `${hashOf(text)} ${bytes.toString("base64")}\n`);
      }
      return texts.map((text) => known.get(hashOf(text)) ?? new Float32Array(1));
    },
  };
}

const hashOf = (text: string) => createHash("sha256").update(text).digest("hex");

function fromBase64(text: string): Float32Array {
  return new Float32Array(Uint8Array.from(Buffer.from(text, "base64")).buffer);
}
