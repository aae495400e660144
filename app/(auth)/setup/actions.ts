"use server";

import { redirect } from "next/navigation";
import { startSession } from "@/lib/auth/start-session";
import { AppError } from "@/lib/errors";
import { fieldErrors } from "@/lib/forms/fields";
import { setupOwnerInput } from "@/lib/forms/setup-owner";
import { limitClient } from "@/lib/http/limit-client";
import { publicContext } from "@/lib/http/public-context";
import type { PublicContext } from "@/lib/services/context";
import { setupOwner, wrongCode } from "@/lib/services/setup-owner";

export type SetupState = {
  /** What is wrong with the whole form; the fields name their own mistakes. */
  readonly message: string | null;
  readonly errors: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, string>>;
} | null;

const FIELDS = ["code", "organization", "office", "name", "email"] as const;

export async function setupAction(_before: SetupState, form: FormData): Promise<SetupState> {
  // The password is never sent back to the page.
  const values = Object.fromEntries(FIELDS.map((name) => [name, String(form.get(name) ?? "")]));
  const parsed = setupOwnerInput.safeParse({ ...values, password: form.get("password") });
  const errors = parsed.success ? {} : fieldErrors(parsed.error);
  try {
    await limitClient("sign in from one client");
    const context = await publicContext();
    if (!parsed.success)
      return { message: null, errors: { ...(await codeError(context, values["code"])), ...errors }, values };
    await startSession(await setupOwner(context, parsed.data));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === "invalid") return { message: null, errors: { code: error.message }, values };
    return { message: error.message, errors, values };
  }
  redirect("/surveys");
}

/** A wrong code is said together with the mistakes of the other fields. */
async function codeError(context: PublicContext, code: string | undefined) {
  const wrong = code ? await wrongCode(context, code.trim()) : null;
  return wrong ? { code: wrong } : {};
}
