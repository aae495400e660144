"use server";

import { revalidatePath } from "next/cache";
import type { PersonState } from "@/components/people/person-form";
import { runAction } from "@/lib/http/action";
import {
  changePerson,
  changePersonInput,
  putBackPerson,
  removePerson,
  takeOutLink,
} from "@/lib/services/change-person";
import { personInput } from "@/lib/services/person-input";

type Key = { readonly surveyId: string; readonly personId: string };
type State = { readonly ok: boolean; readonly message: string } | null;

const pageOf = ({ surveyId, personId }: Key) => `/surveys/${surveyId}/people/${personId}`;

export async function changePersonAction(key: Key, _before: PersonState, form: FormData): Promise<PersonState> {
  const text = (name: string) => String(form.get(name) ?? "");
  const typed = { name: text("name"), email: text("email"), audience: text("audience") };
  const done = await runAction(changePersonInput, { ...key, ...typed }, changePerson);
  if (!done.ok) return { ok: false, message: done.message, typed };
  revalidatePath(pageOf(key));
  return { ok: true, message: "Saved.", typed };
}

export async function removePersonAction(key: Key, _before: State): Promise<State> {
  const done = await runAction(personInput, key, removePerson);
  if (!done.ok) return done;
  revalidatePath(pageOf(key));
  return null;
}

export async function putBackPersonAction(key: Key, _before: State): Promise<State> {
  const done = await runAction(personInput, key, putBackPerson);
  if (!done.ok) return done;
  revalidatePath(pageOf(key));
  return null;
}

export async function takeOutLinkAction(key: Key, _before: State): Promise<State> {
  const done = await runAction(personInput, key, takeOutLink);
  if (!done.ok) return done;
  revalidatePath(pageOf(key));
  return null;
}
