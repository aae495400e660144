import { z } from "zod";
import { lockWave } from "@/db/queries/surveys";
import {
  findSecondCoding,
  insertSecondCoding,
  listSecondCodings,
  listThemeEdits,
  type SecondCodingRow,
  setSecondCoding,
} from "@/db/queries/themes";
import { coderAgreement } from "@/lib/analysis/coder-agreement";
import { codingSample, decided, readingOf } from "@/lib/analysis/coding-sample";
import type { AgreementPage, CodingPage } from "@/lib/analysis/themes-page";
import { AppError } from "@/lib/errors";
import { questionsOf } from "@/lib/survey/instrument";
import { asRead } from "./as-read";
import type { Context } from "./context";
import { isUuid, requireSurvey } from "./find-survey";
import { noteAudit } from "./note-audit";
import { requirePermission } from "./permissions";
import { questionInput, themesOfSurvey } from "./themes-of-survey";

export const startCodingInput = questionInput;
export const codingInput = z.object({ surveyId: z.string(), codingId: z.string() });
export const saveCodingInput = codingInput.extend({
  /** The statement, word for word. */
  text: z.string().min(1),
  /** The main one first; empty: not a reason; null: not sorted after all. */
  themes: z.array(z.string().min(1)).max(20).nullable(),
});

/** Draws the sample for this member, or gives back the coding that they have begun. */
export async function startCoding(context: Context, of: z.infer<typeof startCodingInput>): Promise<CodingPage> {
  requirePermission(context.actor, "change surveys");
  const { actor, now } = context;
  const row = await context.db.transaction(async (tx) => {
    const { wave, question, folded } = await themesOfSurvey({ ...context, db: tx }, of);
    await lockWave(tx, wave.id);
    const { id: questionId } = question;
    const mine = (await listSecondCodings(tx, { waveId: wave.id, questionId })).find(
      ({ memberId }) => memberId === actor.memberId,
    );
    if (mine) return mine;
    const content = codingSample(folded.edited, folded.open, `${folded.runId}/${actor.memberId}`);
    if (content.themes.length === 0) throw new AppError("conflict", NO_THEMES);
    if (content.statements.length === 0) throw new AppError("conflict", NOTHING_TO_READ);
    const { memberId, name: memberName } = actor;
    return insertSecondCoding(tx, { waveId: wave.id, questionId, memberId, memberName, content, startedAt: now() });
  });
  return codingPage(context, of.surveyId, row);
}

const NO_THEMES = "This question has no themes yet, so there is nothing to sort into. Make themes first.";
const NOTHING_TO_READ = "No statement of this question may be read, so nobody can sort them a second time.";

/** Only the coder reads it, and never how others have sorted. */
export async function readCoding(context: Context, of: z.infer<typeof codingInput>): Promise<CodingPage> {
  requirePermission(context.actor, "change surveys");
  return codingPage(context, of.surveyId, await ownCoding(context, of));
}

export async function saveCoding(
  context: Context,
  { text, themes, ...of }: z.infer<typeof saveCodingInput>,
): Promise<CodingPage> {
  requirePermission(context.actor, "change surveys");
  const saved = await context.db.transaction(async (tx) => {
    const row = await openCoding({ ...context, db: tx }, of);
    const { content } = row;
    if (!content.statements.some((one) => one.text === text)) {
      throw new AppError("invalid", "This statement is not among those you were given. Reload the page.");
    }
    const isKnown = (id: string) => id === "other" || content.themes.some((one) => one.id === id);
    if (!themes?.every(isKnown) && themes !== null) {
      throw new AppError("invalid", "One of these themes is not on your list. Choose from the list.");
    }
    const { [text]: _before, ...others } = content.sorted;
    const changed = { ...content, sorted: themes === null ? others : { ...others, [text]: [...new Set(themes)] } };
    await setSecondCoding(tx, row.id, { content: changed });
    return { ...row, content: changed };
  });
  return codingPage(context, of.surveyId, saved);
}

/** Every statement must be sorted; afterwards nothing changes, and the coder sees how others sorted. */
export async function finishCoding(context: Context, of: z.infer<typeof codingInput>): Promise<AgreementPage> {
  requirePermission(context.actor, "change surveys");
  await context.db.transaction(async (tx) => {
    const inside = { ...context, db: tx };
    const row = await openCoding(inside, of);
    const left = row.content.statements.filter(({ text }) => row.content.sorted[text] === undefined).length;
    if (left > 0) {
      const what = left === 1 ? "One statement is" : `${left} statements are`;
      throw new AppError("conflict", `${what} not sorted yet. Sort what is left, then finish.`);
    }
    await setSecondCoding(tx, row.id, { finishedAt: context.now() });
    const detail = `question ${row.questionId}, ${row.content.statements.length} statements`;
    await noteAudit(inside, { action: "finish a second coding", surveyId: of.surveyId, detail });
  });
  return readAgreement(context, of);
}

