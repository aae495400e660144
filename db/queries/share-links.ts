import "server-only";
import { and, desc, eq, exists, getTableColumns, isNull } from "drizzle-orm";
import type { Db } from "@/db/client";
import { analysisRuns, members, organizations, shareLinks, surveys, waves } from "@/db/schema";

type Link = typeof shareLinks.$inferInsert;
type Key = { readonly id: string; readonly waveId: string };

export async function insertShareLink(db: Db, row: Link) {
  const [link] = await db.insert(shareLinks).values(row).returning({ id: shareLinks.id });
  if (!link) throw new Error("The database took a link and returned none.");
  return link;
}

/** The links of a wave that members have made, newest first, with who made them. */
export async function listLinksOf(db: Db, waveId: string) {
  return db
    .select({ ...getTableColumns(shareLinks), madeBy: members.name })
    .from(shareLinks)
    .leftJoin(members, eq(members.id, shareLinks.memberId))
    .where(and(eq(shareLinks.waveId, waveId), eq(shareLinks.kind, "share")))
    .orderBy(desc(shareLinks.createdAt));
}

/** One of these, held until the transaction ends. */
export async function holdShareLink(db: Db, { id, waveId }: Key) {
  const [row] = await db
    .select()
    .from(shareLinks)
    .where(and(eq(shareLinks.id, id), eq(shareLinks.waveId, waveId), eq(shareLinks.kind, "share")))
    .for("update");
  return row;
}

export async function updateShareLink(db: Db, { id, waveId }: Key, change: Partial<Link>): Promise<void> {
  await db
    .update(shareLinks)
    .set(change)
    .where(and(eq(shareLinks.id, id), eq(shareLinks.waveId, waveId)));
}

/** What those who answered are shown of a wave, on or off. */
export async function findLearned(db: Db, waveId: string) {
  const [row] = await db
    .select()
    .from(shareLinks)
    .where(and(eq(shareLinks.waveId, waveId), eq(shareLinks.kind, "respondents")));
  return row;
}

/** What a link to results leads to, for whoever has it. */
export async function findShareDoor(db: Db, of: { slug: string; kind: "share" | "respondents" }) {
  const [row] = await db
    .select({
      ...getTableColumns(shareLinks),
      status: surveys.status,
      deletedAt: surveys.deletedAt,
      title: surveys.title,
      organization: organizations.name,
      office: organizations.office,
    })
    .from(shareLinks)
    .innerJoin(waves, eq(waves.id, shareLinks.waveId))
    .innerJoin(surveys, eq(surveys.id, waves.surveyId))
    .innerJoin(organizations, eq(organizations.id, surveys.organizationId))
    .where(and(eq(shareLinks.slug, of.slug), eq(shareLinks.kind, of.kind)));
  return row;
}

/** The slug of the page for those who answered, once it is on, the survey closed, and a result there. */
export async function findLearnedSlug(db: Db, waveId: string): Promise<string | null> {
  const result = db
    .select({ id: analysisRuns.id })
    .from(analysisRuns)
    .where(and(eq(analysisRuns.waveId, waveId), eq(analysisRuns.state, "done")));
  const [row] = await db
    .select({ slug: shareLinks.slug })
    .from(shareLinks)
    .innerJoin(waves, eq(waves.id, shareLinks.waveId))
    .innerJoin(surveys, eq(surveys.id, waves.surveyId))
    .where(
      and(
        eq(shareLinks.waveId, waveId),
        eq(shareLinks.kind, "respondents"),
        eq(shareLinks.revoked, false),
        eq(surveys.status, "closed"),
        isNull(surveys.deletedAt),
        exists(result),
      ),
    );
  return row?.slug ?? null;
}
