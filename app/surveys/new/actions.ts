"use server";

import { redirect } from "next/navigation";
import { runAction } from "@/lib/http/action";
import { createSurvey, createSurveyInput } from "@/lib/services/create-survey";

export async function createSurveyAction(_before: string | null, form: FormData): Promise<string | null> {
  const done = await runAction(createSurveyInput, Object.fromEntries(form), createSurvey);
  if (!done.ok) return done.message;
  redirect(`/surveys/${done.data.id}`);
}
