import { listJoinExpiries } from "@/db/queries/member-tokens";
import { listMembers } from "@/db/queries/members";
import { type Context, dayOf } from "./context";

/** The team, as everybody in it may see it; of an invitation, the last day on which its link works. */
export async function listTeam({ db, actor, now }: Context) {
  const members = await listMembers(db, actor.organizationId);
  const expiries = await listJoinExpiries(db, actor.organizationId);
  return members.map((member) => {
    const expiresAt = expiries.find(({ memberId }) => memberId === member.id)?.expiresAt;
    const invitedUntil = expiresAt && expiresAt > now() ? dayOf(expiresAt) : null;
    return { ...member, invitedUntil };
  });
}
