import "server-only";
import { and, asc, count, eq, isNotNull, ne, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { members, organizations } from "@/db/schema";

export async function findMemberByEmail(db: Db, email: string) {
  const [row] = await db.select().from(members).where(eq(members.email, email));
  return row;
}

const WITH_ORGANIZATION = {
  memberId: members.id,
  organizationId: members.organizationId,
  organization: organizations.name,
  isSample: organizations.isSample,
  role: members.role,
  name: members.name,
  email: members.email,
  joinedOn: members.joinedOn,
  sessionEpoch: members.sessionEpoch,
};

/** A member with the organization's name, for whoever is signed in. */
export async function findMember(db: Db, id: string) {
  const [row] = await db
    .select(WITH_ORGANIZATION)
    .from(members)
    .innerJoin(organizations, eq(organizations.id, members.organizationId))
    .where(eq(members.id, id));
  return row;
}

/** The member behind an address, with the organization's name. */
export async function findMemberWithOrganization(db: Db, email: string) {
  const [row] = await db
    .select(WITH_ORGANIZATION)
    .from(members)
    .innerJoin(organizations, eq(organizations.id, members.organizationId))
    .where(eq(members.email, email));
  return row;
}

type Key = { readonly id: string; readonly organizationId: string };
const isMemberOf = ({ id, organizationId }: Key) => and(eq(members.id, id), eq(members.organizationId, organizationId));

/** A member of this organization, or undefined: absent and another's look the same. */
export async function findMemberOf(db: Db, key: Key) {
  const [row] = await db.select().from(members).where(isMemberOf(key));
  return row;
}

/** Everybody of an organization: who has joined first, by name. */
export async function listMembers(db: Db, organizationId: string) {
  return db
    .select({
      id: members.id,
      name: members.name,
      email: members.email,
      role: members.role,
      joinedOn: members.joinedOn,
    })
    .from(members)
    .where(eq(members.organizationId, organizationId))
    .orderBy(sql`${members.joinedOn} is null`, asc(members.name), asc(members.email));
}

export async function insertMember(db: Db, values: typeof members.$inferInsert) {
  const [row] = await db.insert(members).values(values).returning({ id: members.id });
  if (!row) throw new Error("The database took a member and returned none.");
  return row;
}

/** Null: somebody has this address already. */
export async function insertInvitedMember(db: Db, values: typeof members.$inferInsert): Promise<{ id: string } | null> {
  const [row] = await db.insert(members).values(values).onConflictDoNothing().returning({ id: members.id });
  return row ?? null;
}

type MemberChange = Partial<Pick<typeof members.$inferInsert, "name" | "role" | "passwordHash" | "joinedOn">>;

export async function updateMember(db: Db, id: string, change: MemberChange): Promise<void> {
  await db.update(members).set(change).where(eq(members.id, id));
}

/** The same, and every session of this member ends; returns the number that a new session has to carry. */
export async function updateMemberAndEndSessions(db: Db, id: string, change: MemberChange = {}): Promise<number> {
  const raised = { ...change, sessionEpoch: sql`${members.sessionEpoch} + 1` };
  const [row] = await db
    .update(members)
    .set(raised)
    .where(eq(members.id, id))
    .returning({ epoch: members.sessionEpoch });
  if (!row) throw new Error("This member is gone.");
  return row.epoch;
}

export async function deleteMember(db: Db, id: string): Promise<void> {
  await db.delete(members).where(eq(members.id, id));
}

/** Owners who have come; one who is only invited could not let anybody in. */
export async function countOwnersBeside(db: Db, { id, organizationId }: Key): Promise<number> {
  const others = and(
    eq(members.organizationId, organizationId),
    eq(members.role, "owner"),
    isNotNull(members.joinedOn),
    ne(members.id, id),
  );
  const [row] = await db.select({ n: count() }).from(members).where(others);
  return row?.n ?? 0;
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
