import "server-only";
import { and, eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { deliveries, invitations, mailings, outboxMails } from "@/db/schema";

/** Invitations alone: a reminder says that somebody had not answered by then. */
export async function listInvitationMailsTo(db: Db, invitationId: string) {
  const { state, attempts, failure } = deliveries;
  return db
    .select({ kind: mailings.kind, plannedFor: mailings.scheduledFor, state, attempts, failure })
    .from(deliveries)
    .innerJoin(mailings, eq(mailings.id, deliveries.mailingId))
    .where(and(eq(deliveries.invitationId, invitationId), eq(mailings.kind, "invitation")))
    .orderBy(mailings.scheduledFor);
}

/** Invitations to this person that lie in the outbox, at whatever address. */
export async function listOutboxTo(db: Db, invitationId: string) {
  const { at, recipient, subject, text } = outboxMails;
  return db
    .select({ at, recipient, subject, text })
    .from(outboxMails)
    .innerJoin(mailings, eq(mailings.id, outboxMails.mailingId))
    .where(and(eq(outboxMails.invitationId, invitationId), eq(mailings.kind, "invitation")))
    .orderBy(at);
}

/** True for the one caller that removed the person; deliveries and what lies in the outbox go along. */
export async function removePerson(db: Db, key: { id: string; waveId: string }): Promise<boolean> {
  const rows = await db
    .delete(invitations)
    .where(and(eq(invitations.id, key.id), eq(invitations.waveId, key.waveId)))
    .returning({ id: invitations.id });
  return rows.length === 1;
}
