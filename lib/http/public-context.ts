import "server-only";
import { database } from "@/db/instance";
import { readEnv } from "@/lib/env";
import { enqueue } from "@/lib/jobs/queue";
import { serverSecret } from "@/lib/sealed/server-secret";
import type { PublicContext } from "@/lib/services/context";

/** What services get where nobody is signed in: respondents' pages, sign-in, start-up. */
export async function publicContext(): Promise<PublicContext> {
  const env = readEnv();
  const { db, kind } = await database();
  const secret = serverSecret({ appSecret: env.APP_SECRET, dataDir: env.DATA_DIR, embedded: kind === "pglite" });
  return { db, secret, now: () => new Date(), enqueue };
}
