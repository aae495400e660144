import { z } from "zod";
import { ToldError } from "@/lib/errors";
import { type Embedder, toUnit } from "./embedder";

const BATCH = 64;
const TIMEOUT_MS = 60_000;
const SETTINGS = "EMBEDDINGS_URL, EMBEDDINGS_MODEL and EMBEDDINGS_KEY";

const replySchema = z.object({ data: z.array(z.object({ index: z.number().int(), embedding: z.array(z.number()) })) });

export type EndpointOptions = {
  readonly url: string;
  readonly model: string;
  readonly key?: string | undefined;
  readonly timeoutMs?: number;
};

/**
 * An OpenAI-compatible `POST …/v1/embeddings`, chosen by the administrator: texts leave this machine.
 *
 * Vectors come back in the order of the texts, whatever the order of the answer. Every failure is one sentence that says what
 * to do; nothing falls back by itself, because vectors of two embedders are never mixed in a run.
 */
export function endpointEmbedder(options: EndpointOptions): Embedder {
  const { timeoutMs = TIMEOUT_MS } = options;
  const url = `${options.url.replace(/\/+$/, "").replace(/\/v1(\/embeddings)?$/, "")}/v1/embeddings`;
  const headers = {
    "content-type": "application/json",
    ...(options.key ? { authorization: `Bearer ${options.key}` } : {}),
  };

  async function post(body: string): Promise<unknown> {
    let reply: Response;
    try {
      reply = await fetch(url, { method: "POST", headers, body, signal: AbortSignal.timeout(timeoutMs) });
      if (reply.ok) return await reply.json();
    } catch (error) {
      throw new ToldError(failureSentence(url, error, timeoutMs), { cause: error });
    }
    throw new ToldError(`The embeddings endpoint ${url} answered ${reply.status}: check ${SETTINGS}.`);
  }

  async function embedBatch(input: readonly string[]): Promise<Float32Array[]> {
    const parsed = replySchema.safeParse(await post(JSON.stringify({ model: options.model, input })));
    const places = new Set(parsed.data?.data.map(({ index }) => index));
    const whole = places.size === input.length && input.every((_, i) => places.has(i));
    if (!parsed.success || !whole || parsed.data.data.length !== input.length) {
      throw new ToldError(
        `The embeddings endpoint ${url} did not answer with one vector for each text: check that EMBEDDINGS_MODEL names a model for embeddings.`,
      );
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
        requireOneLength(vectors, url);
        onProgress?.(vectors.length / texts.length);
      }
      return vectors;
    },
  };
}

function failureSentence(url: string, error: unknown, timeoutMs: number): string {
  if (error instanceof SyntaxError)
    return `The embeddings endpoint ${url} did not answer with JSON: check EMBEDDINGS_URL.`;
  if (error instanceof DOMException && error.name === "TimeoutError") {
    return `The embeddings endpoint ${url} did not answer within ${timeoutMs / 1000} seconds: check that it runs, or unset EMBEDDINGS_URL to use the local model.`;
  }
  return `The embeddings endpoint ${url} cannot be reached: check EMBEDDINGS_URL, or unset it to use the local model.`;
}

function requireOneLength(vectors: readonly Float32Array[], url: string): void {
  const lengths = new Set(vectors.map(({ length }) => length));
  if (lengths.size === 1 && !lengths.has(0)) return;
  throw new ToldError(
    `The embeddings endpoint ${url} gave vectors of different lengths (${[...lengths].join(", ")}): check that one model answers for EMBEDDINGS_MODEL.`,
  );
}
