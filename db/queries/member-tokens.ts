import "server-only";
import { and, eq, gt, lt } from "drizzle-orm";
import type { Db } from "@/db/client";
import { members, memberTokens, organizations } from "@/db/schema";

type Token = typeof memberTokens.$inferSelect;
type Purpose = Token["purpose"];

export async function insertMemberToken(db: Db, row: typeof memberTokens.$inferInsert): Promise<void> {
  await db.insert(memberTokens).values(row);
}

/** What a link is for and whom it lets in, used or not. */
export async function findMemberToken(db: Db, key: { tokenHash: string; purpose: Purpose }) {
  const [row] = await db
    .select({
      memberId: memberTokens.memberId,
      expiresAt: memberTokens.expiresAt,
      spent: memberTokens.spent,
      email: members.email,
      name: members.name,
      role: members.role,
      organizationId: members.organizationId,
      organization: organizations.name,
    })
    .from(memberTokens)
    .innerJoin(members, eq(members.id, memberTokens.memberId))
    .innerJoin(organizations, eq(organizations.id, members.organizationId))
    .where(and(eq(memberTokens.tokenHash, key.tokenHash), eq(memberTokens.purpose, key.purpose)));
  return row;
}

/** The member that it lets in, for the one caller that uses it; null when it is unknown, over or used. */
export async function spendMemberToken(db: Db, key: { tokenHash: string; purpose: Purpose }, at: Date) {
  const usable = and(
    eq(memberTokens.tokenHash, key.tokenHash),
    eq(memberTokens.purpose, key.purpose),
    eq(memberTokens.spent, false),
    gt(memberTokens.expiresAt, at),
  );
  const set = { spent: true };
  const [row] = await db.update(memberTokens).set(set).where(usable).returning({ memberId: memberTokens.memberId });
  return row?.memberId ?? null;
}

/** Takes back every link of a member. */
export async function spendMemberTokensOf(db: Db, memberId: string): Promise<void> {
  await db.update(memberTokens).set({ spent: true }).where(eq(memberTokens.memberId, memberId));
}

export async function deleteMemberTokensBefore(db: Db, expiry: Date): Promise<void> {
  await db.delete(memberTokens).where(lt(memberTokens.expiresAt, expiry));
}

/** When the invitation of each invited member ends, by member. */
export async function listJoinExpiries(db: Db, organizationId: string) {
  return db
    .select({ memberId: memberTokens.memberId, expiresAt: memberTokens.expiresAt })
    .from(memberTokens)
    .innerJoin(members, eq(members.id, memberTokens.memberId))
    .where(
      and(eq(members.organizationId, organizationId), eq(memberTokens.purpose, "join"), eq(memberTokens.spent, false)),
    );
}
