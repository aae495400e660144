import { z } from "zod";
import { countPeople, pageOfPeople } from "@/db/queries/people";
import { countInvitations } from "@/db/queries/surveys";
import { csvLines } from "@/lib/import/csv-lines";
import type { Context } from "./context";
import { requireSurvey } from "./find-survey";
import { noteAudit } from "./note-audit";
import { requirePermission } from "./permissions";

const PER_PAGE = 50;
const EVERYBODY = 100_000;

export const listPeopleInput = z.object({
  words: z.string().trim().max(120).catch(""),
  audience: z.string().nullable().catch(null),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
  /** Those who were taken off the list instead. */
  removed: z.boolean().catch(false),
});

/** One page of the list. It does not say who has answered, and nothing it is sorted or searched by would tell. */
export async function listPeople(context: Context, surveyId: string, input: z.infer<typeof listPeopleInput>) {
  requirePermission(context.actor, "see people");
  const { survey, wave } = await requireSurvey(context, surveyId);
  const filter = { waveId: wave.id, words: input.words, audience: input.audience, revoked: input.removed };
  const n = await countPeople(context.db, filter);
  const pages = Math.max(1, Math.ceil(n / PER_PAGE));
  const page = Math.min(input.page, pages);
  const people = await pageOfPeople(context.db, filter, { limit: PER_PAGE, offset: (page - 1) * PER_PAGE });
  const nRemoved = await countPeople(context.db, { waveId: wave.id, words: "", audience: null, revoked: true });
  return { survey, people, n, page, pages, nRemoved };
}

/** How many people of each audience are on the list. */
export async function countList(context: Context, surveyId: string) {
  requirePermission(context.actor, "see people");
  const { wave } = await requireSurvey(context, surveyId);
  return countInvitations(context.db, [wave.id]);
}

/** The list as a table for a spreadsheet: who was asked, never who answered. */
export async function exportPeople(context: Context, surveyId: string): Promise<{ csv: string; n: number }> {
  requirePermission(context.actor, "see people");
  return context.db.transaction(async (tx) => {
    const inside = { ...context, db: tx };
    const { survey, wave } = await requireSurvey(inside, surveyId);
    const filter = { waveId: wave.id, words: "", audience: null, revoked: false };
    const people = await pageOfPeople(tx, filter, { limit: EVERYBODY, offset: 0 });
    const nameOf = (audience: string) => survey.instrument.audiences.find(({ id }) => id === audience)?.name ?? "";
    const rows = people.map(({ name, email, audience, unsubscribed }) => {
      return [name, email ?? "", nameOf(audience), unsubscribed ? "no mail" : ""];
    });
    const n = rows.length;
    await noteAudit(inside, { action: "export people", surveyId, detail: `${n} ${n === 1 ? "person" : "people"}` });
    return { csv: csvLines([["Name", "E-mail", "Audience", "Note"], ...rows]), n };
  });
}
