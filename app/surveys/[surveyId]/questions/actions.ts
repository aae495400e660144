"use server";

import { redirect } from "next/navigation";
import { runAction } from "@/lib/http/action";
import { duplicateSurvey, duplicateSurveyInput } from "@/lib/services/duplicate-survey";
import { restoreQuestions, restoreQuestionsInput } from "@/lib/services/restore-questions";

type State = { readonly ok: boolean; readonly message: string } | null;

export async function makeNewVersionAction(surveyId: string, _before: State): Promise<State> {
  const done = await runAction(duplicateSurveyInput, { surveyId, called: "next version" }, duplicateSurvey);
  if (!done.ok) return done;
  redirect(`/surveys/${done.data.id}/questions`);
}

export async function restoreAction(at: { surveyId: string; version: number }, _before: State): Promise<State> {
  const done = await runAction(restoreQuestionsInput, at, restoreQuestions);
  if (!done.ok) return done;
  redirect(`/surveys/${at.surveyId}/questions`);
}
