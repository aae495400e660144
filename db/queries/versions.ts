import "server-only";
import { and, desc, eq, isNull, notInArray } from "drizzle-orm";
import type { Db } from "@/db/client";
import { drafts, instrumentVersions, organizations, responses, spentSeals, surveys, waves } from "@/db/schema";
import type { Instrument } from "@/lib/survey/instrument";
import { holdSurveyRow } from "./surveys";

/**
 * The survey, held until the transaction ends. Its waves are held as well: a draft or a response that is being put into one refers
 * to it, so its transaction waits for this one, or this one for it.
 */
export async function holdToEdit(tx: Db, id: string) {
  const survey = await holdSurveyRow(tx, { id });
  if (survey) await tx.select({ id: waves.id }).from(waves).where(eq(waves.surveyId, survey.id)).for("update");
  return survey;
}

/** Whether anybody has begun to answer: from then on the questions mean something to somebody. */
export async function hasAnswers(db: Db, surveyId: string): Promise<boolean> {
  for (const table of [responses, spentSeals, drafts]) {
    const rows = await db
      .select({ waveId: table.waveId })
      .from(table)
      .innerJoin(waves, eq(waves.id, table.waveId))
      .where(eq(waves.surveyId, surveyId))
      .limit(1);
    if (rows.length > 0) return true;
  }
  return false;
}

export async function setInstrument(db: Db, id: string, row: { instrument: Instrument; instrumentVersion: number }) {
  await db.update(surveys).set(row).where(eq(surveys.id, id));
}

/** Newest first, without the questions themselves. */
export async function listVersions(db: Db, surveyId: string) {
  const { version, memberName, savedAt } = instrumentVersions;
  return db
    .select({ version, memberName, savedAt })
    .from(instrumentVersions)
    .where(eq(instrumentVersions.surveyId, surveyId))
    .orderBy(desc(version));
}

export async function findVersion(db: Db, key: { surveyId: string; version: number }) {
  const { surveyId, version } = instrumentVersions;
  const [row] = await db
    .select()
    .from(instrumentVersions)
    .where(and(eq(surveyId, key.surveyId), eq(version, key.version)));
  return row;
}

export async function latestVersion(db: Db, surveyId: string) {
  const [row] = await db
    .select()
    .from(instrumentVersions)
    .where(eq(instrumentVersions.surveyId, surveyId))
    .orderBy(desc(instrumentVersions.version))
    .limit(1);
  return row;
}

export async function insertVersion(db: Db, row: typeof instrumentVersions.$inferInsert): Promise<void> {
  await db.insert(instrumentVersions).values(row);
}

export async function replaceVersion(db: Db, id: string, row: { version: number; instrument: Instrument }) {
  await db.update(instrumentVersions).set(row).where(eq(instrumentVersions.id, id));
}

/** Keeps the newest, and lets the others go. */
export async function trimVersions(db: Db, surveyId: string, keep: number): Promise<void> {
  const newest = await db
    .select({ id: instrumentVersions.id })
    .from(instrumentVersions)
    .where(eq(instrumentVersions.surveyId, surveyId))
    .orderBy(desc(instrumentVersions.version))
    .limit(keep);
  if (newest.length < keep) return;
  const ids = newest.map(({ id }) => id);
  await db
    .delete(instrumentVersions)
    .where(and(eq(instrumentVersions.surveyId, surveyId), notInArray(instrumentVersions.id, ids)));
}

/** What a preview shows: the questionnaire and how its people are promised to be treated; nothing of anybody's answers. */
export async function findPreviewed(db: Db, id: string) {
  const [row] = await db
    .select({
      title: surveys.title,
      instrument: surveys.instrument,
      minimumWords: surveys.minimumWords,
      organization: organizations.name,
    })
    .from(surveys)
    .innerJoin(organizations, eq(organizations.id, surveys.organizationId))
    .where(and(eq(surveys.id, id), isNull(surveys.deletedAt)));
  return row;
}
