import { randomUUID } from "node:crypto";
import { z } from "zod";
import { insertInvitations, listInvitations } from "@/db/queries/invitations";
import { lockWave } from "@/db/queries/surveys";
import { AppError } from "@/lib/errors";
import { hashToken, invitationToken } from "@/lib/sealed/tokens";
import type { Context } from "./context";
import { holdToChange, type requireSurvey } from "./find-survey";
import { noteAudit } from "./note-audit";
import { requirePermission } from "./permissions";

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
  requirePermission(context.actor, "invite people");
  return context.db.transaction(async (tx) => {
    const inside = { ...context, db: tx };
    return addPeople(inside, await holdToChange(inside, surveyId), people);
  });
}

type NewPerson = z.infer<typeof person> & { readonly unsubscribed?: boolean };

/** For services that have checked permission themselves, inside their transaction, which holds the survey. */
export async function addPeople(
  context: Context,
  { survey, wave }: Pick<Awaited<ReturnType<typeof requireSurvey>>, "survey" | "wave">,
  people: readonly NewPerson[],
) {
  const { db, secret } = context;
  if (survey.source === "import") throw new AppError("conflict", "An imported survey has no links.");
  if (survey.status === "closed")
    throw new AppError("closed", "This survey is closed; nobody can be invited any more.");
  const known = new Set(survey.instrument.audiences.map(({ id }) => id));
  const unknown = people.find(({ audience }) => !known.has(audience));
  if (unknown) throw new AppError("invalid", `There is no audience “${unknown.audience}” in this survey.`);
  // Names alone have no constraint that would keep two askers at once apart.
  await lockWave(db, wave.id);
  const there = new Set((await listInvitations(db, wave.id)).map(personKey));
  const rows = people.flatMap((one) => {
    const key = personKey(one);
    if (key !== null && there.has(key)) return [];
    there.add(key);
    const id = randomUUID();
    return [{ ...one, id, waveId: wave.id, tokenHash: hashToken(invitationToken(secret, id)) }];
  });
  const added = await insertInvitations(db, rows);
  const detail = `${added} added to “${survey.title}”`;
  if (added > 0) await noteAudit(context, { action: "invite people", surveyId: survey.id, detail });
  return { added, alreadyThere: people.length - added };
}

/** Who somebody is: an address, else a name within an audience; null: nobody can say, as with links for unnamed people. */
function personKey({ audience, name, email }: { audience: string; name: string; email: string | null }): string | null {
  if (email !== null) return email;
  return name === "" ? null : JSON.stringify([audience, name]);
}
