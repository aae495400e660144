import "server-only";
import { and, count, eq, gte, isNotNull, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { drafts, invitations, responses, spentSeals, surveys, waves } from "@/db/schema";

type Response = typeof responses.$inferInsert;
type SpentSeal = typeof spentSeals.$inferInsert;

/** What an insert may hold at once: PostgreSQL counts the parameters of a statement in 16 bits. */
const ROWS_AT_ONCE = 5000;

/** Waves that take answers and have an audience in which so many responses wait for settlement. */
export async function listWavesWithWaiting(db: Db, atLeast: number): Promise<string[]> {
  const { waveId, audience, sealId } = responses;
  const rows = await db
    .selectDistinct({ waveId })
    .from(responses)
    .innerJoin(waves, eq(waves.id, waveId))
    .innerJoin(surveys, eq(surveys.id, waves.surveyId))
    .where(and(isNotNull(sealId), eq(surveys.status, "collecting")))
    .groupBy(waveId, audience)
    .having(gte(count(), atLeast));
  return rows.map((row) => row.waveId);
}

/** How many responses of each audience wait. */
export async function countWaiting(db: Db, waveId: string) {
  const { audience, sealId } = responses;
  return db
    .select({ audience, n: count() })
    .from(responses)
    .where(and(eq(responses.waveId, waveId), isNotNull(sealId)))
    .groupBy(audience);
}

/** Who is not marked as having answered. */
export async function listUnmarked(db: Db, waveId: string) {
  const { id, audience, answered } = invitations;
  return db
    .select({ id, audience })
    .from(invitations)
    .where(and(eq(invitations.waveId, waveId), eq(answered, false)));
}

export async function listSpentSeals(db: Db, waveId: string): Promise<Set<string>> {
  const rows = await db.select({ sealId: spentSeals.sealId }).from(spentSeals).where(eq(spentSeals.waveId, waveId));
  return new Set(rows.map(({ sealId }) => sealId));
}

/** Takes out what the responses of a wave say and leaves behind the ids that they were filed under. */
export async function takeResponses(db: Db, waveId: string) {
  const { audience, answers, answeredOn, sealId } = responses;
  return db
    .delete(responses)
    .where(eq(responses.waveId, waveId))
    .returning({ waveId: responses.waveId, audience, answers, answeredOn, sealId });
}

export async function putResponses(db: Db, rows: readonly Response[]): Promise<void> {
  for (const some of inTurns(rows)) await db.insert(responses).values(some);
}

/** Writes the spent seals of a wave anew, in the order of their ids, which says nothing about when each was spent. */
export async function rewriteSpentSeals(db: Db, waveId: string): Promise<void> {
  const rows: SpentSeal[] = await db.delete(spentSeals).where(eq(spentSeals.waveId, waveId)).returning();
  const sorted = rows.toSorted((a, b) => (a.sealId < b.sealId ? -1 : 1));
  for (const some of inTurns(sorted)) await db.insert(spentSeals).values(some);
}

/**
 * Marks these people and writes everybody else's row anew in the same statement: rows that were written alone would stand together
 * and carry the number of this transaction, so that a dump could tell one batch from another.
 */
export async function rewriteLedger(db: Db, waveId: string, answered: readonly string[]): Promise<void> {
  const ids = sql`(select value::uuid from jsonb_array_elements_text(${JSON.stringify(answered)}::jsonb))`;
  await db
    .update(invitations)
    .set({ answered: sql`${invitations.answered} or ${invitations.id} in ${ids}` })
    .where(eq(invitations.waveId, waveId));
}

export async function removeDrafts(db: Db, waveId: string): Promise<void> {
  await db.delete(drafts).where(eq(drafts.waveId, waveId));
}

function inTurns<T>(rows: readonly T[]): T[][] {
  const turns = Math.ceil(rows.length / ROWS_AT_ONCE);
  return Array.from({ length: turns }, (_, i) => rows.slice(i * ROWS_AT_ONCE, (i + 1) * ROWS_AT_ONCE));
}
