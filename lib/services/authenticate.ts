import { z } from "zod";
import { findMemberByEmail } from "@/db/queries/members";
import type { PublicContext } from "./context";
import { beginAttempt, forgetAttempts } from "./limits";
import { passwordMatches } from "./password";
import type { NewSession } from "./session";

export const authenticateInput = z.object({
  email: z.string().trim().toLowerCase().min(1).max(320),
  password: z.string().min(1).max(200),
});

/** The member behind e-mail and password, or null; an address that nobody has is treated like any other. */
export async function authenticate(
  { db, now }: PublicContext,
  { email, password }: z.infer<typeof authenticateInput>,
): Promise<NewSession | null> {
  beginAttempt("sign in", email, now());
  const member = await findMemberByEmail(db, email);
  const matches = await passwordMatches(member?.passwordHash, password);
  if (!member || !matches) return null;
  forgetAttempts("sign in", email);
  return { memberId: member.id, epoch: member.sessionEpoch };
}
