import "server-only";
import { and, asc, eq, ne } from "drizzle-orm";
import type { Db } from "@/db/client";
import { invitations, organizations, surveys, waves } from "@/db/schema";

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

type Marks = Partial<Pick<typeof invitations.$inferInsert, "sentOn" | "remindedOn" | "unsubscribed">>;

export async function markInvitation(db: Db, id: string, marks: Marks): Promise<void> {
  await db.update(invitations).set(marks).where(eq(invitations.id, id));
}

/** Everybody of the wave whose link holds and who wants to be written to. */
export async function listReachable(db: Db, waveId: string) {
  return db
    .select()
    .from(invitations)
    .where(and(eq(invitations.waveId, waveId), eq(invitations.revoked, false), eq(invitations.unsubscribed, false)));
}

/** One person of the ledger with what the survey is called. */
export async function findInvitationWithSurvey(db: Db, id: string) {
  const [row] = await db
    .select({ invitation: invitations, title: surveys.title, organization: organizations.name })
    .from(invitations)
    .innerJoin(waves, eq(waves.id, invitations.waveId))
    .innerJoin(surveys, eq(surveys.id, waves.surveyId))
    .innerJoin(organizations, eq(organizations.id, surveys.organizationId))
    .where(eq(invitations.id, id));
  return row;
}

/** Whether another person of the wave has this address. */
export async function isAddressTaken(db: Db, key: { waveId: string; email: string; exceptId: string }) {
  const { waveId, email, exceptId } = key;
  const others = and(eq(invitations.waveId, waveId), eq(invitations.email, email), ne(invitations.id, exceptId));
  return (await db.$count(invitations, others)) > 0;
}
