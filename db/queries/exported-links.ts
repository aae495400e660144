import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { drafts, invitations } from "@/db/schema";

/** Any number of ids in one parameter. */
const oneOf = (ids: readonly string[]) =>
  sql`(select value from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))`;

/** Links of a wave, or some of them, that members have not had in their hands yet. */
export async function listUnexported(
  db: Db,
  { waveId, ids }: { waveId: string; ids?: readonly string[] | undefined },
): Promise<{ id: string }[]> {
  const { id, linkExported } = invitations;
  const some = ids && sql`${id}::text in ${oneOf(ids)}`;
  return db
    .select({ id })
    .from(invitations)
    .where(and(eq(invitations.waveId, waveId), eq(linkExported, false), some));
}

export async function setExported(db: Db, ids: readonly string[]): Promise<void> {
  await db
    .update(invitations)
    .set({ linkExported: true })
    .where(sql`${invitations.id}::text in ${oneOf(ids)}`);
}

/** Takes these drafts out; those that are there. */
export async function takeDrafts(db: Db, waveId: string, ids: readonly string[]) {
  return db
    .delete(drafts)
    .where(and(eq(drafts.waveId, waveId), sql`${drafts.id} in ${oneOf(ids)}`))
    .returning();
}

export async function putDraft(db: Db, row: typeof drafts.$inferInsert): Promise<void> {
  await db.insert(drafts).values(row);
}
