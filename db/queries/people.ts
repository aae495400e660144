import "server-only";
import { and, asc, count, eq, ilike, lt, or } from "drizzle-orm";
import type { Db } from "@/db/client";
import { invitations, peopleImports, surveys, waves } from "@/db/schema";

type ImportKey = { readonly waveId: string; readonly memberId: string };
const theImport = ({ waveId, memberId }: ImportKey) =>
  and(eq(peopleImports.waveId, waveId), eq(peopleImports.memberId, memberId));

export async function putPeopleImport(db: Db, row: typeof peopleImports.$inferInsert): Promise<void> {
  const { source, rows, at } = row;
  await db
    .insert(peopleImports)
    .values(row)
    .onConflictDoUpdate({ target: [peopleImports.waveId, peopleImports.memberId], set: { source, rows, at } });
}

export async function findPeopleImport(db: Db, key: ImportKey) {
  const [row] = await db.select().from(peopleImports).where(theImport(key));
  return row;
}

/** Two tabs that decide at once take turns. */
export async function lockPeopleImport(tx: Db, key: ImportKey) {
  const [row] = await tx.select().from(peopleImports).where(theImport(key)).for("update");
  return row;
}

export async function removePeopleImport(db: Db, key: ImportKey): Promise<void> {
  await db.delete(peopleImports).where(theImport(key));
}

export async function removePeopleImportsBefore(db: Db, at: Date): Promise<void> {
  await db.delete(peopleImports).where(lt(peopleImports.at, at));
}

/** Addresses that asked for no more mail from any survey of an organization. */
export async function listUnsubscribed(db: Db, organizationId: string): Promise<string[]> {
  const rows = await db
    .selectDistinct({ email: invitations.email })
    .from(invitations)
    .innerJoin(waves, eq(waves.id, invitations.waveId))
    .innerJoin(surveys, eq(surveys.id, waves.surveyId))
    .where(and(eq(surveys.organizationId, organizationId), eq(invitations.unsubscribed, true)));
  return rows.flatMap(({ email }) => email ?? []);
}

/** What members may see of a person. Whether somebody answered or was reminded is not read: reminders go to those who have not. */
const shown = {
  id: invitations.id,
  audience: invitations.audience,
  name: invitations.name,
  email: invitations.email,
  sentOn: invitations.sentOn,
  revoked: invitations.revoked,
  unsubscribed: invitations.unsubscribed,
  linkExported: invitations.linkExported,
  changed: invitations.changed,
};
export type ShownPerson = Pick<typeof invitations.$inferSelect, keyof typeof shown>;

export type PeopleFilter = {
  readonly waveId: string;
  readonly words: string;
  readonly audience: string | null;
  /** Null: those taken off the list as well. */
  readonly revoked: boolean | null;
};

export async function pageOfPeople(db: Db, filter: PeopleFilter, page: { limit: number; offset: number }) {
  return db
    .select(shown)
    .from(invitations)
    .where(matching(filter))
    .orderBy(asc(invitations.name), asc(invitations.email), asc(invitations.id))
    .limit(page.limit)
    .offset(page.offset);
}

export async function countPeople(db: Db, filter: PeopleFilter): Promise<number> {
  const [row] = await db.select({ n: count() }).from(invitations).where(matching(filter));
  return row?.n ?? 0;
}

function matching({ waveId, words, audience, revoked }: PeopleFilter) {
  const pattern = `%${words.replace(/[\\%_]/g, "\\$&")}%`;
  return and(
    eq(invitations.waveId, waveId),
    revoked === null ? undefined : eq(invitations.revoked, revoked),
    audience === null ? undefined : eq(invitations.audience, audience),
    words === "" ? undefined : or(ilike(invitations.name, pattern), ilike(invitations.email, pattern)),
  );
}

export async function findPerson(db: Db, key: { id: string; waveId: string }): Promise<ShownPerson | undefined> {
  const [row] = await db
    .select(shown)
    .from(invitations)
    .where(and(eq(invitations.id, key.id), eq(invitations.waveId, key.waveId)));
  return row;
}

export async function findPersonByEmail(db: Db, key: { waveId: string; email: string }) {
  const [row] = await db
    .select(shown)
    .from(invitations)
    .where(and(eq(invitations.waveId, key.waveId), eq(invitations.email, key.email)));
  return row;
}

type PersonValues = Partial<Omit<ShownPerson, "id">>;

export async function setPerson(db: Db, id: string, values: PersonValues): Promise<void> {
  await db.update(invitations).set(values).where(eq(invitations.id, id));
}
