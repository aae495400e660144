import { database } from "@/db/instance";
import { installationSettings } from "@/db/schema";
import { version } from "@/package.json";

/** 200 when the database answers, else 503 with the reasons. */
export async function GET(): Promise<Response> {
  const headers = { "cache-control": "no-store" };
  try {
    const { db, kind } = await database();
    await db.select({ key: installationSettings.key }).from(installationSettings).limit(1);
    return Response.json({ status: "ok", version, database: kind }, { headers });
  } catch (error) {
    const reason = error instanceof Error ? error.message : "The database does not answer.";
    return Response.json({ status: "down", version, reasons: [reason] }, { status: 503, headers });
  }
}
