import { z } from "zod";
import { findMemberByEmail } from "@/db/queries/members";
import type { PublicContext } from "./context";
import { limitAttempts } from "./limit-attempts";
import { passwordMatches } from "./password";

export const authenticateInput = z.object({
  email: z.string().trim().toLowerCase().min(1).max(320),
  password: z.string().min(1).max(200),
});

const attempts = limitAttempts({
  most: 8,
  windowMs: 15 * 60_000,
  message: "Too many attempts for this address. Wait 15 minutes, then try again.",
});

/** The member behind e-mail and password, or null; an address that nobody has is treated like any other. */
export async function authenticate(
  { db, now }: PublicContext,
  { email, password }: z.infer<typeof authenticateInput>,
): Promise<{ id: string; name: string; email: string } | null> {
  attempts.begin(email, now());
  const member = await findMemberByEmail(db, email);
  const matches = await passwordMatches(member?.passwordHash, password);
  if (!member || !matches) return null;
  attempts.forget(email);
  return { id: member.id, name: member.name, email: member.email };
}
