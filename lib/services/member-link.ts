import type { Db } from "@/db/client";
import {
  deleteMemberTokensBefore,
  findMemberToken,
  insertMemberToken,
  spendMemberToken,
  spendMemberTokensOf,
} from "@/db/queries/member-tokens";
import { lockOrganization } from "@/db/queries/organizations";
import { AppError } from "@/lib/errors";
import { browserToken, hashToken, isToken } from "@/lib/sealed/tokens";
import type { PublicContext } from "./context";
import { beginAttempt } from "./limits";

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const JOIN_DAYS = 7;
/** So long after its end a link still gets a page that says what became of it. */
const KEPT_DAYS = 30;

export type LinkPurpose = "join" | "sign-in" | "reset";

export const LINK_PATH: Record<LinkPurpose, string> = { join: "/join", "sign-in": "/sign-in/link", reset: "/reset" };
const LASTS_MS: Record<LinkPurpose, number> = {
  join: JOIN_DAYS * DAY_MS,
  "sign-in": 15 * MINUTE_MS,
  reset: 15 * MINUTE_MS,
};

type Wanted = {
  readonly memberId: string;
  readonly purpose: LinkPurpose;
  readonly at: Date;
  readonly lastsMs?: number;
};

/** A one-time link for a member: its path, which only this call ever knows, and when it ends. */
export async function makeLink(db: Db, { memberId, purpose, at, lastsMs = LASTS_MS[purpose] }: Wanted) {
  const token = browserToken();
  const expiresAt = new Date(at.getTime() + lastsMs);
  await deleteMemberTokensBefore(db, new Date(at.getTime() - KEPT_DAYS * DAY_MS));
  // Of two invitations only the newer one works; links by mail may cross, and both work.
  if (purpose === "join") await spendMemberTokensOf(db, memberId);
  await insertMemberToken(db, { tokenHash: hashToken(token), memberId, purpose, expiresAt });
  return { path: `${LINK_PATH[purpose]}/${token}`, expiresAt };
}

type Known = NonNullable<Awaited<ReturnType<typeof findMemberToken>>>;
export type LinkState =
  | { readonly state: "malformed" | "unknown" | "spent" | "expired" }
  | ({ readonly state: "open" } & Pick<Known, "memberId" | "email" | "name" | "role" | "organization">);

type Held = { readonly token: string; readonly purpose: LinkPurpose };

/** Looks at a link and changes nothing: mail scanners open every address they see. */
export async function lookAtLink({ db, now }: PublicContext, { token, purpose }: Held): Promise<LinkState> {
  if (!isToken(token)) return { state: "malformed" };
  const known = await findMemberToken(db, { tokenHash: hashToken(token), purpose });
  if (!known) return { state: "unknown" };
  if (known.spent) return { state: "spent" };
  if (known.expiresAt <= now()) return { state: "expired" };
  return { state: "open", ...known };
}

/** For before anything costly is done: counts the attempt, and refuses a link that lets nobody in. */
export async function requireLink(context: PublicContext, held: Held): Promise<void> {
  if (!isToken(held.token)) throw worksNoLonger();
  beginAttempt("use a link", held.token, context.now());
  if ((await lookAtLink(context, held)).state !== "open") throw worksNoLonger();
}

/** Uses a link up; of two callers at once one gets the member. */
export async function spendLink(tx: Db, { token, purpose }: Held, at: Date): Promise<string> {
  const key = { tokenHash: hashToken(token), purpose };
  const known = await findMemberToken(tx, key);
  // The organization first, as whoever removes a member takes it: the other way round each would wait for the other.
  if (known) await lockOrganization(tx, known.organizationId);
  const memberId = known ? await spendMemberToken(tx, key, at) : null;
  if (!memberId) throw worksNoLonger();
  return memberId;
}

const worksNoLonger = () =>
  new AppError(
    "closed",
    "This link works no longer: it was used, has run out, or was taken back. Open it again to see which.",
  );
