import "server-only";
import { and, eq, isNull, lt } from "drizzle-orm";
import type { Db } from "@/db/client";
import { invitations, surveys, waveAudiences, waves } from "@/db/schema";

type Rules = Pick<typeof surveys.$inferInsert, "title" | "executives" | "minimumNumbers" | "minimumWords">;

export async function setRules(db: Db, id: string, rules: Partial<Rules>): Promise<void> {
  await db.update(surveys).set(rules).where(eq(surveys.id, id));
}

export async function setExpected(
  db: Db,
  waveId: string,
  rows: readonly { audience: string; expected: number | null }[],
) {
  await db.delete(waveAudiences).where(eq(waveAudiences.waveId, waveId));
  if (rows.length > 0) await db.insert(waveAudiences).values(rows.map((row) => ({ ...row, waveId })));
}

/** Puts everybody of one audience who was taken off the list into another, so that nobody is left in none. */
export async function moveRevoked(db: Db, waveId: string, step: { from: string; to: string }): Promise<void> {
  const gone = and(eq(invitations.waveId, waveId), eq(invitations.audience, step.from), eq(invitations.revoked, true));
  await db.update(invitations).set({ audience: step.to }).where(gone);
}

/** Surveys (or one, if it is such) that collect although their closing day is over; the sample's never close by themselves. */
export async function listDueSurveys(db: Db, today: string, id?: string) {
  return db
    .select({ survey: surveys, wave: waves })
    .from(surveys)
    .innerJoin(waves, eq(waves.surveyId, surveys.id))
    .where(
      and(
        eq(surveys.status, "collecting"),
        eq(surveys.isSample, false),
        isNull(surveys.deletedAt),
        lt(waves.closesOn, today),
        id === undefined ? undefined : eq(surveys.id, id),
      ),
    );
}
