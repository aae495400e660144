"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { runAction } from "@/lib/http/action";
import { closeSurvey, closeSurveyInput } from "@/lib/services/close-survey";
import { invitePeople, invitePeopleInput } from "@/lib/services/invite-people";
import { openSurvey, openSurveyInput } from "@/lib/services/open-survey";
import { requestAnalysis, requestAnalysisInput } from "@/lib/services/request-analysis";

type State = { readonly ok: boolean; readonly message: string; readonly text?: string } | null;

export async function openSurveyAction(surveyId: string, _before: State): Promise<State> {
  const done = await runAction(openSurveyInput, { surveyId }, openSurvey);
  if (!done.ok) return done;
  revalidatePath(`/surveys/${surveyId}`);
  return { ok: true, message: "The survey is open. Share the links below." };
}

export async function closeSurveyAction(surveyId: string, _before: State): Promise<State> {
  const done = await runAction(closeSurveyInput, { surveyId }, closeSurvey);
  if (!done.ok) return done;
  redirect(`/surveys/${surveyId}/results`);
}

export async function rerunAction(surveyId: string, _before: State): Promise<State> {
  const done = await runAction(requestAnalysisInput, { surveyId }, requestAnalysis);
  if (!done.ok) return done;
  redirect(`/surveys/${surveyId}/results`);
}

/** One person a line: "name; e-mail". A line that cannot be used is named, and nothing is lost. */
export async function inviteAction(surveyId: string, _before: State, form: FormData): Promise<State> {
  const text = String(form.get("people") ?? "");
  const audience = String(form.get("audience") ?? "");
  const lines = text.split(/\r?\n/).filter((line) => line.trim());
  const people = lines.map((line) => {
    const pieces = line.split(/[;\t,]/).map((piece) => piece.trim());
    const email = pieces.find((piece) => piece.includes("@")) ?? null;
    return { audience, email, name: pieces.find((piece) => piece && piece !== email) ?? "" };
  });
  const wrong = people.findIndex(({ email }) => !email || !/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(email));
  if (wrong >= 0) {
    const line = lines[wrong] ?? "";
    return {
      ok: false,
      message: `Line ${wrong + 1}, “${line}”: write a name, a semicolon and an e-mail address.`,
      text,
    };
  }
  const done = await runAction(invitePeopleInput, { surveyId, people }, invitePeople);
  if (!done.ok) return { ...done, text };
  revalidatePath(`/surveys/${surveyId}`);
  const { added, alreadyThere } = done.data;
  return { ok: true, message: `${added} added${alreadyThere ? `, ${alreadyThere} were on the list already` : ""}.` };
}
