import { fileURLToPath } from "node:url";
import { installedEmbedder } from "@/lib/services/installed-embedder";
import type { Embedding } from "@/lib/text/themes";

/** The embedder that the app would choose here. */
export async function localEmbedding(): Promise<Embedding | null> {
  const { embedder, because } = await installedEmbedder(fileURLToPath(new URL("../..", import.meta.url)));
  if (because) console.error(because);
  return embedder && { id: embedder.id, vectors: async (texts) => embedder.embed([...texts]) };
}
