import "server-only";
import { and, asc, count, eq, exists, inArray, isNotNull, isNull, lte, notExists, or } from "drizzle-orm";
import type { Db } from "@/db/client";
import { deliveries, invitations, mailings, organizations, surveys, waves } from "@/db/schema";

type Values = Partial<Pick<typeof mailings.$inferInsert, "state" | "trouble" | "texts" | "scheduledFor">>;
type State = (typeof mailings.$inferSelect)["state"];

export async function insertMailing(db: Db, row: typeof mailings.$inferInsert): Promise<string> {
  const [made] = await db.insert(mailings).values(row).returning({ id: mailings.id });
  if (!made) throw new Error("The database took a mailing and returned none.");
  return made.id;
}

export async function listMailings(db: Db, waveId: string) {
  return db
    .select()
    .from(mailings)
    .where(eq(mailings.waveId, waveId))
    .orderBy(asc(mailings.scheduledFor), asc(mailings.id));
}

export async function findMailing(db: Db, key: { id: string; waveId: string }) {
  const [row] = await db
    .select()
    .from(mailings)
    .where(and(eq(mailings.id, key.id), eq(mailings.waveId, key.waveId)));
  return row;
}

/** True for the one caller that found it in one of these states and changed it. */
export async function changeMailing(db: Db, id: string, from: readonly State[], values: Values): Promise<boolean> {
  const rows = await db
    .update(mailings)
    .set(values)
    .where(and(eq(mailings.id, id), inArray(mailings.state, [...from])))
    .returning({ id: mailings.id });
  return rows.length === 1;
}

/** What was planned, and what is being sent, ends here. */
export async function cancelMailings(db: Db, waveId: string): Promise<void> {
  const open = and(eq(mailings.waveId, waveId), inArray(mailings.state, ["planned", "sending"]));
  const rows = await db.update(mailings).set({ state: "cancelled" }).where(open).returning({ id: mailings.id });
  const ids = rows.map(({ id }) => id);
  await skipUnreached(db, ids);
}

/** Whoever waits for a mail of these mailings, or could not be reached, gets none: to the next mailing they are as before. */
export async function skipUnreached(db: Db, mailingIds: readonly string[]): Promise<void> {
  if (mailingIds.length === 0) return;
  const ofThese = inArray(deliveries.mailingId, [...mailingIds]);
  const unreached = and(ofThese, inArray(deliveries.state, ["waiting", "failed"]));
  await db.update(deliveries).set({ state: "skipped" }).where(unreached);
}

const withSurvey = (db: Db) =>
  db
    .select({ mailing: mailings, wave: waves, survey: surveys, organization: organizations })
    .from(mailings)
    .innerJoin(waves, eq(waves.id, mailings.waveId))
    .innerJoin(surveys, eq(surveys.id, waves.surveyId))
    .innerJoin(organizations, eq(organizations.id, surveys.organizationId));

/** A mailing with all that its mails are made from. */
export async function findMailingWithSurvey(db: Db, id: string) {
  const [row] = await withSurvey(db).where(eq(mailings.id, id));
  return row;
}
export type MailingWithSurvey = NonNullable<Awaited<ReturnType<typeof findMailingWithSurvey>>>;

export async function listDueMailings(db: Db, now: Date): Promise<string[]> {
  const due = and(eq(mailings.state, "planned"), lte(mailings.scheduledFor, now), isNull(mailings.trouble));
  const rows = await db.select({ id: mailings.id }).from(mailings).where(due).orderBy(asc(mailings.scheduledFor));
  return rows.map(({ id }) => id);
}

const deliveryOf = (db: Db) => db.select({ id: deliveries.id }).from(deliveries);

/** Mailings that have somebody to be written to now. */
export async function listSendable(db: Db, now: Date): Promise<string[]> {
  const waiting = deliveryOf(db).where(
    and(
      eq(deliveries.mailingId, mailings.id),
      eq(deliveries.state, "waiting"),
      or(isNull(deliveries.notBefore), lte(deliveries.notBefore, now)),
    ),
  );
  const rows = await db
    .select({ id: mailings.id })
    .from(mailings)
    .where(and(eq(mailings.state, "sending"), isNull(mailings.trouble), exists(waiting)))
    .orderBy(asc(mailings.scheduledFor), asc(mailings.id));
  return rows.map(({ id }) => id);
}

/** Mailings with nobody left to write to are sent. */
export async function endFinishedMailings(db: Db): Promise<void> {
  const left = deliveryOf(db).where(
    and(eq(deliveries.mailingId, mailings.id), inArray(deliveries.state, ["waiting", "sending"])),
  );
  await db
    .update(mailings)
    .set({ state: "sent", trouble: null })
    .where(and(eq(mailings.state, "sending"), notExists(left)));
}

/** How many people of a wave could be written to at all, by audience. */
export async function countMailable(db: Db, waveId: string, { uninvited }: { uninvited: boolean }) {
  return db
    .select({ audience: invitations.audience, n: count() })
    .from(invitations)
    .where(and(mailable(waveId), uninvited ? notExists(invitedAlready(db)) : undefined))
    .groupBy(invitations.audience);
}

/** Who may be written to: has an address, the link holds, and mail is welcome. */
export const mailable = (waveId: string) =>
  and(
    eq(invitations.waveId, waveId),
    eq(invitations.revoked, false),
    eq(invitations.unsubscribed, false),
    isNotNull(invitations.email),
  );

/** An invitation that went out, is under way, or failed and can be tried again where it stands. */
export const invitedAlready = (db: Db) =>
  deliveryOf(db)
    .innerJoin(mailings, eq(mailings.id, deliveries.mailingId))
    .where(
      and(
        eq(deliveries.invitationId, invitations.id),
        eq(mailings.kind, "invitation"),
        inArray(deliveries.state, ["waiting", "sending", "sent", "failed", "unsure"]),
      ),
    );
