import "server-only";
import { and, desc, eq, getTableColumns, inArray, lt, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { analysisRuns, exportFiles, members } from "@/db/schema";

const { file: _, options, memberId: __, runId: ___, attempts: ____, ...listed } = getTableColumns(exportFiles);

export type ExportFormat = (typeof exportFiles.$inferSelect)["format"];

/** The newest run of a wave that ended with a result. */
export async function latestDoneRun(db: Db, waveId: string): Promise<string | undefined> {
  const [row] = await db
    .select({ id: analysisRuns.id })
    .from(analysisRuns)
    .where(and(eq(analysisRuns.waveId, waveId), eq(analysisRuns.state, "done")))
    .orderBy(desc(analysisRuns.requestedAt))
    .limit(1);
  return row?.id;
}

export async function insertExport(db: Db, values: typeof exportFiles.$inferInsert): Promise<string> {
  const [row] = await db.insert(exportFiles).values(values).returning({ id: exportFiles.id });
  if (!row) throw new Error("The database took an export and returned none.");
  return row.id;
}

/** The files of a wave without their bytes, newest first, with who asked for each and of which result. */
export async function listExports(db: Db, waveId: string) {
  return db
    .select({
      ...listed,
      options,
      size: sql<number | null>`octet_length(${exportFiles.file})`,
      by: members.name,
      analysedAt: analysisRuns.finishedAt,
    })
    .from(exportFiles)
    .innerJoin(analysisRuns, eq(analysisRuns.id, exportFiles.runId))
    .innerJoin(members, eq(members.id, exportFiles.memberId))
    .where(eq(analysisRuns.waveId, waveId))
    .orderBy(desc(exportFiles.requestedAt), desc(exportFiles.id));
}

/** A file that is done, with its bytes. They travel as base64: the embedded database's driver is slow over hexadecimal. */
export async function findExportBytes(db: Db, { id, waveId }: { id: string; waveId: string }) {
  const [row] = await db
    .select({
      format: exportFiles.format,
      state: exportFiles.state,
      fileName: exportFiles.fileName,
      base64: sql<string | null>`encode(${exportFiles.file}, 'base64')`,
    })
    .from(exportFiles)
    .innerJoin(analysisRuns, eq(analysisRuns.id, exportFiles.runId))
    .where(and(eq(exportFiles.id, id), eq(analysisRuns.waveId, waveId)));
  return row;
}

/** What a worker makes a file from. */
export async function findExportInput(db: Db, id: string) {
  const [row] = await db
    .select({ format: exportFiles.format, options: exportFiles.options, result: analysisRuns.result })
    .from(exportFiles)
    .innerJoin(analysisRuns, eq(analysisRuns.id, exportFiles.runId))
    .where(eq(exportFiles.id, id));
  return row;
}

type Values = Partial<Omit<typeof exportFiles.$inferInsert, "id" | "runId" | "memberId">>;

/** An export as one worker has begun it; what that worker writes goes to waste once another has begun it. */
export type BegunExport = { readonly id: string; readonly attempt: number };

const isStill = ({ id, attempt }: BegunExport) =>
  and(eq(exportFiles.id, id), eq(exportFiles.state, "running"), eq(exportFiles.attempts, attempt));

/** Notes that a worker begins; null when it is over or has been begun as often as may be. */
export async function beginExport(db: Db, id: string, mostAttempts: number): Promise<BegunExport | null> {
  const { state, attempts } = exportFiles;
  const [row] = await db
    .update(exportFiles)
    .set({ state: "running", stage: "reading the result", progress: 0, attempts: sql`${attempts} + 1` })
    .where(and(eq(exportFiles.id, id), inArray(state, ["queued", "running"]), lt(attempts, mostAttempts)))
    .returning({ id: exportFiles.id, attempt: attempts });
  return row ?? null;
}

export async function isExportStillRunning(db: Db, begun: BegunExport): Promise<boolean> {
  const rows = await db.select({ id: exportFiles.id }).from(exportFiles).where(isStill(begun));
  return rows.length === 1;
}

export async function setRunningExport(db: Db, begun: BegunExport, values: Values): Promise<boolean> {
  const rows = await db.update(exportFiles).set(values).where(isStill(begun)).returning({ id: exportFiles.id });
  return rows.length === 1;
}

/** One that failed waits again, as if it had never been begun; false when it has not failed. */
export async function renewFailedExport(db: Db, id: string): Promise<boolean> {
  const rows = await db
    .update(exportFiles)
    .set({ state: "queued", stage: "waiting", progress: 0, attempts: 0, failure: null, finishedAt: null })
    .where(and(eq(exportFiles.id, id), eq(exportFiles.state, "failed")))
    .returning({ id: exportFiles.id });
  return rows.length === 1;
}

/** Exports that no worker has finished. */
export async function listUnfinishedExports(db: Db) {
  const { id, state, attempts } = exportFiles;
  return db
    .select({ id, state, attempts })
    .from(exportFiles)
    .where(inArray(state, ["queued", "running"]));
}

/** Writes unless somebody has begun or ended it since it was read; says whether it was written. */
export async function setUnchangedExport(
  db: Db,
  read: Pick<typeof exportFiles.$inferSelect, "id" | "state" | "attempts">,
  values: Values,
): Promise<boolean> {
  const { id, state, attempts } = exportFiles;
  const unchanged = and(eq(id, read.id), eq(state, read.state), eq(attempts, read.attempts));
  const rows = await db.update(exportFiles).set(values).where(unchanged).returning({ id });
  return rows.length === 1;
}

export async function deleteExportsBefore(db: Db, before: Date): Promise<void> {
  await db.delete(exportFiles).where(lt(exportFiles.requestedAt, before));
}
