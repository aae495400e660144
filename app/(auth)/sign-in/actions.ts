"use server";

import { redirect } from "next/navigation";
import { startSession } from "@/lib/auth/start-session";
import { AppError } from "@/lib/errors";
import { limitClient } from "@/lib/http/limit-client";
import { publicContext } from "@/lib/http/public-context";
import { safePath } from "@/lib/http/safe-path";
import { authenticate, authenticateInput } from "@/lib/services/authenticate";

export type SignInState = { readonly message: string; readonly email: string } | null;

export async function signInAction(_before: SignInState, form: FormData): Promise<SignInState> {
  const email = String(form.get("email") ?? "");
  const parsed = authenticateInput.safeParse({ email, password: form.get("password") });
  if (!parsed.success) return { message: "Give your e-mail address and your password.", email };
  try {
    await limitClient("sign in from one client");
    const session = await authenticate(await publicContext(), parsed.data);
    // One sentence for both: it does not tell who has an account.
    if (!session) return { message: "E-mail address and password do not belong together. Check both.", email };
    await startSession(session);
  } catch (error) {
    if (error instanceof AppError) return { message: error.message, email };
    throw error;
  }
  redirect(safePath(form.get("next")));
}
