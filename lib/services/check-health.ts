import type { OpenDatabase } from "@/db/client";
import { findSetting } from "@/db/queries/settings";
import { reasonOf } from "@/db/reason";
import type { Env } from "@/lib/env";
import { secretWarning } from "@/lib/sealed/server-secret";
import { version } from "@/package.json";

const PATIENCE_MS = 4000;

type Health =
  | { status: "ok"; version: string; database: OpenDatabase["kind"]; warnings?: string[] }
  | { status: "down"; version: string; reasons: string[] };

/** Whether the database answers, and what whoever runs this installation should know; `open` may fail as well. */
export async function checkHealth(
  open: () => Promise<Pick<OpenDatabase, "db" | "kind">>,
  env: Pick<Env, "APP_SECRET">,
): Promise<Health> {
  try {
    const kind = await Promise.race([askDatabase(open), tooLate()]);
    const warning = secretWarning({ appSecret: env.APP_SECRET, embedded: kind === "pglite" });
    return { status: "ok", version, database: kind, ...(warning ? { warnings: [warning] } : {}) };
  } catch (error) {
    return { status: "down", version, reasons: [`The database does not answer: ${reasonOf(error)}`] };
  }
}

async function askDatabase(open: Parameters<typeof checkHealth>[0]) {
  const { db, kind } = await open();
  await findSetting(db, "health");
  return kind;
}

function tooLate(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`nothing within ${PATIENCE_MS / 1000} seconds`)), PATIENCE_MS).unref();
  });
}
