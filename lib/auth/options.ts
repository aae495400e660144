import "server-only";
import { createHmac } from "node:crypto";
import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { findMemberByEmail } from "@/db/queries/members";
import { readEnv } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { publicContext } from "@/lib/http/public-context";
import { authenticate, authenticateInput } from "@/lib/services/authenticate";
import { DEMO_MEMBER_EMAIL } from "@/lib/services/load-sample";

const EIGHT_HOURS_S = 8 * 60 * 60;

/** next-auth for this installation: its key derives from the server secret, so there is no second one to keep. */
export async function authOptions(): Promise<NextAuthOptions> {
  const context = await publicContext();
  const secret = createHmac("sha256", context.secret).update("plumbline session").digest("base64url");
  const password = Credentials({
    id: "password",
    name: "E-mail and password",
    credentials: { email: { type: "email" }, password: { type: "password" } },
    authorize: async (given) => {
      const parsed = authenticateInput.safeParse(given);
      if (!parsed.success) return null;
      try {
        return await authenticate(context, parsed.data);
      } catch (error) {
        // next-auth hands an error's message to the sign-in page as its code.
        if (error instanceof AppError) throw new Error(error.code);
        throw error;
      }
    },
  });
  const demo = Credentials({
    id: "demo",
    name: "Sample organization",
    credentials: {},
    authorize: async () => {
      const member = await findMemberByEmail(context.db, DEMO_MEMBER_EMAIL);
      return member ? { id: member.id, name: member.name, email: member.email } : null;
    },
  });
  return {
    secret,
    session: { strategy: "jwt", maxAge: EIGHT_HOURS_S },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    providers: readEnv().PLUMBLINE_DEMO === "1" ? [password, demo] : [password],
    callbacks: {
      jwt: ({ token, user }) => (user ? { ...token, sub: user.id } : token),
      session: ({ session, token }) => ({ ...session, memberId: token.sub }),
    },
  };
}
