import "server-only";
import { and, count, desc, eq, gte, isNotNull, max, ne } from "drizzle-orm";
import type { Db } from "@/db/client";
import { auditEntries, surveys } from "@/db/schema";

export async function insertAuditEntry(db: Db, row: typeof auditEntries.$inferInsert): Promise<void> {
  await db.insert(auditEntries).values(row);
}

export type LogFilter = {
  readonly organizationId: string;
  readonly memberId?: string | undefined;
  readonly surveyId?: string | undefined;
};

const matching = ({ organizationId, memberId, surveyId }: LogFilter) =>
  and(
    eq(auditEntries.organizationId, organizationId),
    memberId ? eq(auditEntries.memberId, memberId) : undefined,
    surveyId ? eq(auditEntries.surveyId, surveyId) : undefined,
  );

/** What was done, the newest first, with the title that a survey has today; null: it is gone. */
export async function listAuditEntries(db: Db, filter: LogFilter, page?: { limit: number; offset: number }) {
  const query = db
    .select({
      id: auditEntries.id,
      at: auditEntries.at,
      memberName: auditEntries.memberName,
      action: auditEntries.action,
      detail: auditEntries.detail,
      surveyTitle: surveys.title,
    })
    .from(auditEntries)
    .leftJoin(surveys, eq(surveys.id, auditEntries.surveyId))
    .where(matching(filter))
    .orderBy(desc(auditEntries.at), desc(auditEntries.id))
    .$dynamic();
  return page ? query.limit(page.limit).offset(page.offset) : query;
}

export async function countAuditEntries(db: Db, filter: LogFilter): Promise<number> {
  const [row] = await db.select({ n: count() }).from(auditEntries).where(matching(filter));
  return row?.n ?? 0;
}

export async function isNoted(db: Db, of: { surveyId: string; action: string }): Promise<boolean> {
  const those = and(eq(auditEntries.surveyId, of.surveyId), eq(auditEntries.action, of.action));
  const rows = await db.select({ id: auditEntries.id }).from(auditEntries).where(those).limit(1);
  return rows.length > 0;
}

/** Who has done anything, those who have left included, under the last name they had. */
export async function listAuditMembers(db: Db, organizationId: string) {
  return db
    .select({ id: auditEntries.memberId, name: max(auditEntries.memberName) })
    .from(auditEntries)
    .where(and(eq(auditEntries.organizationId, organizationId), isNotNull(auditEntries.memberId)))
    .groupBy(auditEntries.memberId);
}

/** The surveys that anything was done to, those that are gone without a title. */
export async function listAuditSurveys(db: Db, organizationId: string) {
  return db
    .selectDistinct({ id: auditEntries.surveyId, title: surveys.title })
    .from(auditEntries)
    .leftJoin(surveys, eq(surveys.id, auditEntries.surveyId))
    .where(and(eq(auditEntries.organizationId, organizationId), isNotNull(auditEntries.surveyId)));
}

type Doing = { surveyId: string; memberId: string; memberName: string; since: Date };

/** Whether somebody else of the same name has done anything to a survey lately. */
export async function hasNamesake(db: Db, { surveyId, memberId, memberName, since }: Doing): Promise<boolean> {
  const lately = and(
    eq(auditEntries.surveyId, surveyId),
    gte(auditEntries.at, since),
    eq(auditEntries.memberName, memberName),
    ne(auditEntries.memberId, memberId),
  );
  const rows = await db.select({ id: auditEntries.id }).from(auditEntries).where(lately).limit(1);
  return rows.length > 0;
}
