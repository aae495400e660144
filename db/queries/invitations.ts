import "server-only";
import { asc, eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { invitations } from "@/db/schema";

export async function insertInvitations(db: Db, rows: (typeof invitations.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await db.insert(invitations).values(rows);
}

export async function listInvitations(db: Db, waveId: string) {
  return db
    .select()
    .from(invitations)
    .where(eq(invitations.waveId, waveId))
    .orderBy(asc(invitations.audience), asc(invitations.name), asc(invitations.email), asc(invitations.id));
}
