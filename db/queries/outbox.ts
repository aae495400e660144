import "server-only";
import { and, count, desc, eq, exists, inArray } from "drizzle-orm";
import type { Db } from "@/db/client";
import { deliveries, outboxMails } from "@/db/schema";

export async function insertOutboxMail(db: Db, row: typeof outboxMails.$inferInsert): Promise<void> {
  await db.insert(outboxMails).values(row);
}

/** Newest first. */
export async function listOutboxMails(db: Db, organizationId: string, most: number) {
  const { id, recipient, subject, at } = outboxMails;
  return db
    .select({ id, recipient, subject, at })
    .from(outboxMails)
    .where(eq(outboxMails.organizationId, organizationId))
    .orderBy(desc(at), desc(id))
    .limit(most);
}

export async function findOutboxMail(db: Db, key: { id: string; organizationId: string }) {
  const [row] = await db
    .select()
    .from(outboxMails)
    .where(and(eq(outboxMails.id, key.id), eq(outboxMails.organizationId, key.organizationId)));
  return row;
}

/** How many mails of each of these mailings lie in the outbox. */
export async function countLaid(db: Db, mailingIds: readonly string[]) {
  if (mailingIds.length === 0) return [];
  return db
    .select({ mailingId: outboxMails.mailingId, n: count() })
    .from(outboxMails)
    .where(inArray(outboxMails.mailingId, [...mailingIds]))
    .groupBy(outboxMails.mailingId);
}

/** Whoever's mail of this mailing lies in the outbox waits for it again, and the outbox forgets it; says how many. */
export async function takeOutOfOutbox(tx: Db, mailingId: string): Promise<number> {
  const theirs = tx
    .select({ id: outboxMails.id })
    .from(outboxMails)
    .where(and(eq(outboxMails.mailingId, mailingId), eq(outboxMails.invitationId, deliveries.invitationId)));
  const rows = await tx
    .update(deliveries)
    .set({ state: "waiting", attempts: 0, notBefore: null, failure: null })
    .where(and(eq(deliveries.mailingId, mailingId), eq(deliveries.state, "sent"), exists(theirs)))
    .returning({ id: deliveries.id });
  await tx.delete(outboxMails).where(eq(outboxMails.mailingId, mailingId));
  return rows.length;
}
