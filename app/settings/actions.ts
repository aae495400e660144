"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { endSession, startSession } from "@/lib/auth/start-session";
import type { FormState } from "@/lib/forms/form-state";
import { changeOrganizationInput, changePasswordInput, renameMyselfInput } from "@/lib/forms/settings";
import { type ActionResult, runAction } from "@/lib/http/action";
import { runForm } from "@/lib/http/form";
import { changePassword, renameMyself, signOutEverywhere } from "@/lib/services/change-account";
import { changeOrganization } from "@/lib/services/change-organization";
import { leaveOrganization } from "@/lib/services/leave-organization";

type Stopped = Extract<ActionResult<never>, { ok: false }>;
const nothing = z.object({});

export async function changeOrganizationAction(_before: FormState, form: FormData): Promise<FormState> {
  const state = await runForm(changeOrganizationInput, form, async (context, data) => {
    await changeOrganization(context, data);
    return "Saved.";
  });
  revalidatePath("/settings", "layout");
  return state;
}

export async function renameMyselfAction(_before: FormState, form: FormData): Promise<FormState> {
  const state = await runForm(renameMyselfInput, form, async (context, data) => {
    await renameMyself(context, data);
    return "Saved.";
  });
  revalidatePath("/settings", "layout");
  return state;
}

export async function changePasswordAction(_before: FormState, form: FormData): Promise<FormState> {
  return runForm(changePasswordInput, form, async (context, data) => {
    await startSession(await changePassword(context, data));
    return "Your password is changed. Wherever else you were signed in, you are signed out.";
  });
}

export async function signOutEverywhereAction(): Promise<Stopped> {
  const done = await runAction(nothing, {}, signOutEverywhere);
  if (!done.ok) return done;
  await endSession();
  redirect("/sign-in");
}

export async function leaveAction(): Promise<Stopped> {
  const done = await runAction(nothing, {}, leaveOrganization);
  if (!done.ok) return done;
  await endSession();
  redirect("/");
}
