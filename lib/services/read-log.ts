import { z } from "zod";
import { countAuditEntries, listAuditEntries, listAuditMembers, listAuditSurveys } from "@/db/queries/audit";
import { csvLines } from "@/lib/import/csv-lines";
import { doneInWords } from "./audit-sentences";
import type { Context } from "./context";
import { requirePermission } from "./permissions";

const PAGE = 50;

/** As it stands in an address: what cannot be read there is left out. */
export const logInput = z.object({
  memberId: z.uuid().optional().catch(undefined),
  surveyId: z.uuid().optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});
type LogInput = z.infer<typeof logInput>;

/** A page of the log, the newest first, and by what it can be filtered. */
export async function readLog({ db, actor }: Context, { page, ...filter }: LogInput) {
  requirePermission(actor, "see the log");
  const { organizationId } = actor;
  const wanted = { organizationId, ...filter };
  const n = await countAuditEntries(db, wanted);
  const pages = Math.max(1, Math.ceil(n / PAGE));
  const shown = Math.min(page, pages);
  const entries = await listAuditEntries(db, wanted, { limit: PAGE, offset: PAGE * (shown - 1) });
  const members = (await listAuditMembers(db, organizationId)).sort(byText(({ name }) => name));
  const surveys = (await listAuditSurveys(db, organizationId)).sort(byText(({ title }) => title));
  return { n, page: shown, pages, members, surveys, entries: entries.map(inWords) };
}

/** Everything that matches, as a table for a spreadsheet: no cell may begin a formula there. */
export async function logAsCsv({ db, actor }: Context, { memberId, surveyId }: Omit<LogInput, "page">) {
  requirePermission(actor, "see the log");
  const entries = await listAuditEntries(db, { organizationId: actor.organizationId, memberId, surveyId });
  const rows = entries
    .map(inWords)
    .map(({ at, memberName, done, surveyTitle, detail }) => [
      at.toISOString().slice(0, 19).replace("T", " "),
      memberName,
      done,
      surveyTitle ?? "",
      detail,
    ]);
  return csvLines([["Time (UTC)", "Member", "Action", "Survey", "Detail"], ...rows]);
}

type Entry = Awaited<ReturnType<typeof listAuditEntries>>[number];
const inWords = ({ action, ...entry }: Entry) => ({ ...entry, done: doneInWords(action) });

const byText =
  <T>(textOf: (one: T) => string | null) =>
  (a: T, b: T) =>
    (textOf(a) ?? "~").localeCompare(textOf(b) ?? "~", "en");
