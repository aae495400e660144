import { availableParallelism } from "node:os";
import { join } from "node:path";
import { onAllCores } from "./all-cores";
import type { Embedder } from "./embedder";
import { endpointEmbedder } from "./endpoint";
import { loadMiniLm, ModelUnavailable, packagedModelDir } from "./mini-lm";

export type EmbedderChoice = {
  /** Null: no model here; themes come from the words alone. */
  readonly embedder: Embedder | null;
  /** Why it is not the local model, in a sentence for the reader. */
  readonly because: string | null;
};

export type EmbedderOptions = {
  readonly endpointUrl?: string | undefined;
  readonly endpointModel?: string | undefined;
  readonly endpointKey?: string | undefined;
  readonly modelDir?: string | undefined;
  readonly projectDir: string;
};

let loaded: { dir: string; embedder: Promise<Embedder> } | undefined;

/** Chosen once for a whole run: the administrator's endpoint, else the local model, else none. */
export async function chooseEmbedder(options: EmbedderOptions): Promise<EmbedderChoice> {
  if (options.endpointUrl) {
    const model = options.endpointModel ?? "text-embedding-3-small";
    const embedder = endpointEmbedder({ url: options.endpointUrl, model, key: options.endpointKey });
    return { embedder, because: `Texts were sent to the embeddings endpoint at ${new URL(options.endpointUrl).host}.` };
  }
  const dir = options.modelDir ?? packagedModelDir(options.projectDir);
  if (loaded?.dir !== dir) loaded = { dir, embedder: loadOnAllCores(dir, options.projectDir) };
  try {
    return { embedder: await loaded.embedder, because: null };
  } catch (error) {
    loaded = undefined;
    if (!(error instanceof ModelUnavailable)) throw error;
    return { embedder: null, because: `${error.message} Themes were found from the words alone.` };
  }
}

async function loadOnAllCores(modelDir: string, projectDir: string): Promise<Embedder> {
  return onAllCores(await loadMiniLm(modelDir), {
    entry: join(projectDir, "lib", "embed", "start-embed-worker.mjs"),
    workerData: modelDir,
    cores: availableParallelism(),
  });
}
