import "server-only";
import { eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { organizations } from "@/db/schema";

export async function insertOrganization(db: Db, values: typeof organizations.$inferInsert) {
  const [row] = await db.insert(organizations).values(values).returning({ id: organizations.id });
  if (!row) throw new Error("The database took an organization and returned none.");
  return row;
}

export async function findSampleOrganization(db: Db) {
  const [row] = await db.select().from(organizations).where(eq(organizations.isSample, true));
  return row;
}

export async function findOrganization(db: Db, id: string) {
  const [row] = await db.select().from(organizations).where(eq(organizations.id, id));
  return row;
}

/** The same, held until the transaction ends: whoever changes its members, or would add the same survey twice, takes turns. */
export async function lockOrganization(db: Db, id: string) {
  const [row] = await db.select().from(organizations).where(eq(organizations.id, id)).for("no key update");
  return row;
}

type OrganizationChange = Pick<typeof organizations.$inferInsert, "name" | "office" | "retentionDays">;

export async function updateOrganization(db: Db, id: string, change: OrganizationChange): Promise<void> {
  await db.update(organizations).set(change).where(eq(organizations.id, id));
}
