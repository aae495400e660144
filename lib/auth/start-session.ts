import "server-only";
import { cookies } from "next/headers";
import { encode } from "next-auth/jwt";
import type { NewSession } from "@/lib/services/session";
import { authOptions, SESSION_SECONDS, sessionCookie } from "./options";

/** Signs a member in: next-auth's own token in the session cookie, with the epoch after which it ends. */
export async function startSession({ memberId, epoch }: NewSession): Promise<void> {
  const { secret = "" } = await authOptions();
  const token = await encode({ token: { sub: memberId, epoch }, secret, maxAge: SESSION_SECONDS });
  const { name, options } = sessionCookie();
  (await cookies()).set(name, token, { ...options, maxAge: SESSION_SECONDS });
}

export async function endSession(): Promise<void> {
  const { name, options } = sessionCookie();
  (await cookies()).set(name, "", { ...options, maxAge: 0 });
}
