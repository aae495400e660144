"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import type { ListState } from "@/components/people/import-card";
import type { SetOrClearState } from "@/components/people/set-or-clear-form";
import type { Refused } from "@/components/ui/told-form";
import { type ActionResult, runAction } from "@/lib/http/action";
import { changeOpenLink, openLinkInput, setPasscode, setPasscodeInput } from "@/lib/services/change-open-link";
import {
  decidePerson,
  decidePersonInput,
  discardPeopleImport,
  importReadyPeople,
  PEOPLE_REFUSALS,
  startPeopleImport,
  surveyInput,
} from "@/lib/services/import-people";
import { setClosingDay, setClosingDayInput } from "@/lib/services/set-closing-day";

const pageOf = (surveyId: string) => `/surveys/${surveyId}/people`;

/** Takes pasted lines or a file to be looked through. */
export async function sendListAction(surveyId: string, _before: ListState, form: FormData): Promise<ListState> {
  const typed = String(form.get("people") ?? "");
  const audience = String(form.get("audience") ?? "");
  const file = form.get("file");
  const isFile = file instanceof File && file.size > 0;
  const bytes = isFile ? new Uint8Array(await file.arrayBuffer()) : new TextEncoder().encode(typed);
  const sent = { bytes, fileName: isFile ? file.name.slice(0, 80) : "Pasted", everybody: audience || null };
  const done = await runAction(surveyInput, { surveyId }, (context) => startPeopleImport(context, surveyId, sent));
  if (!done.ok) return { message: done.message, typed, audience };
  if (done.data !== null) return { message: PEOPLE_REFUSALS[done.data], typed, audience };
  revalidatePath(pageOf(surveyId));
  redirect(`${pageOf(surveyId)}#import`);
}

export async function decidePersonAction(surveyId: string, _before: Refused, form: FormData): Promise<Refused> {
  const decision = Object.fromEntries(form);
  return told(surveyId, await runAction(decidePersonInput, { surveyId, decision }, decidePerson));
}

export async function importReadyAction(surveyId: string): Promise<Refused> {
  const done = await runAction(surveyInput, { surveyId }, importReadyPeople);
  if (!done.ok) return told(surveyId, done);
  revalidatePath(pageOf(surveyId));
  redirect(`${pageOf(surveyId)}?added=${done.data.added}`);
}

export async function discardImportAction(surveyId: string): Promise<Refused> {
  return told(surveyId, await runAction(surveyInput, { surveyId }, discardPeopleImport));
}

/** A list that is gone takes its forms along: the page says it. Everything else is said beside the button. */
function told(surveyId: string, done: ActionResult<unknown>): Refused {
  if (!done.ok && done.code !== "not_found") return done.message;
  revalidatePath(pageOf(surveyId));
  if (!done.ok) redirect(`${pageOf(surveyId)}?gone=1#import`);
  return null;
}

type Link = { readonly surveyId: string; readonly audience: string };

export async function passcodeAction(link: Link, _before: SetOrClearState, form: FormData): Promise<SetOrClearState> {
  const typed = String(form.get("passcode") ?? "");
  const passcode = form.get("do") === "clear" ? null : typed;
  const done = await runAction(setPasscodeInput, { ...link, passcode }, setPasscode);
  if (!done.ok) return { ok: false, message: done.message, typed };
  revalidatePath(pageOf(link.surveyId));
  const message =
    passcode === null ? "The passcode is taken away." : `The passcode is “${passcode.trim()}”. Note it down now.`;
  return { ok: true, message, typed: "" };
}

export async function changeOpenLinkAction(link: Link & { become: "revoked" | "replaced" }): Promise<Refused> {
  const done = await runAction(openLinkInput, link, changeOpenLink);
  if (!done.ok) return done.message;
  revalidatePath(pageOf(link.surveyId));
  redirect(`${pageOf(link.surveyId)}${link.become === "replaced" ? `?replaced=${link.audience}` : ""}`);
}

export async function closingDayAction(
  surveyId: string,
  _before: SetOrClearState,
  form: FormData,
): Promise<SetOrClearState> {
  const typed = String(form.get("closesOn") ?? "");
  if (typed === "" && form.get("do") !== "clear") return { ok: false, message: "Choose a day first.", typed };
  const closesOn = form.get("do") === "clear" ? null : typed;
  const done = await runAction(setClosingDayInput, { surveyId, closesOn }, setClosingDay);
  if (!done.ok) return { ok: false, message: done.message, typed };
  revalidatePath(pageOf(surveyId));
  return null;
}
