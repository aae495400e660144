import "server-only";
import { and, asc, count, desc, eq, inArray, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { analysisRuns, runStatements, secondCodings, themeEdits, themePreviews } from "@/db/schema";
import type { AnalysisResult } from "@/lib/analysis/result";
import type { RunStatements } from "@/lib/analysis/run-statements";

export async function insertRunStatements(db: Db, runId: string, all: readonly RunStatements[]): Promise<void> {
  for (const content of all) {
    const { questionId } = content;
    await db
      .insert(runStatements)
      .values({ runId, questionId, content })
      .onConflictDoUpdate({ target: [runStatements.runId, runStatements.questionId], set: { content } });
  }
}

/** Runs of a wave with a result, newest first, and for which questions they keep statements. */
export async function listSortedRuns(db: Db, waveId: string) {
  const rows = await db
    .select({
      id: analysisRuns.id,
      requestedAt: analysisRuns.requestedAt,
      finishedAt: analysisRuns.finishedAt,
      questionId: runStatements.questionId,
    })
    .from(analysisRuns)
    .leftJoin(runStatements, eq(runStatements.runId, analysisRuns.id))
    .where(and(eq(analysisRuns.waveId, waveId), eq(analysisRuns.state, "done")))
    .orderBy(desc(analysisRuns.requestedAt));
  const ids = [...new Set(rows.map(({ id }) => id))];
  return ids.flatMap((id) => {
    const own = rows.filter((row) => row.id === id);
    const [first] = own;
    return first
      ? [{ id, finishedAt: first.finishedAt, questionIds: own.flatMap(({ questionId }) => questionId ?? []) }]
      : [];
  });
}

/** The newest run that keeps the statements of this question. */
export async function latestSortedRun(db: Db, { waveId, questionId }: OfQuestion): Promise<string | undefined> {
  const [row] = await db
    .select({ id: analysisRuns.id })
    .from(analysisRuns)
    .innerJoin(runStatements, eq(runStatements.runId, analysisRuns.id))
    .where(
      and(eq(analysisRuns.waveId, waveId), eq(analysisRuns.state, "done"), eq(runStatements.questionId, questionId)),
    )
    .orderBy(desc(analysisRuns.requestedAt))
    .limit(1);
  return row?.id;
}

export async function findRunStatements(db: Db, of: { runId: string; questionId: string }) {
  const [row] = await db
    .select({ content: runStatements.content })
    .from(runStatements)
    .where(and(eq(runStatements.runId, of.runId), eq(runStatements.questionId, of.questionId)));
  return row?.content;
}

/** Audiences and text questions as a result names them, without the rest of it. */
export async function findResultNames(db: Db, runId: string) {
  const { result } = analysisRuns;
  const [row] = await db
    .select({
      audiences: sql<AnalysisResult["audiences"]>`${result} -> 'audiences'`,
      questions: sql<string[]>`jsonb_path_query_array(${result}, '$.texts[*].questionId')`,
      prompts: sql<string[]>`jsonb_path_query_array(${result}, '$.texts[*].prompt')`,
    })
    .from(analysisRuns)
    .where(eq(analysisRuns.id, runId));
  return row;
}

export type ThemeEditRow = typeof themeEdits.$inferSelect;
type OfQuestion = { readonly waveId: string; readonly questionId: string };

export async function listThemeEdits(db: Db, { waveId, questionId }: OfQuestion): Promise<ThemeEditRow[]> {
  return db
    .select()
    .from(themeEdits)
    .where(and(eq(themeEdits.waveId, waveId), eq(themeEdits.questionId, questionId)))
    .orderBy(asc(themeEdits.seq));
}

/** Where the edits of a question stand, for whoever only asks whether something has changed. */
export async function listEditMarks(db: Db, { waveId, questionId }: OfQuestion) {
  const { seq, undoneAt } = themeEdits;
  return db
    .select({ seq, undoneAt })
    .from(themeEdits)
    .where(and(eq(themeEdits.waveId, waveId), eq(themeEdits.questionId, questionId)))
    .orderBy(asc(seq));
}

export async function countThemeEdits(db: Db, waveId: string) {
  const { questionId, undoneAt } = themeEdits;
  return db
    .select({ questionId, n: sql<number>`count(*) filter (where ${undoneAt} is null)`.mapWith(Number), all: count() })
    .from(themeEdits)
    .where(eq(themeEdits.waveId, waveId))
    .groupBy(questionId);
}

export async function insertThemeEdit(db: Db, values: typeof themeEdits.$inferInsert): Promise<void> {
  await db.insert(themeEdits).values(values);
}

export async function setThemeEditUndone(db: Db, id: string, undone: { at: Date; by: string } | null): Promise<void> {
  await db
    .update(themeEdits)
    .set({ undoneAt: undone?.at ?? null, undoneBy: undone?.by ?? null })
    .where(eq(themeEdits.id, id));
}

export type ThemePreviewRow = typeof themePreviews.$inferSelect;

export async function insertThemePreview(db: Db, values: typeof themePreviews.$inferInsert): Promise<ThemePreviewRow> {
  const [row] = await db.insert(themePreviews).values(values).returning();
  if (!row) throw new Error("The database took a preview and returned none.");
  return row;
}

export async function findThemePreview(
  db: Db,
  id: string,
): Promise<(ThemePreviewRow & { waveId: string }) | undefined> {
  const [row] = await db
    .select({ preview: themePreviews, waveId: analysisRuns.waveId })
    .from(themePreviews)
    .innerJoin(analysisRuns, eq(analysisRuns.id, themePreviews.runId))
    .where(eq(themePreviews.id, id));
  return row && { ...row.preview, waveId: row.waveId };
}

export async function listThemePreviews(db: Db, ids: readonly string[]): Promise<ThemePreviewRow[]> {
  if (ids.length === 0) return [];
  return db
    .select()
    .from(themePreviews)
    .where(inArray(themePreviews.id, [...ids]));
}

type PreviewValues = Partial<Pick<ThemePreviewRow, "state" | "failure" | "content" | "finishedAt">>;

/** Writes only while the preview stands in one of these states; says whether it was written. */
export async function setThemePreview(
  db: Db,
  of: { readonly id: string; readonly from: readonly ThemePreviewRow["state"][] },
  values: PreviewValues,
): Promise<boolean> {
  const { id, state } = themePreviews;
  const rows = await db
    .update(themePreviews)
    .set(values)
    .where(and(eq(id, of.id), inArray(state, [...of.from])))
    .returning({ id });
  return rows.length === 1;
}

export type SecondCodingRow = typeof secondCodings.$inferSelect;

export async function listSecondCodings(db: Db, { waveId, questionId }: OfQuestion): Promise<SecondCodingRow[]> {
  return db
    .select()
    .from(secondCodings)
    .where(and(eq(secondCodings.waveId, waveId), eq(secondCodings.questionId, questionId)))
    .orderBy(asc(secondCodings.startedAt), asc(secondCodings.id));
}

export async function findSecondCoding(db: Db, id: string): Promise<SecondCodingRow | undefined> {
  const [row] = await db.select().from(secondCodings).where(eq(secondCodings.id, id));
  return row;
}

export async function insertSecondCoding(db: Db, values: typeof secondCodings.$inferInsert): Promise<SecondCodingRow> {
  const [row] = await db.insert(secondCodings).values(values).returning();
  if (!row) throw new Error("The database took a coding and returned none.");
  return row;
}

export async function setSecondCoding(
  db: Db,
  id: string,
  values: Partial<Pick<SecondCodingRow, "content" | "finishedAt">>,
): Promise<void> {
  await db.update(secondCodings).set(values).where(eq(secondCodings.id, id));
}
