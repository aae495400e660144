"use server";

import { redirect } from "next/navigation";
import { startSession } from "@/lib/auth/start-session";
import { AppError } from "@/lib/errors";
import { setupOwnerInput } from "@/lib/forms/setup-owner";
import { publicContext } from "@/lib/http/public-context";
import { setupOwner } from "@/lib/services/setup-owner";

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
  if (!parsed.success) {
    const issues = parsed.error.issues.toReversed();
    const errors = Object.fromEntries(issues.map(({ path, message }) => [String(path[0]), message]));
    return { message: null, errors, values };
  }
  try {
    const { memberId } = await setupOwner(await publicContext(), parsed.data);
    await startSession(memberId);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === "invalid") return { message: null, errors: { code: error.message }, values };
    return { message: error.message, errors: {}, values };
  }
  redirect("/surveys");
}
