import { createHash } from "node:crypto";
import type { Db } from "@/db/client";
import {
  findRunStatements,
  listSortedRuns,
  listThemeEdits,
  listThemePreviews,
  type ThemeEditRow,
} from "@/db/queries/themes";
import type { Codebook } from "@/lib/analysis/codebook";
import { type EditedThemes, editThemes, type Regrouping } from "@/lib/analysis/edit-themes";
import { beforeEdits, inOrderOf } from "@/lib/analysis/rounds-of-themes";
import type { RunStatements } from "@/lib/analysis/run-statements";
import { type OpenStatements, openStatements } from "@/lib/analysis/suppression";
import { AppError } from "@/lib/errors";
import { boundedCache } from "./bounded-cache";

type OfQuestion = { readonly waveId: string; readonly questionId: string };
type SortedRun = Awaited<ReturnType<typeof listSortedRuns>>[number];

/** The themes of a question as they stand: its newest run's, with every edit that is not taken back. */
export type FoldedThemes = {
  readonly runId: string;
  readonly version: string;
  /** As before any edit. */
  readonly run: RunStatements;
  /** Of the edits, which the newest run has in its codebook. */
  readonly broughtIn: Codebook["edits"];
  readonly edits: readonly ThemeEditRow[];
  readonly regroupings: ReadonlyMap<string, Regrouping>;
  readonly edited: EditedThemes;
  readonly open: OpenStatements;
};

const MOST_RUNS = 6;
const MOST_FOLDS = 6;

type Caches = {
  readonly run: ReturnType<typeof boundedCache<RunStatements>>;
  readonly fold: ReturnType<typeof boundedCache<Worked>>;
};
type Worked = Pick<FoldedThemes, "run" | "broughtIn" | "edited" | "open" | "regroupings">;
type Holder = { plumblineThemes?: Caches };
const holder = globalThis as unknown as Holder;

/** One for all routes of this process. */
function caches(): Caches {
  holder.plumblineThemes ??= { run: boundedCache(MOST_RUNS), fold: boundedCache(MOST_FOLDS) };
  return holder.plumblineThemes;
}

/** Null where no run has kept the statements of this question. */
export async function foldedThemes(db: Db, of: OfQuestion): Promise<FoldedThemes | null> {
  const runs = (await listSortedRuns(db, of.waveId)).filter(({ questionIds }) => questionIds.includes(of.questionId));
  const [newest] = runs;
  if (!newest) return null;
  const edits = await listThemeEdits(db, of);
  const version = versionOf(newest.id, edits);
  const key = `${newest.id} ${of.questionId} ${version}`;
  const worked = await caches().fold(key, () => work(db, of, runs, edits));
  return { ...worked, runId: newest.id, version, edits };
}

/** Changes with every edit that is made or taken back, and with every run. */
export function versionOf(runId: string, edits: readonly Pick<ThemeEditRow, "seq" | "undoneAt">[]): string {
  const undone = edits.flatMap(({ seq, undoneAt }) => (undoneAt ? [seq] : []));
  const digest = createHash("sha256").update(undone.join(" ")).digest("hex").slice(0, 8);
  return `${runId.slice(0, 8)}-${edits.at(-1)?.seq ?? 0}-${digest}`;
}

async function work(db: Db, of: OfQuestion, runs: readonly SortedRun[], edits: readonly ThemeEditRow[]) {
  const newest = await statementsOf(db, runs[0], of);
  const first = await firstOf(db, of, runs, edits);
  const run = beforeEdits(newest, first ?? newest);
  const regroupings = await regroupingsOf(db, of, run, edits);
  const made = edits.filter(({ undoneAt }) => !undoneAt).map(({ edit }) => edit);
  const edited = editThemes(run, made, regroupings);
  const open = openStatements(run, edited.sorted);
  return { run, broughtIn: newest.codebook?.edits, regroupings, edited, open };
}

/** The run whose themes were edited first: the last one before, without any edit in it. */
async function firstOf(db: Db, of: OfQuestion, runs: readonly SortedRun[], edits: readonly ThemeEditRow[]) {
  const since = edits[0]?.madeAt;
  if (!since) return null;
  const before = runs.filter(({ finishedAt }) => finishedAt && finishedAt <= since);
  for (const run of before.length > 0 ? before : runs.slice(-1)) {
    const found = await statementsOf(db, run, of);
    if (!found.codebook?.edits) return found;
  }
  return null;
}

function statementsOf(
  db: Db,
  run: { readonly id: string } | undefined,
  { questionId }: Pick<OfQuestion, "questionId">,
) {
  const runId = run?.id ?? "";
  return caches().run(`${runId} ${questionId}`, async () => {
    const found = await findRunStatements(db, { runId, questionId });
    if (!found) throw new AppError("not_found", "The statements of this run are gone. Run the analysis again.");
    return found;
  });
}

async function regroupingsOf(db: Db, of: OfQuestion, run: RunStatements, edits: readonly ThemeEditRow[]) {
  const ids = edits.flatMap(({ edit }) => (edit.kind === "regroup" ? [edit.previewId] : []));
  const found = new Map<string, Regrouping>();
  for (const { id, runId, resolution, content } of await listThemePreviews(db, ids)) {
    if (!content) continue;
    const own = await statementsOf(db, { id: runId }, of);
    found.set(id, { themes: content.themes, resolution, sorted: inOrderOf(run, own, content.sorted) });
  }
  return found;
}
