"use server";

import { redirect } from "next/navigation";
import { startSession } from "@/lib/auth/start-session";
import { AppError } from "@/lib/errors";
import { publicContext } from "@/lib/http/public-context";
import { authenticate, authenticateInput } from "@/lib/services/authenticate";

export type SignInState = { readonly message: string; readonly email: string } | null;

export async function signInAction(_before: SignInState, form: FormData): Promise<SignInState> {
  const email = String(form.get("email") ?? "");
  const parsed = authenticateInput.safeParse({ email, password: form.get("password") });
  if (!parsed.success) return { message: "Give your e-mail address and your password.", email };
  try {
    const member = await authenticate(await publicContext(), parsed.data);
    if (!member) return { message: "E-mail address and password do not belong together. Check both.", email };
    await startSession(member.id);
  } catch (error) {
    if (error instanceof AppError) return { message: error.message, email };
    throw error;
  }
  redirect(safePath(form.get("next")));
}

/** Only a path of this app: a link in a mail must not be able to send people elsewhere after they signed in. */
function safePath(next: FormDataEntryValue | null): string {
  return typeof next === "string" && /^\/surveys(\/[\w/-]*)?$/.test(next) ? next : "/surveys";
}
