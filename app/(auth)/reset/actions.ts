"use server";

import { redirect } from "next/navigation";
import { startSession } from "@/lib/auth/start-session";
import type { FormState } from "@/lib/forms/form-state";
import { resetPasswordInput } from "@/lib/forms/members";
import { runPublicForm } from "@/lib/http/form";
import { limitClient } from "@/lib/http/limit-client";
import { resetPassword } from "@/lib/services/reset-password";
import { askForLink } from "../ask-for-link";

export async function askForResetAction(_before: FormState, form: FormData): Promise<FormState> {
  return askForLink("reset", form);
}

export async function resetPasswordAction(_before: FormState, form: FormData): Promise<FormState> {
  return runPublicForm(resetPasswordInput, form, async (context, data) => {
    await limitClient("use a link from one client");
    await startSession(await resetPassword(context, data));
    redirect("/surveys");
  });
}
