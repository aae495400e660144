import { z } from "zod";
import { findPerson, findPersonByEmail, setPerson } from "@/db/queries/people";
import { lockWave } from "@/db/queries/surveys";
import { AppError } from "@/lib/errors";
import { invitationToken } from "@/lib/sealed/tokens";
import type { Context } from "./context";
import { holdToChange, requireSurvey } from "./find-survey";
import { markLinksExported } from "./mark-links-exported";
import { noteAudit } from "./note-audit";
import { requirePermission } from "./permissions";
import { NOT_ON_LIST, type PersonKey, personInput } from "./person-input";

export const changePersonInput = personInput.extend({
  name: z.string().trim().max(120, "Use at most 120 characters for the name."),
  email: z
    .string()
    .trim()
    .toLowerCase()
    .transform((text) => (text === "" ? null : text))
    .pipe(z.email("This is not an e-mail address. Write it as name@example.org, or leave it empty.").nullable()),
  audience: z.string(),
});

/** One person of the list, with the link if it has been taken out before. */
export async function personOnList(context: Context, { surveyId, personId }: PersonKey) {
  requirePermission(context.actor, "see people");
  const { survey, wave } = await requireSurvey(context, surveyId);
  const person = z.uuid().safeParse(personId).success
    ? await findPerson(context.db, { id: personId, waveId: wave.id })
    : undefined;
  if (!person) throw new AppError("not_found", NOT_ON_LIST);
  const path = person.linkExported ? `/r/${invitationToken(context.secret, person.id)}` : null;
  return { survey, wave, person, path };
}

/**
 * Name, address, audience. Moving somebody changes where a later answer counts, and nothing about an answer that was sent: it is the
 * same for those who have answered and those who have not, so it tells nobody which they are (ADR 18). At another address the
 * link may reach somebody else, so it counts as taken out of the product.
 */
export async function changePerson(context: Context, input: z.infer<typeof changePersonInput>) {
  const { surveyId, personId, name, email, audience } = input;
  await onList(context, { surveyId, personId }, "change a person", "", async (inside, { survey, wave, person }) => {
    if (email === null && name === "") throw new AppError("invalid", "Write a name or an address.");
    if (!survey.instrument.audiences.some(({ id }) => id === audience))
      throw new AppError("invalid", "There is no such audience in this survey.");
    if (survey.status === "closed" && audience !== person.audience)
      throw new AppError("closed", "This survey is closed; nobody answers for another audience any more.");
    const same = email === null ? undefined : await findPersonByEmail(inside.db, { waveId: wave.id, email });
    if (same && same.id !== person.id)
      throw new AppError(
        "conflict",
        "Somebody else on this list has this address already, perhaps among those removed.",
      );
    const reachesOthers = person.email !== null && email !== person.email;
    if (reachesOthers) await markLinksExported(inside, { waveId: wave.id, ids: [person.id] });
    const isAnother = email !== person.email || audience !== person.audience;
    // At an address of one's own, or alone in an audience, a reminder would tell who has not answered: from here on there is none.
    const changed = person.changed || (isAnother && survey.status !== "draft");
    await setPerson(inside.db, person.id, { name, email, audience, changed });
  });
}

/** Off the list: the link opens nothing, no mail goes out, and an answer that was sent stays in the ballot box. */
export async function removePerson(context: Context, input: PersonKey) {
  await onList(context, input, "remove people", "1 taken off the list", async ({ db }, { person }) => {
    await setPerson(db, person.id, { revoked: true });
  });
}

/** Undoes a removal: the same link works again. */
export async function putBackPerson(context: Context, input: PersonKey) {
  await onList(context, input, "change a person", "1 put back on the list", async ({ db }, { person }) => {
    await setPerson(db, person.id, { revoked: false });
  });
}

/** From now on a member knows this link: what is begun with it needs more than the link (PRIVACY.md). */
export async function takeOutLink(context: Context, input: PersonKey) {
  await onList(context, input, "export links", "1 personal link", async (inside, { wave, person }) => {
    await markLinksExported(inside, { waveId: wave.id, ids: [person.id] });
  });
}

type Found = Awaited<ReturnType<typeof personOnList>>;
type Action = "change a person" | "remove people" | "export links";

async function onList(
  context: Context,
  input: PersonKey,
  action: Action,
  detail: string,
  work: (inside: Context, found: Found) => Promise<void>,
): Promise<void> {
  requirePermission(context.actor, "invite people");
  await context.db.transaction(async (tx) => {
    const inside = { ...context, db: tx };
    const { wave } = await holdToChange(inside, input.surveyId);
    await lockWave(tx, wave.id);
    await work(inside, await personOnList(inside, input));
    await noteAudit(inside, { action, surveyId: input.surveyId, detail });
  });
}
