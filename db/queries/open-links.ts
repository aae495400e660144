import "server-only";
import { and, eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { openLinks } from "@/db/schema";

type Key = { readonly waveId: string; readonly audience: string };

const theLink = ({ waveId, audience }: Key) =>
  and(eq(openLinks.waveId, waveId), eq(openLinks.audience, audience), eq(openLinks.revoked, false));

/** False where the audience has no link. */
export async function setPasscodeHash(db: Db, key: Key, passcodeHash: string | null): Promise<boolean> {
  const rows = await db.update(openLinks).set({ passcodeHash }).where(theLink(key)).returning({ id: openLinks.id });
  return rows.length === 1;
}

export async function revokeLinks(db: Db, key: Key): Promise<void> {
  await db.update(openLinks).set({ revoked: true }).where(theLink(key));
}

export async function insertLink(db: Db, row: typeof openLinks.$inferInsert): Promise<void> {
  await db.insert(openLinks).values(row);
}
