"use server";

import { redirect } from "next/navigation";
import { startSession } from "@/lib/auth/start-session";
import { AppError } from "@/lib/errors";
import { publicContext } from "@/lib/http/public-context";
import { setupOwner, setupOwnerInput } from "@/lib/services/setup-owner";

export type SetupState = {
  readonly message: string;
  readonly field: string;
  readonly values: Record<string, string>;
} | null;

const FIELDS = ["code", "organization", "office", "name", "email"] as const;

export async function setupAction(_before: SetupState, form: FormData): Promise<SetupState> {
  // The password is never sent back to the page.
  const values = Object.fromEntries(FIELDS.map((name) => [name, String(form.get(name) ?? "")]));
  const parsed = setupOwnerInput.safeParse({ ...values, password: form.get("password") });
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return { message: issue?.message ?? "Something is missing.", field: String(issue?.path[0] ?? ""), values };
  }
  try {
    const { memberId } = await setupOwner(await publicContext(), parsed.data);
    await startSession(memberId);
  } catch (error) {
    if (error instanceof AppError) return { message: error.message, field: "code", values };
    throw error;
  }
  redirect("/surveys");
}
