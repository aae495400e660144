import type { Db } from "@/db/client";
import { countOwnersBeside, findMemberOf } from "@/db/queries/members";
import { lockOrganization } from "@/db/queries/organizations";
import { AppError } from "@/lib/errors";
import type { Actor } from "./context";
import { type Permission, requirePermission } from "./permissions";

const SHARED = "Every visitor shares the sample organization, so its team and settings stay as they are.";

/**
 * Whoever changes the team or the organization takes turns, and is asked again who they are: a role may have been taken since the
 * page was drawn, by somebody who pressed at the same moment. Returns the actor's own row.
 */
export async function lockTeam(tx: Db, { memberId, organizationId }: Actor, permission?: Permission) {
  const organization = await lockOrganization(tx, organizationId);
  const self = await findMemberOf(tx, { id: memberId, organizationId });
  if (!organization || !self) throw new AppError("unauthorized", "You are no longer a member of this organization.");
  if (permission) requirePermission(self, permission);
  if (organization.isSample) throw new AppError("conflict", SHARED);
  return { organization, self };
}

/** Another member of the team, under the lock. */
export async function requireMember(tx: Db, key: { id: string; organizationId: string }) {
  const member = await findMemberOf(tx, key);
  if (!member) throw new AppError("not_found", "This member does not exist; somebody may have removed them.");
  return member;
}

type Member = Awaited<ReturnType<typeof requireMember>>;

/** Somebody must be able to let others in: the last owner who has joined stays one. */
export async function requireAnotherOwner(tx: Db, member: Member): Promise<void> {
  if (member.role !== "owner" || member.joinedOn === null) return;
  if ((await countOwnersBeside(tx, member)) > 0) return;
  throw new AppError("conflict", `${member.name} is the last owner. Make another member an owner first.`);
}
