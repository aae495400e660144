import "server-only";
import { eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { drafts, responses, spentSeals } from "@/db/schema";

type Response = typeof responses.$inferInsert;
type SpentSeal = typeof spentSeals.$inferInsert;

/** What an insert may hold at once: PostgreSQL counts the parameters of a statement in 16 bits. */
const ROWS_AT_ONCE = 5000;

/** Takes out what a response says and leaves behind what it was filed under: its id and its seal. */
export async function takeResponses(db: Db, waveId: string): Promise<Response[]> {
  const { audience, answers, answeredOn } = responses;
  return db
    .delete(responses)
    .where(eq(responses.waveId, waveId))
    .returning({ waveId: responses.waveId, audience, answers, answeredOn });
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

export async function removeDrafts(db: Db, waveId: string): Promise<void> {
  await db.delete(drafts).where(eq(drafts.waveId, waveId));
}

function inTurns<T>(rows: readonly T[]): T[][] {
  const turns = Math.ceil(rows.length / ROWS_AT_ONCE);
  return Array.from({ length: turns }, (_, i) => rows.slice(i * ROWS_AT_ONCE, (i + 1) * ROWS_AT_ONCE));
}
