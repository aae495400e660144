import type { z } from "zod";
import { spendMemberTokensOf } from "@/db/queries/member-tokens";
import { findMember, updateMemberAndEndSessions } from "@/db/queries/members";
import { AppError } from "@/lib/errors";
import type { resetPasswordInput } from "@/lib/forms/members";
import type { PublicContext } from "./context";
import { requireLink, spendLink } from "./member-link";
import { noteAudit } from "./note-audit";
import { hashPassword } from "./password";
import type { NewSession } from "./session";

/** A new password by a mailed link. Whoever had the old one is signed out, and other links of this member end with it. */
export async function resetPassword(
  context: PublicContext,
  { token, password }: z.infer<typeof resetPasswordInput>,
): Promise<NewSession> {
  const { db, now } = context;
  const held = { token, purpose: "reset" } as const;
  await requireLink(context, held);
  const passwordHash = await hashPassword(password);
  return db.transaction(async (tx) => {
    const memberId = await spendLink(tx, held, now());
    const epoch = await updateMemberAndEndSessions(tx, memberId, { passwordHash });
    await spendMemberTokensOf(tx, memberId);
    const actor = await findMember(tx, memberId);
    if (!actor) throw new AppError("not_found", "This member does not exist any more.");
    const detail = "password, by a link from the sign-in page";
    await noteAudit({ ...context, db: tx, actor }, { action: "change own account", detail });
    return { memberId, epoch };
  });
}
