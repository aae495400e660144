import type { z } from "zod";
import { latestRun } from "@/db/queries/runs";
import { latestSortedRun, listEditMarks, listSecondCodings } from "@/db/queries/themes";
import { coderAgreement } from "@/lib/analysis/coder-agreement";
import { decided } from "@/lib/analysis/coding-sample";
import { changeWords } from "@/lib/analysis/theme-change-words";
import { FIXED_THEMES } from "@/lib/analysis/theme-edit";
import type { EditedTheme } from "@/lib/analysis/theme-state";
import type { CoderLine, EditorAudience, EditorTheme, ThemeChange, ThemesPage } from "@/lib/analysis/themes-page";
import { AppError } from "@/lib/errors";
import type { Actor, Context } from "./context";
import { requireSurvey } from "./find-survey";
import { versionOf } from "./folded-themes";
import { nextRedo, nextUndo } from "./own-edits";
import { may, requirePermission } from "./permissions";
import { questionInput, type ThemesOfSurvey, themesOfSurvey } from "./themes-of-survey";

export const readThemesInput = questionInput.partial({ questionId: true });
export const themesVersionInput = questionInput;

const LATEST = 50;

/** The themes of one text question as people have edited them; without a question, of the first. */
export async function readThemes(context: Context, input: z.infer<typeof readThemesInput>): Promise<ThemesPage> {
  requirePermission(context.actor, "see results");
  return themesPage(context, await themesOfSurvey(context, input));
}

/** To ask often: changes when anybody edits, or a run ends. */
export async function themesVersion(
  context: Context,
  { surveyId, questionId }: z.infer<typeof themesVersionInput>,
): Promise<{ version: string }> {
  requirePermission(context.actor, "see results");
  const { wave } = await requireSurvey(context, surveyId);
  const runId = await latestSortedRun(context.db, { waveId: wave.id, questionId });
  if (!runId) throw new AppError("not_found", "The results have no themes of this question.");
  return { version: versionOf(runId, await listEditMarks(context.db, { waveId: wave.id, questionId })) };
}

export async function themesPage(context: Context, of: ThemesOfSurvey): Promise<ThemesPage> {
  const { db, actor } = context;
  const { survey, wave, question, questions, folded } = of;
  const run = await latestRun(db, wave.id);
  const history = changesOf(folded, actor);
  const sentenceOf = (seq: number | undefined) => history.find((one) => one.seq === seq)?.words ?? null;
  const codings = await listSecondCodings(db, { waveId: wave.id, questionId: question.id });
  return {
    surveyId: survey.id,
    title: survey.title,
    isSample: survey.isSample,
    questions,
    questionId: question.id,
    prompt: question.prompt,
    version: folded.version,
    mayEdit: may(actor, "change surveys"),
    audiences: audiencesOf(of),
    themes: themesIn(of),
    history: { total: history.length, latest: history.slice(-LATEST).reverse() },
    canUndo: sentenceOf(nextUndo(folded.edits, actor)?.seq),
    canRedo: sentenceOf(nextRedo(folded.edits, actor)?.seq),
    pending: pendingOf(of),
    bringing:
      run?.state === "queued" || run?.state === "running"
        ? { runId: run.id, state: run.state, progress: run.progress }
        : null,
    codebookFrom: sourceOf(of),
    coders: codings.map((coding) => coderLine(coding, actor.memberId)),
  };
}

/** The oldest first. */
export function changesOf({ run, edits, regroupings }: ThemesOfSurvey["folded"], reader: Actor): ThemeChange[] {
  const made = edits.map(({ memberName, edit, undoneAt }) => ({ memberName, edit, undone: undoneAt !== null }));
  const words = changeWords(run, made, regroupings);
  return edits.map((row, i) => ({
    seq: row.seq,
    memberName: row.memberName,
    madeAt: row.madeAt.toISOString(),
    words: words[i] ?? "",
    undone: row.undoneAt !== null,
    mine: row.memberId === reader.memberId,
  }));
}

function audiencesOf({ audiences, folded: { run } }: ThemesOfSurvey): EditorAudience[] {
  return audiences.flatMap(({ id, name, one, many, shape }): EditorAudience[] => {
    const shown = run.audiences.find(({ audience }) => audience === id);
    const withheld = run.withheld.find(({ audience }) => audience === id);
    if (!shown && !withheld) return [];
    const about = { id, name, one, many, shape };
    if (shown) return [{ ...about, n: shown.n, words: shown.words, hiddenBecause: null }];
    return [{ ...about, n: null, words: false, hiddenBecause: withheld?.because ?? null }];
  });
}

const FIXED: readonly EditedTheme[] = [
  { id: FIXED_THEMES.other, label: "Other", labelSource: "machine", keywords: [], touched: false },
  { id: FIXED_THEMES.none, label: "Not a reason", labelSource: "machine", keywords: [], touched: false },
];

function themesIn({ folded: { run, edited, open } }: ThemesOfSurvey): EditorTheme[] {
  const listed = new Map<string, number>();
  for (const { themes } of open.statements) {
    for (const id of themes.length > 0 ? themes : [FIXED_THEMES.none]) listed.set(id, (listed.get(id) ?? 0) + 1);
  }
  const nobody = [
    ...run.audiences.map(({ audience }) => ({ audience, count: 0 })),
    ...run.withheld.map(({ audience }) => ({ audience, count: null })),
  ];
  const described = (theme: EditedTheme, fixed: boolean): EditorTheme => ({
    ...theme,
    fixed,
    people: open.people.get(theme.id) ?? nobody,
    statements: listed.get(theme.id) ?? 0,
  });
  const size = ({ people }: EditorTheme) => people.reduce((sum, { count }) => sum + (count ?? 0), 0);
  const named = edited.themes.map((theme) => described(theme, false)).sort((a, b) => size(b) - size(a));
  return [...named, ...FIXED.map((theme) => described(theme, true))];
}

/** Changes that the newest result does not have, in either direction. */
function pendingOf({ folded: { edits, broughtIn } }: ThemesOfSurvey): number {
  const was = (seq: number) => broughtIn !== undefined && seq <= broughtIn.last && !broughtIn.undone.includes(seq);
  return edits.filter(({ seq, undoneAt }) => was(seq) !== (undoneAt === null)).length;
}

function sourceOf({ folded: { run } }: ThemesOfSurvey): ThemesPage["codebookFrom"] {
  if (run.codebook?.from) return run.codebook.from;
  return run.themes.some(({ labelSource }) => labelSource === "person") ? "people" : "machine";
}

type Coding = Awaited<ReturnType<typeof listSecondCodings>>[number];

function coderLine({ id, memberId, memberName, content, finishedAt }: Coding, reader: string): CoderLine {
  const { statements, sorted } = content;
  const codings = statements.map(({ text }) => decided(sorted[text] ?? []));
  const alpha = coderAgreement(
    codings,
    statements.map(({ reference }) => decided(reference)),
  ).alpha;
  return {
    codingId: id,
    memberName,
    mine: memberId === reader,
    finished: finishedAt !== null,
    sorted: Object.keys(sorted).length,
    of: statements.length,
    alpha: finishedAt ? alpha : null,
  };
}
