import { latestDone } from "@/db/queries/results";
import { latestRun } from "@/db/queries/runs";
import { findSlice, listSlices } from "@/db/queries/slices";
import type { AnalysisResult } from "@/lib/analysis/result";
import { chosenOf, type ResultFilter, sliceOfKey, sliceQuestionsOf } from "@/lib/findings/slice-choices";
import type { Context } from "./context";
import { requireSurvey } from "./find-survey";

const NO_FILTER: ResultFilter = { questions: [], chosen: null, isUnknown: false };

/**
 * The newest result of a survey, and where its newest run stands; either may be missing.
 *
 * @param only "J1.3": the result of the people alone who gave this answer to this background question
 */
export async function findResult(context: Context, surveyId: string, { only }: { only?: string | undefined } = {}) {
  const { survey, wave } = await requireSurvey(context, surveyId);
  const run = await latestRun(context.db, wave.id);
  const done = await latestDone(context.db, wave.id);
  const base = { survey, wave, run: run ?? null, runId: done?.id ?? null, finishedAt: done?.finishedAt ?? null };
  if (!done) return { ...base, result: null, whole: null, filter: NO_FILTER };
  const whole: AnalysisResult = done.result;
  const questions = sliceQuestionsOf(whole, await listSlices(context.db, done.id));
  const chosen = chosenOf(questions, only, whole);
  const key = chosen && sliceOfKey(chosen.key);
  const slice = key ? await findSlice(context.db, done.id, key) : undefined;
  const filter = { questions, chosen: slice ? chosen : null, isUnknown: only !== undefined && !slice };
  return { ...base, result: slice ?? whole, whole, filter };
}
