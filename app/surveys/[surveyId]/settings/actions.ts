"use server";

import { revalidatePath } from "next/cache";
import type { AudiencesState } from "@/components/rules/audiences-form";
import type { RulesState } from "@/components/rules/rules-form";
import { runAction } from "@/lib/http/action";
import {
  changeAudiencesInput,
  changeSurveyAudiences,
  renameSurvey,
  renameSurveyInput,
  setExecutives,
  setExecutivesInput,
  setExpectedInput,
  setExpectedPeople,
} from "@/lib/services/change-rules";
import { setMinimums, setMinimumsInput } from "@/lib/services/set-minimums";
import { surveyRules } from "@/lib/services/survey-rules";
import { type AudienceLine, linesAfter, linesOf } from "@/lib/survey/audience-lines";

const refresh = (surveyId: string) => revalidatePath(`/surveys/${surveyId}`, "layout");

type Of = { readonly surveyId: string; readonly saved: readonly AudienceLine[] };

/** Adding and removing only changes the lines; "save" writes them. */
export async function audiencesAction(of: Of, _before: AudiencesState, form: FormData): Promise<AudiencesState> {
  const lines = linesIn(form);
  // As the form was drawn with: a page that is drawn again, as without script, must not make it look newer.
  const version = Number(form.get("version"));
  const button = String(form.get("do") ?? "save");
  if (button !== "save")
    return { lines: linesAfter(lines, button, of.saved), version, message: null, errors: {}, ok: true };
  const audiences = lines.map(({ id, name, one, many, expected }) => ({
    id,
    name,
    one,
    many,
    expected: amount(expected),
  }));
  const input = { surveyId: of.surveyId, version, audiences };
  const done = await runAction(changeAudiencesInput, input, async (context, data) => {
    await changeSurveyAudiences(context, data);
    const { survey, expected } = await surveyRules(context, of.surveyId);
    return { lines: linesOf(survey.instrument.audiences, expected), version: survey.instrumentVersion };
  });
  if (!done.ok) return { lines, version, message: done.message, errors: done.errors, ok: false };
  refresh(of.surveyId);
  return { ...done.data, message: "Saved.", errors: {}, ok: true };
}

function linesIn(form: FormData): AudienceLine[] {
  const texts = (name: string) => form.getAll(name).map(String);
  const [ids, names, ones, manys, expected] = ["id", "name", "one", "many", "expected"].map(texts);
  return texts("key").map((key, i) => ({
    key,
    id: ids?.[i] || null,
    name: names?.[i] ?? "",
    one: ones?.[i] ?? "",
    many: manys?.[i] ?? "",
    expected: expected?.[i] ?? "",
  }));
}

/** NaN for what is no number: the service's schema refuses it with its own words. */
const amount = (text: string) => (text.trim() === "" ? null : Number(text));

export async function expectedAction(surveyId: string, _before: RulesState, form: FormData): Promise<RulesState> {
  const entries = [...form].filter(([name]) => name.startsWith("expected-"));
  const expected = Object.fromEntries(
    entries.map(([name, text]) => [name.slice("expected-".length), amount(String(text))]),
  );
  return told(surveyId, await runAction(setExpectedInput, { surveyId, expected }, setExpectedPeople));
}

export async function titleAction(surveyId: string, _before: RulesState, form: FormData): Promise<RulesState> {
  const input = { surveyId, title: String(form.get("title") ?? "") };
  return told(surveyId, await runAction(renameSurveyInput, input, renameSurvey));
}

export async function minimumsAction(surveyId: string, _before: RulesState, form: FormData): Promise<RulesState> {
  const input = { surveyId, numbers: amount(String(form.get("numbers"))), words: amount(String(form.get("words"))) };
  return told(surveyId, await runAction(setMinimumsInput, input, setMinimums));
}

export async function executivesAction(surveyId: string, _before: RulesState, form: FormData): Promise<RulesState> {
  const input = { surveyId, executives: form.get("executives"), audience: form.get("audience") };
  return told(surveyId, await runAction(setExecutivesInput, input, setExecutives));
}

type Done = { readonly ok: true } | { readonly ok: false; readonly message: string };

function told(surveyId: string, done: Done): RulesState {
  if (!done.ok) return done;
  refresh(surveyId);
  return { ok: true, message: "Saved." };
}
