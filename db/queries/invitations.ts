import "server-only";
import { asc, eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { invitations } from "@/db/schema";

/** How many were added: an address that the wave has already is passed over. */
export async function insertInvitations(db: Db, rows: (typeof invitations.$inferInsert)[]): Promise<number> {
  if (rows.length === 0) return 0;
  const added = await db
    .insert(invitations)
    .values(rows)
    .onConflictDoNothing({ target: [invitations.waveId, invitations.email] })
    .returning({ id: invitations.id });
  return added.length;
}

export async function listInvitations(db: Db, waveId: string) {
  return db
    .select()
    .from(invitations)
    .where(eq(invitations.waveId, waveId))
    .orderBy(asc(invitations.audience), asc(invitations.name), asc(invitations.email), asc(invitations.id));
}
