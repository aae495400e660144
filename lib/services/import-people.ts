import { z } from "zod";
import { isNoted } from "@/db/queries/audit";
import { listInvitations } from "@/db/queries/invitations";
import {
  findPeopleImport,
  listUnsubscribed,
  lockPeopleImport,
  putPeopleImport,
  removePeopleImport,
  removePeopleImportsBefore,
  setPerson,
} from "@/db/queries/people";
import { lockWave } from "@/db/queries/surveys";
import { AppError } from "@/lib/errors";
import { decidePeople, peopleDecisionSchema } from "@/lib/import/decide-people";
import { decodeText } from "@/lib/import/decode-text";
import { peopleTable } from "@/lib/import/people-table";
import { type Ledger, type PeopleReview, reviewPeople } from "@/lib/import/review-people";
import type { Context, PublicContext } from "./context";
import { holdToChange, requireSurvey } from "./find-survey";
import { addPeople } from "./invite-people";
import { noteAudit } from "./note-audit";
import { requirePermission } from "./permissions";

const ONE_DAY_MS = 24 * 60 * 60 * 1000;
export const PEOPLE_LIMITS = { bytes: 4 * 1024 * 1024, rows: 5000 } as const;

/** Why a list cannot be read, and what to do. */
export const PEOPLE_REFUSALS = {
  "too-large": "The file is larger than 4 MB. Keep the columns for name, address and audience.",
  "too-many-rows": "The list has more than 5,000 rows. Import it in parts.",
  spreadsheet: "This is a spreadsheet file. Copy its cells and paste them here, or save it as “CSV UTF-8”.",
  "not-text": "This is not a text file. Save the list as CSV, or paste it.",
  empty: "Nobody is on this list. Paste one person a line, or choose a file.",
  closed: "This survey is closed; nobody can be added. Reopen it first.",
} as const;
export type PeopleRefusal = keyof typeof PEOPLE_REFUSALS;

type Sent = { readonly bytes: Uint8Array; readonly fileName: string; readonly everybody: string | null };

/**
 * Keeps a list of people for the member who sent it, until it is imported, replaced or a day old. In the database rather than in a file,
 * so that importing some rows and keeping the others is one step; never in an address.
 */
export async function startPeopleImport(
  context: Context,
  surveyId: string,
  { bytes, fileName, everybody }: Sent,
): Promise<PeopleRefusal | null> {
  const { survey, wave } = await requireList(context, surveyId);
  await sweepPeopleImports(context);
  if (survey.status === "closed") return "closed";
  if (bytes.length > PEOPLE_LIMITS.bytes) return "too-large";
  const [a, b] = bytes;
  if ((a === 0x50 && b === 0x4b) || (a === 0xd0 && b === 0xcf)) return "spreadsheet";
  const { text, encoding } = decodeText(bytes);
  if (!encoding.startsWith("utf-16") && text.includes("\0")) return "not-text";
  const { audiences } = survey.instrument;
  const known = audiences.find(({ id }) => id === everybody)?.id ?? null;
  const { rows, source } = peopleTable({ text, name: fileName }, { audiences, everybody: known });
  if (rows.length === 0) return "empty";
  if (rows.length > PEOPLE_LIMITS.rows) return "too-many-rows";
  await putPeopleImport(context.db, { ...keyOf(context, wave), source, rows, at: context.now() });
  return null;
}

/**
 * Whether anybody was erased from this list. Nothing of whom is kept, so that one who is added again cannot be recognized: they get a
 * new link, and could answer twice.
 */
export async function wasAnybodyErased(context: Context, surveyId: string): Promise<boolean> {
  await requireList(context, surveyId);
  return isNoted(context.db, { surveyId, action: "erase a person" });
}

export type OpenImport = { readonly source: string; readonly review: PeopleReview };

/** The list that this member is looking through, or null. */
export async function readPeopleImport(context: Context, surveyId: string): Promise<OpenImport | null> {
  const { survey, wave } = await requireList(context, surveyId);
  const kept = await findPeopleImport(context.db, keyOf(context, wave));
  if (!kept || context.now().getTime() - kept.at.getTime() > ONE_DAY_MS) return null;
  return { source: kept.source, review: reviewPeople(kept.rows, await ledgerOf(context, survey, wave)) };
}

