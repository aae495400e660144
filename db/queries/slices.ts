import "server-only";
import { and, eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { runSlices } from "@/db/schema";
import type { AnalysisResult } from "@/lib/analysis/result";
import type { SliceResult } from "@/lib/analysis/slices";

/** One row at a time: together they may be many megabytes. */
export async function insertSlices(db: Db, runId: string, slices: readonly SliceResult[]): Promise<void> {
  for (const slice of slices) await db.insert(runSlices).values({ runId, ...slice });
}

export type SliceKey = { readonly questionId: string; readonly option: string };

/** Which parts a run has, without their results. */
export async function listSlices(db: Db, runId: string): Promise<SliceKey[]> {
  const { questionId, option } = runSlices;
  return db.select({ questionId, option }).from(runSlices).where(eq(runSlices.runId, runId));
}

export async function findSlice(db: Db, runId: string, key: SliceKey): Promise<AnalysisResult | undefined> {
  const { questionId, option, result } = runSlices;
  const [row] = await db
    .select({ result })
    .from(runSlices)
    .where(and(eq(runSlices.runId, runId), eq(questionId, key.questionId), eq(option, key.option)));
  return row?.result;
}
