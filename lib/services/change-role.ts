import type { z } from "zod";
import { updateMemberAndEndSessions } from "@/db/queries/members";
import type { changeRoleInput } from "@/lib/forms/members";
import type { Context } from "./context";
import { lockTeam, requireAnotherOwner, requireMember } from "./lock-team";
import { noteAudit } from "./note-audit";
import { requirePermission } from "./permissions";

/** Another role for a member, who is signed out and comes back with it. The same role again changes nothing. */
export async function changeRole(context: Context, { memberId, role }: z.infer<typeof changeRoleInput>): Promise<void> {
  const { db, actor } = context;
  requirePermission(actor, "manage members");
  await db.transaction(async (tx) => {
    await lockTeam(tx, actor, "manage members");
    const member = await requireMember(tx, { id: memberId, organizationId: actor.organizationId });
    if (member.role === role) return;
    await requireAnotherOwner(tx, member);
    await updateMemberAndEndSessions(tx, memberId, { role });
    const detail = `${member.name || member.email}: ${member.role} → ${role}`;
    await noteAudit({ ...context, db: tx }, { action: "change a role", detail });
  });
}
