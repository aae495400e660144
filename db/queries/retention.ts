import "server-only";
import { and, count, eq, exists, inArray, isNull, lt, or, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import {
  auditEntries,
  invitations,
  mailings,
  organizations,
  outboxMails,
  surveys,
  textVectors,
  waveAudiences,
  waves,
} from "@/db/schema";

/** Closed waves whose contacts, or mails to them, are still kept although their days are over. The sample's people are made up. */
export async function listWavesToForget(db: Db, today: string, waveId?: string) {
  const isOver = sql`${waves.closedOn} + ${organizations.retentionDays} <= ${today}::date`;
  const contacts = db.select({ id: invitations.id }).from(invitations).where(eq(invitations.waveId, waves.id));
  const mails = db
    .select({ id: outboxMails.id })
    .from(outboxMails)
    .where(inArray(outboxMails.mailingId, mailingsOf(db)));
  return db
    .select({ waveId: waves.id, surveyId: surveys.id, title: surveys.title, organizationId: organizations.id })
    .from(waves)
    .innerJoin(surveys, eq(surveys.id, waves.surveyId))
    .innerJoin(organizations, eq(organizations.id, surveys.organizationId))
    .where(
      and(
        eq(surveys.status, "closed"),
        eq(surveys.isSample, false),
        isOver,
        or(exists(contacts), exists(mails)),
        waveId === undefined ? undefined : eq(waves.id, waveId),
      ),
    );
}

/** Whether housekeeping has deleted the contacts of a survey; nothing else keeps it, since a survey may never have had any. */
export async function areContactsForgotten(db: Db, surveyId: string): Promise<boolean> {
  const { action, surveyId: survey } = auditEntries;
  return (await db.$count(auditEntries, and(eq(survey, surveyId), eq(action, CONTACTS_DELETED)))) > 0;
}
/** As the log calls it. */
export const CONTACTS_DELETED = "delete contacts";

const mailingsOf = (db: Db) => db.select({ id: mailings.id }).from(mailings).where(eq(mailings.waveId, waves.id));

/** How many people of each audience were asked, kept as a number where their rows are about to go. */
export async function keepInvitedCounts(db: Db, waveId: string): Promise<void> {
  const invited = await db
    .select({ audience: invitations.audience, expected: count() })
    .from(invitations)
    .where(and(eq(invitations.waveId, waveId), eq(invitations.revoked, false)))
    .groupBy(invitations.audience);
  for (const { audience, expected } of invited) {
    await db
      .insert(waveAudiences)
      .values({ waveId, audience, expected })
      .onConflictDoUpdate({ target: [waveAudiences.waveId, waveAudiences.audience], set: { expected } });
  }
}

/** Takes the people of a wave out of the ledger, with what was mailed to them; says how many they were. */
export async function removeContacts(db: Db, waveId: string): Promise<number> {
  const ofWave = db.select({ id: mailings.id }).from(mailings).where(eq(mailings.waveId, waveId));
  await db.delete(outboxMails).where(inArray(outboxMails.mailingId, ofWave));
  const rows = await db.delete(invitations).where(eq(invitations.waveId, waveId)).returning({ id: invitations.id });
  return rows.length;
}

/** Mails to members that went nowhere: they hold addresses, and links that have long expired. */
export async function removeOldMemberMails(db: Db, now: Date): Promise<void> {
  const isOver = sql`${outboxMails.at} + ${organizations.retentionDays} * interval '1 day' <= ${now.toISOString()}::timestamptz`;
  const keeper = db
    .select({ id: organizations.id })
    .from(organizations)
    .where(and(eq(organizations.id, outboxMails.organizationId), isOver));
  await db.delete(outboxMails).where(and(isNull(outboxMails.mailingId), exists(keeper)));
}

/**
 * Surveys that were deleted before this and can no longer be brought back; all that belongs to them goes along. The sample
 * organization keeps what visitors put away.
 */
export async function removeDeletedSurveys(db: Db, before: Date) {
  const real = db.select({ id: organizations.id }).from(organizations).where(eq(organizations.isSample, false));
  return db
    .delete(surveys)
    .where(and(inArray(surveys.organizationId, real), lt(surveys.deletedAt, before)))
    .returning({ id: surveys.id, title: surveys.title, organizationId: surveys.organizationId });
}

export async function removeVectors(db: Db): Promise<void> {
  await db.delete(textVectors);
}
