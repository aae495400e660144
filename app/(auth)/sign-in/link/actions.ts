"use server";

import { redirect } from "next/navigation";
import { startSession } from "@/lib/auth/start-session";
import type { FormState } from "@/lib/forms/form-state";
import { signInByLinkInput } from "@/lib/forms/members";
import { runPublicForm } from "@/lib/http/form";
import { limitClient } from "@/lib/http/limit-client";
import { signInByLink } from "@/lib/services/sign-in-by-link";
import { askForLink } from "../../ask-for-link";

export async function askForSignInLinkAction(_before: FormState, form: FormData): Promise<FormState> {
  return askForLink("sign-in", form);
}

export async function signInByLinkAction(_before: FormState, form: FormData): Promise<FormState> {
  return runPublicForm(signInByLinkInput, form, async (context, data) => {
    await limitClient("use a link from one client");
    await startSession(await signInByLink(context, data));
    redirect("/surveys");
  });
}
