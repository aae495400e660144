import "server-only";
import { desc, eq, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { drafts, invitations, openLinks, organizations, responses, spentSeals, surveys, waves } from "@/db/schema";

const behindTheDoor = {
  waveId: waves.id,
  closesOn: waves.closesOn,
  closedOn: waves.closedOn,
  title: surveys.title,
  status: surveys.status,
  instrument: surveys.instrument,
  anonymity: surveys.anonymity,
  executives: surveys.executives,
  minimumNumbers: surveys.minimumNumbers,
  minimumWords: surveys.minimumWords,
  isSample: surveys.isSample,
  deletedAt: surveys.deletedAt,
  organization: organizations.name,
  office: organizations.office,
  retentionDays: organizations.retentionDays,
};

/** What a personal link leads to; the ledger's own facts are only the audience, and whether the link was taken back or handed out by members. */
export async function findPersonalDoor(db: Db, tokenHash: string) {
  const [row] = await db
    .select({
      ...behindTheDoor,
      audience: invitations.audience,
      revoked: invitations.revoked,
      needsCode: invitations.linkExported,
    })
    .from(invitations)
    .innerJoin(waves, eq(waves.id, invitations.waveId))
    .innerJoin(surveys, eq(surveys.id, waves.surveyId))
    .innerJoin(organizations, eq(organizations.id, surveys.organizationId))
    .where(eq(invitations.tokenHash, tokenHash));
  return row;
}

export async function findOpenDoor(db: Db, slug: string) {
  const [row] = await db
    .select({
      ...behindTheDoor,
      audience: openLinks.audience,
      revoked: openLinks.revoked,
      needsCode: sql<boolean>`false`,
      passcodeHash: openLinks.passcodeHash,
    })
    .from(openLinks)
    .innerJoin(waves, eq(waves.id, openLinks.waveId))
    .innerJoin(surveys, eq(surveys.id, waves.surveyId))
    .innerJoin(organizations, eq(organizations.id, surveys.organizationId))
    .where(eq(openLinks.slug, slug))
    .orderBy(desc(waves.number))
    .limit(1);
  return row;
}

export async function findDraft(db: Db, id: string) {
  const [row] = await db.select({ ciphertext: drafts.ciphertext }).from(drafts).where(eq(drafts.id, id));
  return row;
}

/**
 * The draft's row, held until the transaction ends: two tabs that save at once take turns. `empty` is written where there
 * is none yet, since a row that does not exist cannot be held.
 */
export async function lockDraft(db: Db, empty: typeof drafts.$inferInsert): Promise<string> {
  await db.insert(drafts).values(empty).onConflictDoNothing();
  const [row] = await db
    .select({ ciphertext: drafts.ciphertext })
    .from(drafts)
    .where(eq(drafts.id, empty.id))
    .for("update");
  return row?.ciphertext ?? empty.ciphertext;
}

export async function writeDraft(db: Db, { id, ...draft }: { id: string; ciphertext: string; savedOn: string }) {
  await db.update(drafts).set(draft).where(eq(drafts.id, id));
}

/** Puts a row that opens nothing in the place of a draft; nothing where there is none. */
export async function replaceDraft(
  db: Db,
  id: string,
  blankOf: (ciphertext: string) => { id: string; ciphertext: string },
) {
  const [row] = await db.select({ ciphertext: drafts.ciphertext }).from(drafts).where(eq(drafts.id, id)).for("update");
  if (row) await db.update(drafts).set(blankOf(row.ciphertext)).where(eq(drafts.id, id));
}

export async function removeDraft(db: Db, id: string): Promise<void> {
  await db.delete(drafts).where(eq(drafts.id, id));
}

/** Whoever closes the survey waits until this transaction ends; when somebody is closing it, this waits for them. Many hold it at once. */
export async function holdSurvey(db: Db, waveId: string): Promise<void> {
  await db
    .select({ id: surveys.id })
    .from(surveys)
    .innerJoin(waves, eq(waves.surveyId, surveys.id))
    .where(eq(waves.id, waveId))
    .for("share", { of: surveys });
}

export async function isSealSpent(db: Db, sealId: string): Promise<boolean> {
  const rows = await db.select({ sealId: spentSeals.sealId }).from(spentSeals).where(eq(spentSeals.sealId, sealId));
  return rows.length > 0;
}

/** True for the one caller that spent it. */
export async function spendSeal(db: Db, row: typeof spentSeals.$inferInsert): Promise<boolean> {
  const rows = await db.insert(spentSeals).values(row).onConflictDoNothing().returning({ sealId: spentSeals.sealId });
  return rows.length === 1;
}

export async function insertResponse(db: Db, row: typeof responses.$inferInsert): Promise<void> {
  await db.insert(responses).values(row);
}
