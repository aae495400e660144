import "server-only";
import { and, asc, count, desc, eq, exists, inArray, isNotNull, isNull, lt, lte, notExists, or } from "drizzle-orm";
import type { Db } from "@/db/client";
import { deliveries, invitations, mailings, waves } from "@/db/schema";
import { invitedAlready, mailable } from "./mailings";

type State = (typeof deliveries.$inferSelect)["state"];
type Values = Partial<Pick<typeof deliveries.$inferInsert, "state" | "attempts" | "notBefore" | "failure">>;
type Recipients = { readonly waveId: string; readonly audiences: readonly string[] };

/** Everybody of these audiences who has not been invited by mail. */
export async function listUninvited(db: Db, { waveId, audiences }: Recipients) {
  return idsOf(db, and(mailable(waveId), inArray(invitations.audience, [...audiences]), notExists(invitedAlready(db))));
}

/** Everybody of these audiences who got a link and is not known to have used it, at the address and in the audience of the opening. */
export async function listUnanswered(db: Db, { waveId, audiences }: Recipients) {
  const hasLink = or(isNotNull(invitations.sentOn), eq(invitations.linkExported, true));
  const asked = and(mailable(waveId), inArray(invitations.audience, [...audiences]), hasLink);
  return idsOf(db, and(asked, eq(invitations.answered, false), eq(invitations.changed, false)));
}

async function idsOf(db: Db, where: ReturnType<typeof and>): Promise<string[]> {
  const rows = await db.select({ id: invitations.id }).from(invitations).where(where);
  return rows.map(({ id }) => id);
}

const ROWS_AT_ONCE = 5000;

export async function insertDeliveries(db: Db, mailingId: string, invitationIds: readonly string[]): Promise<void> {
  for (let from = 0; from < invitationIds.length; from += ROWS_AT_ONCE) {
    const rows = invitationIds.slice(from, from + ROWS_AT_ONCE).map((invitationId) => ({ mailingId, invitationId }));
    await db.insert(deliveries).values(rows).onConflictDoNothing();
  }
}

/** Whose turn it is in a mailing: first those that were tried before, so that one address shows when a server is back. */
export async function nextDelivery(db: Db, mailingId: string, now: Date) {
  const due = or(isNull(deliveries.notBefore), lte(deliveries.notBefore, now));
  const [row] = await db
    .select({ delivery: deliveries, invitation: invitations })
    .from(deliveries)
    .innerJoin(invitations, eq(invitations.id, deliveries.invitationId))
    .where(and(eq(deliveries.mailingId, mailingId), eq(deliveries.state, "waiting"), due))
    .orderBy(desc(deliveries.attempts), asc(deliveries.id))
    .limit(1);
  return row;
}

/** True for the one caller that found it in one of these states and moved it on. */
export async function moveDelivery(db: Db, id: string, from: readonly State[], values: Values): Promise<boolean> {
  const rows = await db
    .update(deliveries)
    .set(values)
    .where(and(eq(deliveries.id, id), inArray(deliveries.state, [...from])))
    .returning({ id: deliveries.id });
  return rows.length === 1;
}

/** Nobody of this mailing is tried again before. */
export async function restMailing(db: Db, mailingId: string, until: Date): Promise<void> {
  const earlier = or(isNull(deliveries.notBefore), lt(deliveries.notBefore, until));
  await db
    .update(deliveries)
    .set({ notBefore: until })
    .where(and(eq(deliveries.mailingId, mailingId), eq(deliveries.state, "waiting"), earlier));
}

/** Whoever waits, or failed, is due at once; for a mailing that goes on after its trouble was mended. */
export async function wakeMailing(db: Db, mailingId: string): Promise<void> {
  await db
    .update(deliveries)
    .set({ state: "waiting", notBefore: null, attempts: 0, failure: null })
    .where(and(eq(deliveries.mailingId, mailingId), inArray(deliveries.state, ["waiting", "failed"])));
}

/** For the one process that sends: what another has left half-way may have gone out. */
export async function holdUnsure(db: Db, failure: string): Promise<void> {
  await db.update(deliveries).set({ state: "unsure", failure }).where(eq(deliveries.state, "sending"));
}

export async function countDeliveries(db: Db, mailingIds: readonly string[]) {
  if (mailingIds.length === 0) return [];
  return db
    .select({ mailingId: deliveries.mailingId, state: deliveries.state, n: count() })
    .from(deliveries)
    .where(inArray(deliveries.mailingId, [...mailingIds]))
    .groupBy(deliveries.mailingId, deliveries.state);
}

/** Mails of a wave that failed or may not have arrived, with whom they were for. */
export async function listProblems(db: Db, waveId: string) {
  return db
    .select({
      id: deliveries.id,
      state: deliveries.state,
      failure: deliveries.failure,
      mailingId: mailings.id,
      kind: mailings.kind,
      name: invitations.name,
      email: invitations.email,
      audience: invitations.audience,
    })
    .from(deliveries)
    .innerJoin(mailings, eq(mailings.id, deliveries.mailingId))
    .innerJoin(invitations, eq(invitations.id, deliveries.invitationId))
    .where(and(eq(mailings.waveId, waveId), inArray(deliveries.state, ["failed", "unsure"])))
    .orderBy(asc(invitations.name), asc(invitations.email), asc(deliveries.id));
}

/** A delivery of this wave, held until the transaction ends. */
export async function lockDelivery(tx: Db, key: { id: string; waveId: string }) {
  const ofWave = tx
    .select({ id: waves.id })
    .from(mailings)
    .innerJoin(waves, eq(waves.id, mailings.waveId))
    .where(and(eq(mailings.id, deliveries.mailingId), eq(waves.id, key.waveId)));
  const [row] = await tx
    .select()
    .from(deliveries)
    .where(and(eq(deliveries.id, key.id), exists(ofWave)))
    .for("update");
  return row;
}
