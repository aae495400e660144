import type { OpenDatabase } from "@/db/client";
import { members, organizations } from "@/db/schema";
import type { Context, MemberRole, QueuedJob } from "@/lib/services/context";

export const NOW = new Date("2026-05-04T10:11:12Z");

/** An organization with one member of each role, and what its services queue. */
export async function studioIn(open: OpenDatabase, name = "Test organization") {
  const [organization] = await open.db.insert(organizations).values({ name }).returning();
  if (!organization) throw new Error("no organization");
  const queued: QueuedJob[] = [];
  const as = async (role: MemberRole): Promise<Context> => {
    const email = `${role}@${organization.id}.example`;
    const [member] = await open.db
      .insert(members)
      .values({ organizationId: organization.id, email, name: role, role, joinedOn: "2026-05-01" })
      .returning();
    if (!member) throw new Error("no member");
    return {
      db: open.db,
      secret: "s".repeat(40),
      now: () => NOW,
      enqueue: async (job) => void queued.push(job),
      actor: { memberId: member.id, organizationId: organization.id, role, name: role, email },
    };
  };
  return {
    organization,
    queued,
    owner: await as("owner"),
    editor: await as("editor"),
    facilitator: await as("facilitator"),
    viewer: await as("viewer"),
  };
}

export type Studio = Awaited<ReturnType<typeof studioIn>>;
