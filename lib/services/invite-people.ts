import { randomUUID } from "node:crypto";
import { z } from "zod";
import { insertInvitations, listInvitations } from "@/db/queries/invitations";
import { lockWave } from "@/db/queries/surveys";
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

/** Adds people to the ledger; somebody who is on it already is not added twice, however often or fast this is asked. */
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
    // Names alone have no constraint that would keep two askers at once apart.
    await lockWave(tx, wave.id);
    const there = new Set((await listInvitations(tx, wave.id)).map(personKey));
    const rows = people.flatMap(({ audience, name, email }) => {
      const key = personKey({ audience, name, email });
      if (key !== null && there.has(key)) return [];
      there.add(key);
      const id = randomUUID();
      return [
        { id, waveId: wave.id, audience, name, email, tokenHash: hashToken(invitationToken(context.secret, id)) },
      ];
    });
    const added = await insertInvitations(tx, rows);
    return { added, alreadyThere: people.length - added };
  });
}

/** Who somebody is: an address, else a name within an audience; null: nobody can say, as with links for unnamed people. */
function personKey({ audience, name, email }: { audience: string; name: string; email: string | null }): string | null {
  if (email !== null) return email;
  return name === "" ? null : JSON.stringify([audience, name]);
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
