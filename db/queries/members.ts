import "server-only";
import { and, eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { members, organizations } from "@/db/schema";

export async function findMemberByEmail(db: Db, email: string) {
  const [row] = await db.select().from(members).where(eq(members.email, email));
  return row;
}

/** A member with the organization's name, for whoever is signed in. */
export async function findMember(db: Db, id: string) {
  const [row] = await db
    .select({
      memberId: members.id,
      organizationId: members.organizationId,
      organization: organizations.name,
      isSample: organizations.isSample,
      role: members.role,
      name: members.name,
      email: members.email,
    })
    .from(members)
    .innerJoin(organizations, eq(organizations.id, members.organizationId))
    .where(eq(members.id, id));
  return row;
}

export async function insertMember(db: Db, values: typeof members.$inferInsert) {
  const [row] = await db.insert(members).values(values).returning({ id: members.id });
  if (!row) throw new Error("The database took a member and returned none.");
  return row;
}

/** Whether an owner of a real organization exists: then the installation has been set up. */
export async function hasOwner(db: Db): Promise<boolean> {
  const rows = await db
    .select({ id: members.id })
    .from(members)
    .innerJoin(organizations, eq(organizations.id, members.organizationId))
    .where(and(eq(members.role, "owner"), eq(organizations.isSample, false)))
    .limit(1);
  return rows.length > 0;
}
