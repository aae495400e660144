"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import type {
  LearnedFormState,
  LearnedTyped,
  LinkFormState,
  LinkTyped,
} from "@/components/results/share/share-form-state";
import type { Refused } from "@/components/ui/told-form";
import { runAction } from "@/lib/http/action";
import {
  changeShareLinkInput,
  createShareLinkInput,
  setLearnedInput,
  shareLinkInput,
} from "@/lib/services/share-input";
import { changeShareLink, createShareLink, revokeShareLink } from "@/lib/services/share-links";
import { setLearned } from "@/lib/services/what-we-learned";

type Link = { readonly surveyId: string; readonly linkId: string };

const pageOf = (surveyId: string) => `/surveys/${surveyId}/results/share`;

const typedIn = (form: FormData): LinkTyped => ({
  name: String(form.get("name") ?? ""),
  sections: form.getAll("sections").map(String),
  password: String(form.get("password") ?? ""),
  endsOn: String(form.get("endsOn") ?? ""),
});

export async function createLinkAction(
  surveyId: string,
  _before: LinkFormState,
  form: FormData,
): Promise<LinkFormState> {
  const typed = typedIn(form);
  const input = { ...typed, surveyId, password: typed.password || null, endsOn: typed.endsOn || null };
  const done = await runAction(createShareLinkInput, input, createShareLink);
  if (!done.ok) return { ...done, typed };
  revalidatePath(pageOf(surveyId));
  redirect(`${pageOf(surveyId)}?made=${done.data.id}#link-${done.data.id}`);
}

export async function changeLinkAction(link: Link, _before: LinkFormState, form: FormData): Promise<LinkFormState> {
  const typed = typedIn(form);
  const password = form.get("clear") === null ? typed.password || undefined : null;
  const done = await runAction(
    changeShareLinkInput,
    { ...typed, ...link, password, endsOn: typed.endsOn || null },
    changeShareLink,
  );
  if (!done.ok) return { ...done, typed };
  revalidatePath(pageOf(link.surveyId));
  redirect(`${pageOf(link.surveyId)}?changed=${link.linkId}&at=${Date.now()}#link-${link.linkId}`);
}

export async function revokeLinkAction(link: Link): Promise<Refused> {
  const done = await runAction(shareLinkInput, link, revokeShareLink);
  if (!done.ok) return done.message;
  revalidatePath(pageOf(link.surveyId));
  redirect(`${pageOf(link.surveyId)}?revoked=${link.linkId}#link-${link.linkId}`);
}

export async function setLearnedAction(
  surveyId: string,
  _before: LearnedFormState,
  form: FormData,
): Promise<LearnedFormState> {
  const typed: LearnedTyped = {
    on: form.get("on") !== null,
    sections: form.getAll("sections").map(String),
    note: String(form.get("note") ?? ""),
  };
  const done = await runAction(setLearnedInput, { ...typed, surveyId }, setLearned);
  if (!done.ok) return { ...done, typed };
  revalidatePath(pageOf(surveyId));
  redirect(`${pageOf(surveyId)}?learned=${typed.on ? "on" : "off"}&at=${Date.now()}#learned`);
}
