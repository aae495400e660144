import "server-only";
import { and, count, desc, eq, inArray, isNull } from "drizzle-orm";
import type { Db } from "@/db/client";
import { invitations, openLinks, responses, surveys, waveAudiences, waves } from "@/db/schema";

/** A survey of this organization with its latest wave, or undefined: absent, deleted and forbidden look the same. */
export async function findSurvey(db: Db, key: { id: string; organizationId: string }) {
  const [row] = await db
    .select({ survey: surveys, wave: waves })
    .from(surveys)
    .innerJoin(waves, eq(waves.surveyId, surveys.id))
    .where(and(eq(surveys.id, key.id), eq(surveys.organizationId, key.organizationId), isNull(surveys.deletedAt)))
    .orderBy(desc(waves.number))
    .limit(1);
  return row;
}

/** Newest first; `among` these, archived or not, else all that are not archived. */
export async function listSurveys(db: Db, organizationId: string, among?: readonly string[]) {
  const wanted = among ? inArray(surveys.id, [...among]) : isNull(surveys.archivedAt);
  return db
    .select({ survey: surveys, wave: waves })
    .from(surveys)
    .innerJoin(waves, eq(waves.surveyId, surveys.id))
    .where(and(eq(surveys.organizationId, organizationId), isNull(surveys.deletedAt), wanted))
    .orderBy(desc(surveys.createdAt), surveys.title);
}

export async function insertSurvey(
  db: Db,
  values: typeof surveys.$inferInsert,
  fieldwork: Omit<typeof waves.$inferInsert, "surveyId"> = {},
) {
  const [survey] = await db.insert(surveys).values(values).returning();
  if (!survey) throw new Error("The database took a survey and returned none.");
  const [wave] = await db
    .insert(waves)
    .values({ ...fieldwork, surveyId: survey.id })
    .returning();
  if (!wave) throw new Error("The database took a wave and returned none.");
  return { survey, wave };
}

/** True for the one caller that moved it from the one state to the other; a second one, however close behind, gets false. */
export async function moveSurvey(
  db: Db,
  id: string,
  step: { from: "draft" | "collecting" | "closed"; to: "draft" | "collecting" | "closed" },
): Promise<boolean> {
  const rows = await db
    .update(surveys)
    .set({ status: step.to })
    .where(and(eq(surveys.id, id), eq(surveys.status, step.from)))
    .returning({ id: surveys.id });
  return rows.length === 1;
}

/**
 * Whoever opens, closes, reopens, answers, sends to or changes this survey waits until the transaction is over; what was read of it
 * before may be stale and has to be read again. Always in this order, or two could wait for each other: the survey, its wave, its
 * people.
 */
export async function holdSurveyRow(tx: Db, of: { readonly id: string } | { readonly waveId: string }) {
  const id = "id" in of ? of.id : tx.select({ id: waves.surveyId }).from(waves).where(eq(waves.id, of.waveId));
  const [survey] = await tx.select().from(surveys).where(eq(surveys.id, id)).for("no key update");
  return survey;
}

/** Others who would lock the same wave wait until this transaction is over; answers to it go on coming in. */
export async function lockWave(tx: Db, id: string): Promise<void> {
  await tx.select({ id: waves.id }).from(waves).where(eq(waves.id, id)).for("no key update");
}

export async function setWaveDays(
  db: Db,
  id: string,
  days: Partial<Pick<typeof waves.$inferInsert, "opensOn" | "closesOn" | "closedOn" | "shownBefore">>,
): Promise<void> {
  await db.update(waves).set(days).where(eq(waves.id, id));
}

export async function insertOpenLinks(db: Db, rows: (typeof openLinks.$inferInsert)[]): Promise<void> {
  await db.insert(openLinks).values(rows).onConflictDoNothing();
}

export async function listOpenLinks(db: Db, waveId: string) {
  return db.select().from(openLinks).where(eq(openLinks.waveId, waveId));
}

export async function insertWaveAudiences(db: Db, rows: (typeof waveAudiences.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await db.insert(waveAudiences).values(rows);
}

export async function listWaveAudiences(db: Db, waveId: string) {
  return db.select().from(waveAudiences).where(eq(waveAudiences.waveId, waveId));
}

/** How many people each audience of some waves is said to have. */
export async function countExpected(db: Db, waveIds: readonly string[]) {
  if (waveIds.length === 0) return [];
  const { waveId, audience, expected } = waveAudiences;
  return db
    .select({ waveId, audience, n: expected })
    .from(waveAudiences)
    .where(inArray(waveId, [...waveIds]));
}

/** How many responses each audience of some waves has. */
export async function countResponses(db: Db, waveIds: readonly string[]) {
  if (waveIds.length === 0) return [];
  return db
    .select({ waveId: responses.waveId, audience: responses.audience, n: count() })
    .from(responses)
    .where(inArray(responses.waveId, [...waveIds]))
    .groupBy(responses.waveId, responses.audience);
}

export async function countInvitations(db: Db, waveIds: readonly string[]) {
  if (waveIds.length === 0) return [];
  return db
    .select({ waveId: invitations.waveId, audience: invitations.audience, n: count() })
    .from(invitations)
    .where(and(inArray(invitations.waveId, [...waveIds]), eq(invitations.revoked, false)))
    .groupBy(invitations.waveId, invitations.audience);
}
