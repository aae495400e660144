"use server";

import { redirect } from "next/navigation";
import { type ActionResult, runAction } from "@/lib/http/action";
import { createPulse, createPulseInput } from "@/lib/services/create-pulse";
import { createSurvey, createSurveyInput } from "@/lib/services/create-survey";
import { duplicateSurvey, duplicateSurveyInput } from "@/lib/services/duplicate-survey";

type Written = { readonly title: string; readonly edition: string; readonly survey: string };
type State = ({ readonly message: string } & Written) | null;

export async function createSurveyAction(_before: State, form: FormData): Promise<State> {
  const text = (name: string) => String(form.get(name) ?? "");
  const written = { title: text("title"), edition: text("edition"), survey: text("survey") };
  const done = await made(written);
  if (!done.ok) return { message: done.message, ...written };
  redirect(`/surveys/${done.data.id}`);
}

function made({ title, edition, survey }: Written): Promise<ActionResult<{ id: string }>> {
  if (edition === "pulse") return runAction(createPulseInput, { title }, createPulse);
  if (edition === "earlier") return runAction(duplicateSurveyInput, { title, surveyId: survey }, duplicateSurvey);
  return runAction(createSurveyInput, { title, edition }, createSurvey);
}
