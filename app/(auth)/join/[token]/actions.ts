"use server";

import { redirect } from "next/navigation";
import { startSession } from "@/lib/auth/start-session";
import type { FormState } from "@/lib/forms/form-state";
import { joinInput } from "@/lib/forms/members";
import { runPublicForm } from "@/lib/http/form";
import { limitClient } from "@/lib/http/limit-client";
import { joinOrganization } from "@/lib/services/join-organization";

export async function joinAction(_before: FormState, form: FormData): Promise<FormState> {
  return runPublicForm(joinInput, form, async (context, data) => {
    await limitClient("use a link from one client");
    await startSession(await joinOrganization(context, data));
    redirect("/surveys");
  });
}
