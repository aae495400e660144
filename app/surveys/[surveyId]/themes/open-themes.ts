import type { ThemesPage } from "@/lib/analysis/themes-page";
import { AppError } from "@/lib/errors";
import type { Context } from "@/lib/services/context";
import { findResult } from "@/lib/services/find-result";
import { readThemes } from "@/lib/services/read-themes";

type Where = { readonly surveyId: string; readonly questionId?: string };

/** The themes of a question, or in one sentence why there are none to edit yet. */
export async function openThemes(context: Context, { surveyId, questionId }: Where) {
  const { survey, result } = await findResult(context, surveyId);
  const none = (why: string) => ({ survey, page: null, why });
  if (!result) return none("Themes come with the first results. Close the survey, and its answers are analysed.");
  if (result.texts.length === 0) return none("No question of this survey is answered in own words.");
  try {
    const page: ThemesPage = await readThemes(context, { surveyId, ...(questionId && { questionId }) });
    return { survey, page, why: "" };
  } catch (error) {
    // Results from before there were themes to edit say so, and how to go on.
    if (error instanceof AppError && error.code === "conflict") return none(error.message);
    throw error;
  }
}
