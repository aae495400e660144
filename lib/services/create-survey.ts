import { z } from "zod";
import { editionById } from "@/lib/survey/editions";
import type { Context } from "./context";
import { insertDraft } from "./insert-draft";
import { requirePermission } from "./permissions";
import { surveyTitle } from "./survey-title";

export const createSurveyInput = z.object({
  title: surveyTitle,
  edition: z.enum(["full", "core", "public-sector"], "Choose one of the questionnaires."),
});

/** A draft of a survey from a built-in questionnaire. */
export async function createSurvey(context: Context, { title, edition }: z.infer<typeof createSurveyInput>) {
  requirePermission(context.actor, "change surveys");
  const { instrument } = editionById(edition);
  return context.db.transaction((tx) =>
    insertDraft({ ...context, db: tx }, { title, instrument, action: "create a survey" }),
  );
}
