import { chooseEmbedder, type EmbedderChoice } from "@/lib/embed/choose-embedder";
import { readEnv } from "@/lib/env";

/** The embedder that this installation's environment names. */
export function installedEmbedder(projectDir: string): Promise<EmbedderChoice> {
  const env = readEnv();
  return chooseEmbedder({
    endpointUrl: env.EMBEDDINGS_URL,
    endpointModel: env.EMBEDDINGS_MODEL,
    endpointKey: env.EMBEDDINGS_KEY,
    modelDir: env.MODEL_DIR,
    projectDir,
  });
}
