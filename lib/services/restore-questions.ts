import { z } from "zod";
import { findVersion } from "@/db/queries/versions";
import { AppError } from "@/lib/errors";
import { same } from "@/lib/survey/editing/same";
import type { Context } from "./context";
import { keepVersion } from "./keep-version";
import { requirePermission } from "./permissions";
import { editableSurvey, refuseUnlessWords } from "./save-questions";

export const restoreQuestionsInput = z.object({ surveyId: z.string(), version: z.coerce.number().int().min(1) });

/** Makes an older version the present one. It becomes the newest; what was before it stays in the history. */
export async function restoreQuestions(context: Context, { surveyId, version }: z.infer<typeof restoreQuestionsInput>) {
  requirePermission(context.actor, "change surveys");
  return context.db.transaction(async (tx) => {
    const inside = { ...context, db: tx };
    const survey = await editableSurvey(inside, surveyId);
    if (version === survey.instrumentVersion) return { version };
    const old = await findVersion(tx, { surveyId, version });
    if (!old) throw new AppError("not_found", "This version is not kept any more. Choose another one.");
    if (same(old.instrument, survey.instrument)) return { version: survey.instrumentVersion };
    refuseUnlessWords(survey, old.instrument);
    return { version: await keepVersion(inside, survey, { instrument: old.instrument, isFresh: true }) };
  });
}
