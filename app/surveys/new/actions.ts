"use server";

import { redirect } from "next/navigation";
import { runAction } from "@/lib/http/action";
import { createSurvey, createSurveyInput } from "@/lib/services/create-survey";

type State = { readonly message: string; readonly title: string; readonly edition: string } | null;

export async function createSurveyAction(_before: State, form: FormData): Promise<State> {
  const written = { title: String(form.get("title") ?? ""), edition: String(form.get("edition") ?? "") };
  const done = await runAction(createSurveyInput, written, createSurvey);
  if (!done.ok) return { message: done.message, ...written };
  redirect(`/surveys/${done.data.id}`);
}
