import type { z } from "zod";
import { spendMemberTokensOf } from "@/db/queries/member-tokens";
import { findMemberOf, updateMember, updateMemberAndEndSessions } from "@/db/queries/members";
import { AppError } from "@/lib/errors";
import type { changePasswordInput, renameMyselfInput } from "@/lib/forms/settings";
import type { Context } from "./context";
import { beginAttempt, forgetAttempts } from "./limits";
import { lockTeam } from "./lock-team";
import { noteAudit } from "./note-audit";
import { hashPassword, passwordMatches } from "./password";
import type { NewSession } from "./session";

/**
 * The name under which a member appears in the team and in the log from now on. The log tells of the change: nobody can act under
 * the name of another and take their own again.
 */
export async function renameMyself(context: Context, { name }: z.infer<typeof renameMyselfInput>): Promise<void> {
  const { db, actor } = context;
  await db.transaction(async (tx) => {
    const { self } = await lockTeam(tx, actor);
    if (self.name === name) return;
    await updateMember(tx, self.id, { name });
    const inside = { ...context, db: tx, actor: { ...actor, name: self.name } };
    await noteAudit(inside, { action: "change own account", detail: `name: ${self.name} → ${name}` });
  });
}

/** A new password ends every other session and every link by mail; the session that asked goes on with what is returned. */
export async function changePassword(
  context: Context,
  { current, password }: z.infer<typeof changePasswordInput>,
): Promise<NewSession> {
  const { db, actor, now } = context;
  const { memberId, organizationId, email } = actor;
  const self = await findMemberOf(db, { id: memberId, organizationId });
  // The same count as at the front door: a session left open must not be a way to guess.
  beginAttempt("sign in", email, now());
  const mayPass = self?.passwordHash === null || (await passwordMatches(self?.passwordHash, current));
  if (!mayPass) throw new AppError("invalid", "This is not your present password.");
  forgetAttempts("sign in", email);
  const passwordHash = await hashPassword(password);
  return db.transaction(async (tx) => {
    await lockTeam(tx, actor);
    await spendMemberTokensOf(tx, memberId);
    await noteAudit({ ...context, db: tx }, { action: "change own account", detail: "password" });
    return { memberId, epoch: await updateMemberAndEndSessions(tx, memberId, { passwordHash }) };
  });
}

/** Ends every session of this member, the one that asks included, and every link by mail that would begin another. */
export async function signOutEverywhere({ db, actor }: Context): Promise<void> {
  await db.transaction(async (tx) => {
    await lockTeam(tx, actor);
    await spendMemberTokensOf(tx, actor.memberId);
    await updateMemberAndEndSessions(tx, actor.memberId);
  });
}
