import { z } from "zod";
import { type Embedder, toUnit } from "./embedder";

const BATCH = 64;
const TIMEOUT_MS = 60_000;

const replySchema = z.object({ data: z.array(z.object({ index: z.number().int(), embedding: z.array(z.number()) })) });

export type EndpointOptions = { readonly url: string; readonly model: string; readonly key?: string | undefined };

/** An OpenAI-compatible `POST …/v1/embeddings`, chosen by the administrator: texts leave this machine. */
export function endpointEmbedder(options: EndpointOptions): Embedder {
  const url = `${options.url.replace(/\/+$/, "").replace(/\/v1(\/embeddings)?$/, "")}/v1/embeddings`;
  const headers = {
    "content-type": "application/json",
    ...(options.key ? { authorization: `Bearer ${options.key}` } : {}),
  };

  async function embedBatch(input: readonly string[]): Promise<Float32Array[]> {
    const body = JSON.stringify({ model: options.model, input });
    const reply = await fetch(url, { method: "POST", headers, body, signal: AbortSignal.timeout(TIMEOUT_MS) });
    if (!reply.ok)
      throw new Error(
        `The embeddings endpoint ${url} answered ${reply.status}. Check EMBEDDINGS_URL, EMBEDDINGS_MODEL and EMBEDDINGS_KEY.`,
      );
    const parsed = replySchema.safeParse(await reply.json());
    if (!parsed.success || parsed.data.data.length !== input.length) {
      throw new Error(`The embeddings endpoint ${url} did not answer with one vector for each text.`);
    }
    const sorted = parsed.data.data.toSorted((a, b) => a.index - b.index);
    return sorted.map(({ embedding }) => toUnit(Float32Array.from(embedding)));
  }

  return {
    id: `endpoint:${options.model}`,
    local: false,
    async embed(texts, onProgress) {
      const vectors: Float32Array[] = [];
      for (let i = 0; i < texts.length; i += BATCH) {
        vectors.push(...(await embedBatch(texts.slice(i, i + BATCH))));
        onProgress?.(vectors.length / texts.length);
      }
      return vectors;
    },
  };
}
