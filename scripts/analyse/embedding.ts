import { fileURLToPath } from "node:url";
import { chooseEmbedder } from "@/lib/embed/choose-embedder";
import { readEnv } from "@/lib/env";
import type { Embedding } from "@/lib/text/themes";

/** The embedder that the app would choose here. */
export async function localEmbedding(): Promise<Embedding | null> {
  const env = readEnv();
  const { embedder, because } = await chooseEmbedder({
    endpointUrl: env.EMBEDDINGS_URL,
    endpointModel: env.EMBEDDINGS_MODEL,
    endpointKey: env.EMBEDDINGS_KEY,
    modelDir: env.MODEL_DIR,
    projectDir: fileURLToPath(new URL("../..", import.meta.url)),
  });
  if (because) console.error(because);
  return embedder && { id: embedder.id, vectors: async (texts) => embedder.embed([...texts]) };
}
