import "server-only";
import { and, desc, eq, inArray } from "drizzle-orm";
import type { Db } from "@/db/client";
import { analysisRuns } from "@/db/schema";
import type { AnalysisResult } from "@/lib/analysis/result";

export type DoneRun = { readonly id: string; readonly finishedAt: Date | null; readonly result: AnalysisResult };

/** The newest run of a wave that has a result: it stays readable while a newer one is under way or has failed. */
export async function latestDone(db: Db, waveId: string): Promise<DoneRun | undefined> {
  const { id, finishedAt, result, requestedAt, state } = analysisRuns;
  const [row] = await db
    .select({ id, finishedAt, result })
    .from(analysisRuns)
    .where(and(eq(analysisRuns.waveId, waveId), eq(state, "done")))
    .orderBy(desc(requestedAt))
    .limit(1);
  return row?.result ? { ...row, result: row.result } : undefined;
}

export async function findDone(db: Db, runId: string): Promise<(DoneRun & { waveId: string }) | undefined> {
  const { id, waveId, finishedAt, result, state } = analysisRuns;
  const [row] = await db
    .select({ id, waveId, finishedAt, result })
    .from(analysisRuns)
    .where(and(eq(id, runId), eq(state, "done")));
  return row?.result ? { ...row, result: row.result } : undefined;
}

/** What the newest runs of some waves found, newest first; their results, which may be large, stay where they are. */
export async function listDone(db: Db, waveIds: readonly string[]) {
  if (waveIds.length === 0) return [];
  const { id, waveId, finishedAt, headline, state, requestedAt } = analysisRuns;
  return db
    .select({ id, waveId, finishedAt, headline })
    .from(analysisRuns)
    .where(and(inArray(waveId, [...waveIds]), eq(state, "done")))
    .orderBy(desc(requestedAt));
}
