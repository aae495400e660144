import "server-only";
import { createHmac } from "node:crypto";
import type { NextAuthOptions } from "next-auth";
import { readEnv } from "@/lib/env";
import { publicContext } from "@/lib/http/public-context";

export const SESSION_SECONDS = 8 * 60 * 60;

/**
 * next-auth keeps and checks sessions; its key derives from the server secret, so there is no second one to keep.
 * Signing in is our own form (`start-session`), because next-auth's needs a script to fetch its token first;
 * outside providers will be listed here.
 */
export async function authOptions(): Promise<NextAuthOptions> {
  const { secret } = await publicContext();
  return {
    secret: createHmac("sha256", secret).update("plumbline session").digest("base64url"),
    session: { strategy: "jwt", maxAge: SESSION_SECONDS },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    providers: [],
    cookies: { sessionToken: sessionCookie() },
    callbacks: { session: ({ session, token }) => ({ ...session, memberId: token.sub, epoch: token["epoch"] }) },
  };
}

/** Marked secure where people come by https; a demo on http://localhost has no other way. */
export function sessionCookie() {
  const secure = readEnv().APP_URL?.startsWith("https://") ?? false;
  const name = `${secure ? "__Host-" : ""}plumbline-session`;
  return { name, options: { httpOnly: true, sameSite: "lax" as const, path: "/", secure } };
}
