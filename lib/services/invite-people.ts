import { randomUUID } from "node:crypto";
import { z } from "zod";
import { insertInvitations, listInvitations } from "@/db/queries/invitations";
import { AppError } from "@/lib/errors";
import { hashToken, invitationToken } from "@/lib/sealed/tokens";
import type { Context } from "./context";
import { requireEditor } from "./create-survey";
import { requireSurvey } from "./find-survey";

const person = z.object({
  audience: z.string(),
  name: z.string().trim().max(120, "Use at most 120 characters for a name.").default(""),
  email: z
    .email("This is not an e-mail address.")
    .transform((email) => email.toLowerCase())
    .nullable(),
});
export const invitePeopleInput = z.object({
  surveyId: z.string(),
  people: z.array(person).min(1, "Name at least one person.").max(5000, "Add at most 5,000 people at once."),
});

/** Adds people to the ledger; somebody who is on it already, by e-mail, is not added twice. */
export async function invitePeople(context: Context, { surveyId, people }: z.infer<typeof invitePeopleInput>) {
  requireEditor(context.actor);
  return context.db.transaction(async (tx) => {
    const { survey, wave } = await requireSurvey({ ...context, db: tx }, surveyId);
    if (survey.source === "import") throw new AppError("conflict", "An imported survey has no links.");
    if (survey.status === "closed")
      throw new AppError("closed", "This survey is closed; nobody can be invited any more.");
    const known = new Set(survey.instrument.audiences.map(({ id }) => id));
    const unknown = people.find(({ audience }) => !known.has(audience));
    if (unknown) throw new AppError("invalid", `There is no audience “${unknown.audience}” in this survey.`);
    const there = new Set((await listInvitations(tx, wave.id)).map(({ email }) => email));
    const rows = people.flatMap(({ audience, name, email }) => {
      if (email !== null && there.has(email)) return [];
      there.add(email);
      const id = randomUUID();
      return [
        { id, waveId: wave.id, audience, name, email, tokenHash: hashToken(invitationToken(context.secret, id)) },
      ];
    });
    await insertInvitations(tx, rows);
    return { added: rows.length, alreadyThere: people.length - rows.length };
  });
}

/** The ledger with each person's link; tokens are made again from the secret and never stored. */
export async function personalLinks(context: Context, surveyId: string) {
  requireEditor(context.actor);
  const { wave } = await requireSurvey(context, surveyId);
  const rows = await listInvitations(context.db, wave.id);
  return rows.map(({ id, audience, name, email, revoked }) => {
    return { id, audience, name, email, revoked, path: `/r/${invitationToken(context.secret, id)}` };
  });
}
