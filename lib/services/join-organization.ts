import type { z } from "zod";
import { findMember, updateMemberAndEndSessions } from "@/db/queries/members";
import { AppError } from "@/lib/errors";
import type { joinInput } from "@/lib/forms/members";
import { dayOf, type PublicContext } from "./context";
import { requireLink, spendLink } from "./member-link";
import { noteAudit } from "./note-audit";
import { hashPassword } from "./password";
import type { NewSession } from "./session";

/** Somebody who was invited comes: the link is used up, and they have a name and a password of their own. */
export async function joinOrganization(
  context: PublicContext,
  { token, name, password }: z.infer<typeof joinInput>,
): Promise<NewSession> {
  const { db, now } = context;
  const held = { token, purpose: "join" } as const;
  await requireLink(context, held);
  const passwordHash = await hashPassword(password);
  return db.transaction(async (tx) => {
    const memberId = await spendLink(tx, held, now());
    const epoch = await updateMemberAndEndSessions(tx, memberId, { name, passwordHash, joinedOn: dayOf(now()) });
    const actor = await findMember(tx, memberId);
    if (!actor) throw new AppError("not_found", "This invitation was withdrawn.");
    await noteAudit({ ...context, db: tx, actor }, { action: "join the organization", detail: `as ${actor.role}` });
    return { memberId, epoch };
  });
}
