import { latestResult, latestRun } from "@/db/queries/runs";
import type { Context } from "./context";
import { requireSurvey } from "./find-survey";

/** The newest result of a survey, and where its newest run stands; either may be missing. */
export async function findResult(context: Context, surveyId: string) {
  const { survey, wave } = await requireSurvey(context, surveyId);
  const run = await latestRun(context.db, wave.id);
  const result = await latestResult(context.db, wave.id);
  return { survey, wave, run: run ?? null, result: result ?? null };
}