/** Of a finished coding; whoever is coding the question still does not see it, or would be blind no more. */
export async function readAgreement(context: Context, of: z.infer<typeof codingInput>): Promise<AgreementPage> {
  requirePermission(context.actor, "see results");
  const row = await requireCoding(context, of);
  const { waveId, questionId, finishedAt, memberName, content } = row;
  if (!finishedAt) throw new AppError("conflict", "This coding is not finished; agreement is shown once it is.");
  const codings = await listSecondCodings(context.db, { waveId, questionId });
  const mine = codings.find(({ memberId }) => memberId === context.actor.memberId);
  if (mine && !mine.finishedAt) {
    throw new AppError(
      "conflict",
      "You are sorting these statements yourself. Finish that first, so that you stay blind.",
    );
  }
  const { folded } = await themesOfSurvey(context, { surveyId: of.surveyId, questionId });
  const coder = content.statements.map(({ text }) => decided(content.sorted[text] ?? []));
  const reference = content.statements.map((one) => decided(one.reference));
  const agreement = coderAgreement(coder, reference);
  const labels = new Map([...content.themes.map(({ id, label }): [string, string] => [id, label]), ...FIXED]);
  return {
    codingId: row.id,
    memberName,
    finishedAt: finishedAt.toISOString(),
    blind: await isBlind(context, row),
    n: content.statements.length,
    alpha: agreement.alpha,
    ...readingOf(agreement),
    themes: agreement.themes.map((one) => ({ ...one, label: labels.get(one.theme) ?? one.theme })),
    disagreements: content.statements.flatMap((one, i) => {
      const text = coder[i]?.[0] === reference[i]?.[0] ? null : asRead(context.actor, folded.edited, one.text);
      return text === null ? [] : [{ text, coder: coder[i] ?? [], reference: reference[i] ?? [] }];
    }),
  };
}

const FIXED: readonly [string, string][] = [
  ["other", "Other"],
  ["none", "Not a reason"],
];

async function codingPage(context: Context, surveyId: string, row: SecondCodingRow): Promise<CodingPage> {
  const { survey } = await requireSurvey(context, surveyId);
  const { statements, sorted, themes } = row.content;
  return {
    codingId: row.id,
    questionId: row.questionId,
    prompt: questionsOf(survey.instrument).find(({ id }) => id === row.questionId)?.prompt ?? "",
    themes,
    statements: statements.map(({ text }) => ({ text, themes: sorted[text] ?? null })),
    sorted: Object.keys(sorted).length,
    finished: row.finishedAt !== null,
    blind: await isBlind(context, row),
  };
}

/** Whoever has edited these themes before they finished has seen how the statements are sorted. */
async function isBlind(
  { db }: Context,
  { waveId, questionId, memberId, finishedAt }: SecondCodingRow,
): Promise<boolean> {
  const edits = await listThemeEdits(db, { waveId, questionId });
  return !edits.some((one) => one.memberId === memberId && (!finishedAt || one.madeAt < finishedAt));
}

async function requireCoding(context: Context, { surveyId, codingId }: z.infer<typeof codingInput>) {
  const { wave } = await requireSurvey(context, surveyId);
  const row = isUuid(codingId) ? await findSecondCoding(context.db, codingId) : undefined;
  if (!row || row.waveId !== wave.id) throw new AppError("not_found", "This coding does not exist.");
  return row;
}

async function ownCoding(context: Context, of: z.infer<typeof codingInput>) {
  const row = await requireCoding(context, of);
  if (row.memberId !== context.actor.memberId) throw new AppError("not_found", "This coding does not exist.");
  return row;
}

/** Held until the transaction ends: two savings at once would lose one. */
async function openCoding(context: Context, of: z.infer<typeof codingInput>) {
  const { waveId } = await ownCoding(context, of);
  await lockWave(context.db, waveId);
  const row = await ownCoding(context, of);
  if (row.finishedAt) throw new AppError("conflict", "This coding is finished; it cannot be changed any more.");
  return row;
}
