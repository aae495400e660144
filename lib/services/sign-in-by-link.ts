import { findMember } from "@/db/queries/members";
import { AppError } from "@/lib/errors";
import type { PublicContext } from "./context";
import { requireLink, spendLink } from "./member-link";
import type { NewSession } from "./session";

/** Uses a link up that was mailed to a member, who is thereby known. */
export async function signInByLink(context: PublicContext, { token }: { token: string }): Promise<NewSession> {
  const { db, now } = context;
  const held = { token, purpose: "sign-in" } as const;
  await requireLink(context, held);
  return db.transaction(async (tx) => {
    const memberId = await spendLink(tx, held, now());
    const member = await findMember(tx, memberId);
    if (!member) throw new AppError("not_found", "This member does not exist any more.");
    return { memberId, epoch: member.sessionEpoch };
  });
}
