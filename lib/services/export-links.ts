import { z } from "zod";
import { listReachable } from "@/db/queries/invitations";
import { AppError } from "@/lib/errors";
import { csvLines } from "@/lib/import/csv-lines";
import { invitationToken } from "@/lib/sealed/tokens";
import type { Context } from "./context";
import { holdToChange } from "./find-survey";
import { mailBase } from "./mail-values";
import { markLinksExported } from "./mark-links-exported";
import { noteAudit } from "./note-audit";
import { requirePermission } from "./permissions";

export const exportLinksInput = z.object({
  surveyId: z.string(),
  separator: z.enum(["comma", "semicolon"], "Choose commas or semicolons."),
  /** Spreadsheets on Windows read UTF-8 only with it. */
  mark: z.boolean(),
});

/**
 * Everybody's personal link as a table, for whoever sends the mails. From then on a member may know the links, which is noted with
 * each of them, in the log, and told to whoever answers.
 */
export async function exportLinks(context: Context, { surveyId, separator, mark }: z.infer<typeof exportLinksInput>) {
  requirePermission(context.actor, "invite people");
  const { survey, people } = await context.db.transaction(async (tx) => {
    const inside = { ...context, db: tx };
    const { survey, wave } = await holdToChange(inside, surveyId);
    if (survey.status === "closed") throw new AppError("closed", "This survey is closed; its links let nobody in.");
    const people = await listReachable(tx, wave.id);
    if (people.length === 0) throw new AppError("conflict", "Nobody is on the list yet. Add people first.");
    await markLinksExported(inside, { waveId: wave.id, ids: people.map(({ id }) => id) });
    const detail = `${people.length} of “${survey.title}”`;
    await noteAudit(inside, { action: "export links", surveyId, detail });
    return { survey, people };
  });
  const names = new Map(survey.instrument.audiences.map(({ id, name }) => [id, name]));
  const rows = people
    .map(({ id, name, email, audience }) => ({
      cells: [names.get(audience) ?? audience, name, email ?? ""],
      link: `${mailBase()}/r/${invitationToken(context.secret, id)}`,
    }))
    .toSorted((a, b) => a.cells.join("\n").localeCompare(b.cells.join("\n")))
    .map(({ cells, link }) => [...cells, link]);
  const table = [["Audience", "Name", "E-mail", "Link"], ...rows];
  const csv = csvLines(table, { separator: separator === "comma" ? "," : ";", mark });
  return { csv, title: survey.title };
}
