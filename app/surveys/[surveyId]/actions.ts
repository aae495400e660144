"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { runAction } from "@/lib/http/action";
import { type LineProblem, peopleFromLines } from "@/lib/import/people-lines";
import { cancelRun, cancelRunInput } from "@/lib/services/cancel-run";
import { closeSurvey, closeSurveyInput } from "@/lib/services/close-survey";
import { invitePeople, invitePeopleInput } from "@/lib/services/invite-people";
import { openSurvey, openSurveyInput } from "@/lib/services/open-survey";
import { requestAnalysis, requestAnalysisInput } from "@/lib/services/request-analysis";

type State = {
  readonly ok: boolean;
  readonly message: string;
  readonly text?: string;
  readonly audience?: string;
  readonly problems?: readonly LineProblem[];
} | null;

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

export async function cancelRunAction(run: { surveyId: string; runId: string }, _before: State): Promise<State> {
  const done = await runAction(cancelRunInput, run, cancelRun);
  if (!done.ok) return done;
  redirect(`/surveys/${run.surveyId}/results`);
}

/** One person a line. A line that cannot be used is named, and nothing is lost. */
export async function inviteAction(surveyId: string, _before: State, form: FormData): Promise<State> {
  const text = String(form.get("people") ?? "");
  const audience = String(form.get("audience") ?? "");
  const written = { text, audience };
  const { people, problems } = peopleFromLines(text);
  if (problems.length > 0) {
    const n = problems.length;
    return {
      ok: false,
      message: `${n} ${n === 1 ? "line" : "lines"} cannot be read; nobody was added.`,
      problems,
      ...written,
    };
  }
  const input = { surveyId, people: people.map((one) => ({ ...one, audience })) };
  const done = await runAction(invitePeopleInput, input, invitePeople);
  if (!done.ok) return { ...done, ...written };
  revalidatePath(`/surveys/${surveyId}`);
  const { added, alreadyThere } = done.data;
  const known =
    alreadyThere === 0 ? "" : `; ${alreadyThere} ${alreadyThere === 1 ? "was" : "were"} on the list already`;
  return { ok: true, message: `${added} ${added === 1 ? "person" : "people"} added${known}.`, audience };
}
