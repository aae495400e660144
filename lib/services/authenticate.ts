import { z } from "zod";
import { findMemberByEmail } from "@/db/queries/members";
import { AppError } from "@/lib/errors";
import type { PublicContext } from "./context";
import { passwordMatches } from "./password";

export const authenticateInput = z.object({
  email: z.string().trim().toLowerCase().min(1).max(320),
  password: z.string().min(1).max(200),
});

const WINDOW_MS = 15 * 60_000;
const MOST_FAILURES = 8;
/** Failures by address; of this process, and forgotten when it ends. */
const failures = new Map<string, { count: number; since: number }>();

/** The member behind e-mail and password, or null. After eight failures in a quarter of an hour an address has to wait. */
export async function authenticate(
  { db, now }: PublicContext,
  input: z.infer<typeof authenticateInput>,
): Promise<{ id: string; name: string; email: string } | null> {
  const at = now().getTime();
  for (const [email, { since }] of failures) if (at - since > WINDOW_MS) failures.delete(email);
  const earlier = failures.get(input.email);
  if (earlier && earlier.count >= MOST_FAILURES) {
    throw new AppError("too_many", "Too many attempts for this address. Wait 15 minutes, then try again.");
  }
  const member = await findMemberByEmail(db, input.email);
  if (await passwordMatches(member?.passwordHash, input.password)) {
    failures.delete(input.email);
    return member ? { id: member.id, name: member.name, email: member.email } : null;
  }
  failures.set(input.email, { count: (earlier?.count ?? 0) + 1, since: earlier?.since ?? at });
  return null;
}
