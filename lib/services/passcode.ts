import { findOpenDoor } from "@/db/queries/answering";
import { AppError } from "@/lib/errors";
import { handedToken, isHandedOut } from "@/lib/sealed/handed-token";
import { isToken } from "@/lib/sealed/tokens";
import type { PublicContext } from "./context";
import { beginAttempt, forgetAttempts } from "./limits";
import type { Ticket } from "./open-door";
import { passwordMatches } from "./password";

type OpenTicket = Extract<Ticket, { kind: "open" }>;

/** As people type it on a phone: capitals, spaces and dashes do not matter. */
export const plainPasscode = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, "");

/** Whether this browser has still to enter the passcode of its link. */
export async function asksPasscode({ db, secret }: PublicContext, { slug, token }: OpenTicket): Promise<boolean> {
  const row = isToken(slug) ? await findOpenDoor(db, slug) : undefined;
  if (!row || row.passcodeHash === null) return false;
  return token === null || !isHandedOut(secret, slug, token);
}

/** The ticket of a browser that entered the right passcode, or null. */
export async function enterPasscode(
  { db, secret, now }: PublicContext,
  { slug, passcode }: { slug: string; passcode: string },
): Promise<{ readonly waveId: string; readonly ticket: OpenTicket } | null> {
  const row = isToken(slug) ? await findOpenDoor(db, slug) : undefined;
  if (!row || row.revoked) throw new AppError("not_found", "This link does not lead to a survey.");
  // For the link, whoever tries; the route counts by client as well, where that is known.
  beginAttempt("passcode of one link", slug, now());
  const typed = plainPasscode(passcode).slice(0, 60);
  if (row.passcodeHash !== null && !(await passwordMatches(row.passcodeHash, typed))) return null;
  forgetAttempts("passcode of one link", slug);
  return { waveId: row.waveId, ticket: { kind: "open", slug, token: handedToken(secret, slug) } };
}