export const decidePersonInput = z.object({ surveyId: z.string(), decision: peopleDecisionSchema });

export async function decidePerson(context: Context, { surveyId, decision }: z.infer<typeof decidePersonInput>) {
  await context.db.transaction(async (tx) => {
    const inside = { ...context, db: tx };
    const { survey, wave } = await requireList(inside, surveyId);
    const kept = await lockPeopleImport(tx, keyOf(context, wave));
    if (!kept) throw gone();
    const rows = decidePeople(kept.rows, decision, await ledgerOf(inside, survey, wave));
    await putPeopleImport(tx, { ...kept, rows });
  });
}

export const surveyInput = z.object({ surveyId: z.string() });

/** Puts the rows that are ready on the list; the others stay to be decided. Pressed twice, it adds nobody twice. */
export async function importReadyPeople(context: Context, { surveyId }: z.infer<typeof surveyInput>) {
  return context.db.transaction(async (tx) => {
    const inside = { ...context, db: tx };
    await requireList(inside, surveyId);
    const { survey, wave } = await holdToChange(inside, surveyId);
    await lockWave(tx, wave.id);
    const key = keyOf(context, wave);
    const kept = await lockPeopleImport(tx, key);
    if (!kept) throw gone();
    if (survey.status === "closed") throw new AppError("closed", PEOPLE_REFUSALS.closed);
    const ledger = await ledgerOf(inside, survey, wave);
    const { ready, problems } = reviewPeople(kept.rows, ledger);
    const people = ready.map(({ name, address, audience }) => ({
      name,
      audience: audience ?? "",
      email: address.trim() === "" ? null : address.trim().toLowerCase(),
    }));
    const back = new Map(ledger.known.filter(({ revoked }) => revoked).map((one) => [one.email, one.id]));
    const returning = people.filter(({ email }) => email !== null && back.has(email));
    for (const { email, name, audience } of returning) {
      await setPerson(tx, back.get(email) ?? "", { revoked: false, audience, ...(name && { name }) });
    }
    const detail = `${returning.length} put back on the list`;
    if (returning.length > 0) await noteAudit(inside, { action: "change a person", surveyId, detail });
    const fresh = people
      .filter((one) => !returning.includes(one))
      .map((one) => ({ ...one, unsubscribed: one.email !== null && ledger.unsubscribed.has(one.email) }));
    const { added } = fresh.length > 0 ? await addPeople(inside, { survey, wave }, fresh) : { added: 0 };
    const undecided = new Set(problems.map(({ row }) => row.id));
    const left = kept.rows.filter(({ id }) => undecided.has(id));
    if (left.length === 0) await removePeopleImport(tx, key);
    else await putPeopleImport(tx, { ...kept, rows: left });
    return { added: added + returning.length, left: left.length };
  });
}

export async function discardPeopleImport(context: Context, { surveyId }: z.infer<typeof surveyInput>): Promise<void> {
  const { wave } = await requireList(context, surveyId);
  await removePeopleImport(context.db, keyOf(context, wave));
}

/** Takes away lists that nobody finished within a day. */
export async function sweepPeopleImports({ db, now }: Pick<PublicContext, "db" | "now">): Promise<void> {
  await removePeopleImportsBefore(db, new Date(now().getTime() - ONE_DAY_MS));
}

async function requireList(context: Context, surveyId: string) {
  requirePermission(context.actor, "invite people");
  const found = await requireSurvey(context, surveyId);
  if (found.survey.source === "import") throw new AppError("conflict", "An imported survey has no links.");
  return found;
}

type Found = Awaited<ReturnType<typeof requireSurvey>>;
type KnownLedger = Omit<Ledger, "known"> & {
  readonly known: readonly (Ledger["known"][number] & { readonly id: string })[];
};

async function ledgerOf({ db, actor }: Context, survey: Found["survey"], wave: Found["wave"]): Promise<KnownLedger> {
  const known = await listInvitations(db, wave.id);
  const unsubscribed = new Set(await listUnsubscribed(db, actor.organizationId));
  return { audiences: survey.instrument.audiences, known, unsubscribed };
}

const keyOf = ({ actor }: Context, wave: Found["wave"]) => ({ waveId: wave.id, memberId: actor.memberId });
const gone = () =>
  new AppError("not_found", "This list is not here any more: it was imported in another tab, or is older than a day.");
