import { database } from "@/db/instance";
import { reasonOf } from "@/db/reason";
import { installationSettings } from "@/db/schema";
import { version } from "@/package.json";

const PATIENCE_MS = 4000;

/** 200 when the database answers, else 503 with the reasons. */
export async function GET(): Promise<Response> {
  const headers = { "cache-control": "no-store" };
  try {
    const kind = await Promise.race([askDatabase(), tooLate()]);
    return Response.json({ status: "ok", version, database: kind }, { headers });
  } catch (error) {
    const reasons = [`The database does not answer: ${reasonOf(error)}`];
    return Response.json({ status: "down", version, reasons }, { status: 503, headers });
  }
}

async function askDatabase() {
  const { db, kind } = await database();
  await db.select({ key: installationSettings.key }).from(installationSettings).limit(1);
  return kind;
}

function tooLate(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`nothing within ${PATIENCE_MS / 1000} seconds`)), PATIENCE_MS).unref();
  });
}
