import "server-only";
import { and, asc, desc, eq, isNotNull, isNull } from "drizzle-orm";
import type { Db } from "@/db/client";
import { surveys } from "@/db/schema";

type Key = { readonly id: string; readonly organizationId: string };

const isOf = ({ id, organizationId }: Key) => and(eq(surveys.id, id), eq(surveys.organizationId, organizationId));

/** What a list of surveys is searched, counted and cut by: no questionnaire, no answers. */
export async function listSurveyHeads(db: Db, organizationId: string) {
  const { id, title, status, archivedAt } = surveys;
  return db
    .select({ id, title, status, archivedAt })
    .from(surveys)
    .where(and(eq(surveys.organizationId, organizationId), isNull(surveys.deletedAt)))
    .orderBy(desc(surveys.createdAt), title);
}

export async function listDeletedHeads(db: Db, organizationId: string) {
  const { id, title, status, deletedAt } = surveys;
  return db
    .select({ id, title, status, deletedAt })
    .from(surveys)
    .where(and(eq(surveys.organizationId, organizationId), isNotNull(deletedAt)))
    .orderBy(desc(deletedAt), title);
}

/** A title of this organization, whether it is listed, archived or deleted. */
export async function findShelved(db: Db, key: Key) {
  const { id, title, status, archivedAt, deletedAt } = surveys;
  const [row] = await db.select({ id, title, status, archivedAt, deletedAt }).from(surveys).where(isOf(key));
  return row;
}

/** The closed survey of made-up answers, the oldest where there are several, wherever it has been put. */
export async function findSampleSurvey(db: Db, organizationId: string) {
  const [row] = await db
    .select({ id: surveys.id, archivedAt: surveys.archivedAt, deletedAt: surveys.deletedAt })
    .from(surveys)
    .where(and(eq(surveys.organizationId, organizationId), eq(surveys.isSample, true), eq(surveys.status, "closed")))
    .orderBy(asc(surveys.createdAt))
    .limit(1);
  return row;
}

/** Each says whether it was this call that did it: of two at once, one does. */
export async function markArchived(db: Db, key: Key, at: Date): Promise<boolean> {
  const listed = and(isOf(key), isNull(surveys.archivedAt), isNull(surveys.deletedAt));
  return changed(await db.update(surveys).set({ archivedAt: at }).where(listed).returning({ id: surveys.id }));
}

export async function unmarkArchived(db: Db, key: Key): Promise<boolean> {
  const archived = and(isOf(key), isNotNull(surveys.archivedAt), isNull(surveys.deletedAt));
  return changed(await db.update(surveys).set({ archivedAt: null }).where(archived).returning({ id: surveys.id }));
}

export async function markDeleted(db: Db, key: Key, at: Date): Promise<boolean> {
  const there = and(isOf(key), isNull(surveys.deletedAt));
  return changed(await db.update(surveys).set({ deletedAt: at }).where(there).returning({ id: surveys.id }));
}

export async function unmarkDeleted(db: Db, key: Key): Promise<boolean> {
  const gone = and(isOf(key), isNotNull(surveys.deletedAt));
  return changed(await db.update(surveys).set({ deletedAt: null }).where(gone).returning({ id: surveys.id }));
}

const changed = (rows: readonly unknown[]) => rows.length === 1;
