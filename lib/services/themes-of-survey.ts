import { z } from "zod";
import { countThemeEdits, findResultNames, listSortedRuns } from "@/db/queries/themes";
import { AppError } from "@/lib/errors";
import { boundedCache } from "./bounded-cache";
import type { Context } from "./context";
import { requireSurvey } from "./find-survey";
import { foldedThemes } from "./folded-themes";

export const questionInput = z.object({ surveyId: z.string(), questionId: z.string() });

type Names = NonNullable<Awaited<ReturnType<typeof findResultNames>>>;
const namesOf = boundedCache<Names | undefined>(8);

/** A question of a survey of the actor's organization, with its themes as they stand. */
export async function themesOfSurvey(
  context: Context,
  { surveyId, questionId }: { readonly surveyId: string; readonly questionId?: string | undefined },
) {
  const { db } = context;
  const { survey, wave } = await requireSurvey(context, surveyId);
  const [newest] = await listSortedRuns(db, wave.id);
  if (!newest) throw new AppError("conflict", NO_RESULT);
  const names = await namesOf(newest.id, () => findResultNames(db, newest.id));
  const editsOf = await countThemeEdits(db, wave.id);
  const questions = (names?.questions ?? []).flatMap((id, i) =>
    newest.questionIds.includes(id)
      ? [{ id, prompt: names?.prompts[i] ?? "", edits: editsOf.find((one) => one.questionId === id)?.n ?? 0 }]
      : [],
  );
  const question = questionId === undefined ? questions[0] : questions.find(({ id }) => id === questionId);
  if (!question) throw missing(newest.questionIds, names?.questions ?? [], questionId);
  const folded = await foldedThemes(db, { waveId: wave.id, questionId: question.id });
  if (!folded) throw new AppError("conflict", BEFORE_EDITING);
  return { survey, wave, audiences: names?.audiences ?? [], questions, question, folded };
}

export type ThemesOfSurvey = Awaited<ReturnType<typeof themesOfSurvey>>;

const NO_RESULT =
  "There are no results yet. Close the survey; once its answers are analysed, their themes can be edited.";
const BEFORE_EDITING =
  "These results are older than the themes editor. Run the analysis again; then their themes can be edited.";

function missing(kept: readonly string[], asked: readonly string[], questionId: string | undefined) {
  const wanted = questionId === undefined ? asked : asked.filter((id) => id === questionId);
  if (kept.length === 0 && wanted.length > 0) return new AppError("conflict", BEFORE_EDITING);
  if (questionId !== undefined) return new AppError("not_found", "The results have no themes of this question.");
  return new AppError("conflict", NO_WORDS);
}

const NO_WORDS = "No question of these results was answered in words that can be shown, so there are no themes.";
