import { readEnv } from "@/lib/env";
import { textHasher } from "./cached-embedding";

/** Under what this installation keeps the vector of a text. */
export function textHash(): (text: string) => string {
  const { APP_SECRET, DATA_DIR, DATABASE_URL } = readEnv();
  return textHasher({ appSecret: APP_SECRET, dataDir: DATA_DIR, embedded: !DATABASE_URL });
}
