import type { OpenDatabase } from "@/db/client";
import { reasonOf } from "@/db/reason";
import type { Env } from "@/lib/env";
import { secretWarning } from "@/lib/sealed/server-secret";
import { version } from "@/package.json";
import { type QueueHealth, queueHealth, queueWarning } from "./queue-health";

const PATIENCE_MS = 4000;

type Health =
  | { status: "ok"; version: string; database: OpenDatabase["kind"]; queue: QueueHealth; warnings?: string[] }
  | { status: "down"; version: string; reasons: string[] };

/** Whether the database answers, and what whoever runs this installation should know; `open` may fail as well. */
export async function checkHealth(
  open: () => Promise<Pick<OpenDatabase, "db" | "kind">>,
  env: Pick<Env, "APP_SECRET" | "PLUMBLINE_WORKER">,
  now: Date,
): Promise<Health> {
  try {
    const { kind, queue } = await Promise.race([askDatabase(open, now), tooLate()]);
    const embedded = kind === "pglite";
    const told = [secretWarning({ appSecret: env.APP_SECRET, embedded }), queueWarning(queue, env)];
    const warnings = told.filter((warning) => warning !== null);
    return { status: "ok", version, database: kind, queue, ...(warnings.length > 0 ? { warnings } : {}) };
  } catch (error) {
    return { status: "down", version, reasons: [`The database does not answer: ${reasonOf(error)}`] };
  }
}

async function askDatabase(open: Parameters<typeof checkHealth>[0], now: Date) {
  const { db, kind } = await open();
  return { kind, queue: await queueHealth(db, now) };
}

function tooLate(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`nothing within ${PATIENCE_MS / 1000} seconds`)), PATIENCE_MS).unref();
  });
}
