import { hasAnswers } from "@/db/queries/versions";
import type { Context } from "./context";
import { requireSurvey } from "./find-survey";
import { requirePermission } from "./permissions";
import { lockOf } from "./questions-lock";

/** A survey's questions, and what may still be changed in them. */
export async function questionsPage(context: Context, surveyId: string) {
  requirePermission(context.actor, "see surveys");
  const { survey } = await requireSurvey(context, surveyId);
  return { survey, lock: lockOf(survey.status, await hasAnswers(context.db, survey.id)) };
}
