import { deleteMember } from "@/db/queries/members";
import type { Context } from "./context";
import { lockTeam, requireAnotherOwner } from "./lock-team";
import { noteAudit } from "./note-audit";

/** A member goes, of any role; what they made stays. */
export async function leaveOrganization(context: Context): Promise<void> {
  const { db, actor } = context;
  await db.transaction(async (tx) => {
    const { self } = await lockTeam(tx, actor);
    await requireAnotherOwner(tx, self);
    await deleteMember(tx, self.id);
    await noteAudit({ ...context, db: tx }, { action: "leave the organization" });
  });
}
