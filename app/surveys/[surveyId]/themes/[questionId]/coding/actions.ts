"use server";

import { redirect } from "next/navigation";
import type { SavedCoding } from "@/components/themes/coding/saved-coding";
import { runAction } from "@/lib/http/action";
import {
  codingInput,
  finishCoding,
  saveCoding,
  saveCodingInput,
  startCoding,
  startCodingInput,
} from "@/lib/services/second-coding";
import type { Where } from "../actions";

type State = { readonly ok: boolean; readonly message: string } | null;

const baseOf = ({ surveyId, questionId }: Where) => `/surveys/${surveyId}/themes/${questionId}/coding`;

export async function startCodingAction(where: Where, _before: State): Promise<State> {
  const done = await runAction(startCodingInput, where, startCoding);
  if (!done.ok) return done;
  redirect(baseOf(where));
}

/** As the page's script saves it: one statement, while the coder goes on. */
export async function saveCodingAction(where: Where, coding: SavedCoding): Promise<string | null> {
  const done = await runAction(saveCodingInput, { surveyId: where.surveyId, ...coding }, saveCoding);
  return done.ok ? null : done.message;
}

/** The same as a plain form: it leads to the next statement. */
export async function saveCodingForm(where: Where, next: number, form: FormData): Promise<void> {
  const text: unknown = JSON.parse(String(form.get("text")));
  const themes = form.getAll("theme").map(String);
  const isNone = themes.includes("none");
  const isSkipped = themes.length === 0;
  const input = { surveyId: where.surveyId, codingId: form.get("coding"), text };
  const done = await runAction(
    saveCodingInput,
    { ...input, themes: isSkipped ? null : isNone ? [] : themes },
    saveCoding,
  );
  // Told by the page itself: a statement that was not saved is still among those to sort.
  redirect(done.ok ? `${baseOf(where)}?at=${next}` : baseOf(where));
}

export async function finishCodingAction(where: Where, codingId: string, _before: State): Promise<State> {
  const done = await runAction(codingInput, { surveyId: where.surveyId, codingId }, finishCoding);
  if (!done.ok) return done;
  redirect(`${baseOf(where)}?coding=${codingId}`);
}
