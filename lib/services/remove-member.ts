import type { z } from "zod";
import { deleteMember } from "@/db/queries/members";
import { AppError } from "@/lib/errors";
import type { memberInput } from "@/lib/forms/members";
import type { Context } from "./context";
import { lockTeam, requireAnotherOwner, requireMember } from "./lock-team";
import { noteAudit } from "./note-audit";
import { requirePermission } from "./permissions";

/** Takes a member out of the team, or an invitation back: sessions and links end with the row. */
export async function removeMember(context: Context, { memberId }: z.infer<typeof memberInput>): Promise<void> {
  const { db, actor } = context;
  requirePermission(actor, "manage members");
  if (memberId === actor.memberId) throw new AppError("conflict", "To go yourself, use “Leave” under Settings.");
  await db.transaction(async (tx) => {
    await lockTeam(tx, actor, "manage members");
    const member = await requireMember(tx, { id: memberId, organizationId: actor.organizationId });
    await requireAnotherOwner(tx, member);
    await deleteMember(tx, memberId);
    const action = member.joinedOn ? "remove a member" : "withdraw an invitation";
    await noteAudit({ ...context, db: tx }, { action, detail: member.name || member.email });
  });
}
