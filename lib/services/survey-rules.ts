import { listWaveAudiences } from "@/db/queries/surveys";
import type { Context } from "./context";
import { requireSurvey } from "./find-survey";

/** What a survey has been told of its audiences: with the instrument, all that the page of rules shows. */
export async function surveyRules(context: Context, surveyId: string) {
  const { survey, wave } = await requireSurvey(context, surveyId);
  const expected = await listWaveAudiences(context.db, wave.id);
  return { survey, expected };
}
