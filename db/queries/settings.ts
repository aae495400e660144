import "server-only";
import { eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { installationSettings } from "@/db/schema";

export async function findSetting(db: Db, key: string): Promise<unknown> {
  const [row] = await db.select().from(installationSettings).where(eq(installationSettings.key, key));
  return row?.value;
}

export async function writeSetting(db: Db, key: string, value: unknown): Promise<void> {
  await db
    .insert(installationSettings)
    .values({ key, value })
    .onConflictDoUpdate({ target: installationSettings.key, set: { value } });
}

/** True for the one caller that removed it. */
export async function removeSetting(db: Db, key: string): Promise<boolean> {
  const removed = await db
    .delete(installationSettings)
    .where(eq(installationSettings.key, key))
    .returning({ key: installationSettings.key });
  return removed.length === 1;
}
