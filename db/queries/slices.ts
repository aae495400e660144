import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { runSlices } from "@/db/schema";
import type { AnalysisResult } from "@/lib/analysis/result";
import type { SliceResult } from "@/lib/analysis/slices";

/** One row at a time: together they may be many megabytes. A run that is made once more writes over its own. */
export async function insertSlices(db: Db, runId: string, slices: readonly SliceResult[]): Promise<void> {
  const { questionId, option } = runSlices;
  for (const slice of slices) {
    await db
      .insert(runSlices)
      .values({ runId, ...slice })
      .onConflictDoUpdate({ target: [runSlices.runId, questionId, option], set: slice });
  }
}

type SliceKey = { readonly questionId: string; readonly option: string };

/** Which parts a run has and how many people are in each, without their results. */
export async function listSlices(db: Db, runId: string): Promise<(SliceKey & { answered: number | null })[]> {
  const { questionId, option, result } = runSlices;
  const answered = sql<number | null>`(${result} #>> '{total,answered}')::integer`;
  return db.select({ questionId, option, answered }).from(runSlices).where(eq(runSlices.runId, runId));
}

export async function findSlice(db: Db, runId: string, key: SliceKey): Promise<AnalysisResult | undefined> {
  const { questionId, option, result } = runSlices;
  const [row] = await db
    .select({ result })
    .from(runSlices)
    .where(and(eq(runSlices.runId, runId), eq(questionId, key.questionId), eq(option, key.option)));
  return row?.result;
}
