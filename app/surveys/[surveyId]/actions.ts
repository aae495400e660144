"use server";

import { redirect } from "next/navigation";
import { runAction } from "@/lib/http/action";
import { cancelRun, cancelRunInput } from "@/lib/services/cancel-run";
import { closeSurvey, closeSurveyInput } from "@/lib/services/close-survey";
import { openSurvey, openSurveyInput } from "@/lib/services/open-survey";
import { reopenSurvey, reopenSurveyInput } from "@/lib/services/reopen-survey";
import { requestAnalysis, requestAnalysisInput } from "@/lib/services/request-analysis";

type State = { readonly ok: boolean; readonly message: string } | null;

export async function openSurveyAction(surveyId: string, _before: State): Promise<State> {
  const done = await runAction(openSurveyInput, { surveyId }, openSurvey);
  if (!done.ok) return done;
  redirect(`/surveys/${surveyId}/people`);
}

export async function closeSurveyAction(surveyId: string, _before: State): Promise<State> {
  const done = await runAction(closeSurveyInput, { surveyId }, closeSurvey);
  if (!done.ok) return done;
  redirect(`/surveys/${surveyId}/results`);
}

export async function reopenSurveyAction(surveyId: string, _before: State): Promise<State> {
  const done = await runAction(reopenSurveyInput, { surveyId }, reopenSurvey);
  if (!done.ok) return done;
  redirect(`/surveys/${surveyId}/people`);
}

export async function rerunAction(surveyId: string, _before: State): Promise<State> {
  const done = await runAction(requestAnalysisInput, { surveyId }, requestAnalysis);
  if (!done.ok) return done;
  redirect(`/surveys/${surveyId}/results`);
}

export async function cancelRunAction(run: { surveyId: string; runId: string }, _before: State): Promise<State> {
  const done = await runAction(cancelRunInput, run, cancelRun);
  if (!done.ok) return done;
  redirect(`/surveys/${run.surveyId}/results`);
}
