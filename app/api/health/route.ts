import { database } from "@/db/instance";
import { readEnv } from "@/lib/env";
import { checkHealth } from "@/lib/services/check-health";

/** 200 when the database answers, else 503 with the reasons. */
export async function GET(): Promise<Response> {
  const health = await checkHealth(database, readEnv(), new Date());
  return Response.json(health, {
    status: health.status === "ok" ? 200 : 503,
    headers: { "cache-control": "no-store" },
  });
}
