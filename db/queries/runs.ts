import "server-only";
import { setImmediate } from "node:timers/promises";
import { and, count, desc, eq, getTableColumns, inArray, lt, min, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { analysisRuns, responses, snapshots, textVectors } from "@/db/schema";
import type { AnalysisResult } from "@/lib/analysis/result";
import type { Snapshot } from "@/lib/analysis/snapshot";

const { result: _, snapshotId: __, ...standing } = getTableColumns(analysisRuns);

export async function listResponses(db: Db, waveId: string) {
  return db
    .select({ audience: responses.audience, answers: responses.answers, answeredOn: responses.answeredOn })
    .from(responses)
    .where(eq(responses.waveId, waveId));
}

export async function insertResponses(db: Db, rows: (typeof responses.$inferInsert)[]): Promise<void> {
  const BATCH = 500;
  for (let at = 0; at < rows.length; at += BATCH) {
    await db.insert(responses).values(rows.slice(at, at + BATCH));
    await setImmediate();
  }
}

export async function insertRun(db: Db, values: { waveId: string; hash: string; content: Snapshot }) {
  const [snapshot] = await db.insert(snapshots).values(values).returning({ id: snapshots.id });
  if (!snapshot) throw new Error("The database took a snapshot and returned none.");
  const [run] = await db
    .insert(analysisRuns)
    .values({ waveId: values.waveId, snapshotId: snapshot.id })
    .returning({ id: analysisRuns.id });
  if (!run) throw new Error("The database took a run and returned none.");
  return run;
}

/** A run with its frozen input, for the worker. */
export async function findRunInput(db: Db, id: string) {
  const [row] = await db
    .select({ state: analysisRuns.state, snapshot: snapshots.content, hash: snapshots.hash })
    .from(analysisRuns)
    .innerJoin(snapshots, eq(snapshots.id, analysisRuns.snapshotId))
    .where(eq(analysisRuns.id, id));
  return row;
}

/** Where the newest run of a wave stands; its result, which may be large, is read by `latestResult`. */
export async function latestRun(db: Db, waveId: string) {
  const [row] = await db
    .select(standing)
    .from(analysisRuns)
    .where(eq(analysisRuns.waveId, waveId))
    .orderBy(desc(analysisRuns.requestedAt))
    .limit(1);
  return row;
}

/** The newest result of a wave: it stays readable while a newer run is under way or has failed. */
export async function latestResult(db: Db, waveId: string): Promise<AnalysisResult | undefined> {
  const [row] = await db
    .select({ result: analysisRuns.result })
    .from(analysisRuns)
    .where(and(eq(analysisRuns.waveId, waveId), eq(analysisRuns.state, "done")))
    .orderBy(desc(analysisRuns.requestedAt))
    .limit(1);
  return row?.result ?? undefined;
}

/** What the wave's results were made from, newest first: those that can be read, or will be. */
export async function listShownSnapshots(db: Db, waveId: string): Promise<Snapshot[]> {
  const rows = await db
    .select({ content: snapshots.content })
    .from(analysisRuns)
    .innerJoin(snapshots, eq(snapshots.id, analysisRuns.snapshotId))
    .where(and(eq(analysisRuns.waveId, waveId), inArray(analysisRuns.state, ["queued", "running", "done"])))
    .orderBy(desc(analysisRuns.requestedAt));
  return rows.map(({ content }) => content);
}

type RunValues = Partial<Omit<typeof analysisRuns.$inferInsert, "id" | "waveId" | "snapshotId">>;

/** Writes unless somebody has begun or ended the run since it was read; says whether it was written. */
export async function setUnchangedRun(
  db: Db,
  read: Pick<typeof analysisRuns.$inferSelect, "id" | "state" | "attempts">,
  values: RunValues,
): Promise<boolean> {
  const { id, state, attempts } = analysisRuns;
  const unchanged = and(eq(id, read.id), eq(state, read.state), eq(attempts, read.attempts));
  const rows = await db.update(analysisRuns).set(values).where(unchanged).returning({ id });
  return rows.length === 1;
}

/** A run as one worker has begun it. Whatever that worker writes goes to waste once the run is over or another has begun it. */
export type BegunRun = { readonly id: string; readonly attempt: number };

const isStill = ({ id, attempt }: BegunRun) =>
  and(eq(analysisRuns.id, id), eq(analysisRuns.state, "running"), eq(analysisRuns.attempts, attempt));

/** Notes that a worker begins; null when the run is over or has been begun as often as may be. */
export async function beginRun(db: Db, id: string, mostAttempts: number): Promise<BegunRun | null> {
  const { state, attempts } = analysisRuns;
  const [run] = await db
    .update(analysisRuns)
    .set({ state: "running", stage: "reading the answers", progress: 0, attempts: sql`${attempts} + 1` })
    .where(and(eq(analysisRuns.id, id), inArray(state, ["queued", "running"]), lt(attempts, mostAttempts)))
    .returning({ id: analysisRuns.id, attempt: attempts });
  return run ?? null;
}

export async function isStillRunning(db: Db, run: BegunRun): Promise<boolean> {
  const rows = await db.select({ id: analysisRuns.id }).from(analysisRuns).where(isStill(run));
  return rows.length === 1;
}

export async function setRunning(db: Db, run: BegunRun, values: RunValues): Promise<boolean> {
  const rows = await db.update(analysisRuns).set(values).where(isStill(run)).returning({ id: analysisRuns.id });
  return rows.length === 1;
}

/** A run that was begun waits again, with so many attempts counted. */
export async function giveBackRun(db: Db, run: BegunRun, attempts: number): Promise<boolean> {
  return setRunning(db, run, { state: "queued", stage: "waiting", progress: 0, attempts });
}

/** True for whoever cancelled it; false when it is over or not a run of this wave. */
export async function markRunCancelled(db: Db, run: { id: string; waveId: string }, at: Date): Promise<boolean> {
  const { id, waveId, state } = analysisRuns;
  const rows = await db
    .update(analysisRuns)
    .set({ state: "cancelled", stage: "cancelled", finishedAt: at })
    .where(and(eq(id, run.id), eq(waveId, run.waveId), inArray(state, ["queued", "running"])))
    .returning({ id });
  return rows.length === 1;
}

export async function findRunState(db: Db, run: { id: string; waveId: string }) {
  const { id, waveId, state } = analysisRuns;
  const [row] = await db
    .select({ state })
    .from(analysisRuns)
    .where(and(eq(id, run.id), eq(waveId, run.waveId)));
  return row?.state;
}

/** Runs that no worker has finished. */
export async function listUnfinishedRuns(db: Db) {
  const { id, state, attempts } = analysisRuns;
  return db
    .select({ id, state, attempts })
    .from(analysisRuns)
    .where(inArray(state, ["queued", "running"]));
}

/** How many runs are unfinished, by state, and since when the oldest of each has been wanted. */
export async function countUnfinishedRuns(db: Db) {
  const { state, requestedAt } = analysisRuns;
  return db
    .select({ state, n: count(), oldest: min(requestedAt) })
    .from(analysisRuns)
    .where(inArray(state, ["queued", "running"]))
    .groupBy(state);
}

/** Where the newest run of each of some waves stands. */
export async function latestRuns(db: Db, waveIds: readonly string[]) {
  if (waveIds.length === 0) return [];
  const { waveId, state, requestedAt } = analysisRuns;
  return db
    .selectDistinctOn([waveId], { waveId, state })
    .from(analysisRuns)
    .where(inArray(waveId, [...waveIds]))
    .orderBy(waveId, desc(requestedAt));
}

/** What the newest result of each of some waves found, without the result itself. */
export async function latestFindings(db: Db, waveIds: readonly string[]) {
  if (waveIds.length === 0) return [];
  const { waveId, headline, clearGaps, divergingItems, state, requestedAt } = analysisRuns;
  return db
    .selectDistinctOn([waveId], { waveId, headline, clearGaps, divergingItems })
    .from(analysisRuns)
    .where(and(inArray(waveId, [...waveIds]), eq(state, "done")))
    .orderBy(waveId, desc(requestedAt));
}

/** Bytes travel as base64: the embedded database's driver takes nine times as long over hexadecimal. */
export async function findVectors(db: Db, embedder: string, hashes: readonly string[]) {
  const found = new Map<string, Uint8Array>();
  const BATCH = 2000;
  const vector = sql<string>`encode(${textVectors.vector}, 'base64')`;
  for (let at = 0; at < hashes.length; at += BATCH) {
    const rows = await db
      .select({ hash: textVectors.textHash, vector })
      .from(textVectors)
      .where(and(eq(textVectors.embedder, embedder), inArray(textVectors.textHash, hashes.slice(at, at + BATCH))));
    for (const row of rows) found.set(row.hash, Buffer.from(row.vector, "base64"));
  }
  return found;
}

export async function insertVectors(db: Db, rows: (typeof textVectors.$inferInsert)[]): Promise<void> {
  const BATCH = 100;
  for (let at = 0; at < rows.length; at += BATCH) {
    await db
      .insert(textVectors)
      .values(rows.slice(at, at + BATCH))
      .onConflictDoNothing();
    // The embedded database works in this very thread: between two batches others get their turn.
    await setImmediate();
  }
}
