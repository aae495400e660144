import { replaceDraft } from "@/db/queries/answering";
import { findPerson } from "@/db/queries/people";
import { listInvitationMailsTo, listOutboxTo, removePerson } from "@/db/queries/person";
import { lockWave } from "@/db/queries/surveys";
import { AppError } from "@/lib/errors";
import { blankDraft } from "@/lib/sealed/draft";
import { invitationToken, sealedKeys } from "@/lib/sealed/tokens";
import type { Context } from "./context";
import { requireSurvey } from "./find-survey";
import { noteAudit } from "./note-audit";
import { requirePermission } from "./permissions";
import { NOT_ON_LIST, type PersonKey } from "./person-input";

/**
 * What the product holds about one person of the list. Whether somebody has answered is left out, and so are reminders, which say
 * the same: an owner could otherwise ask about one after the other.
 */
export async function personData(context: Context, { surveyId, personId }: PersonKey) {
  requirePermission(context.actor, "erase a person");
  const { survey, wave } = await requireSurvey(context, surveyId);
  const person = await findPerson(context.db, { id: personId, waveId: wave.id });
  if (!person) throw new AppError("not_found", NOT_ON_LIST);
  const { db } = context;
  const mails = await listInvitationMailsTo(db, person.id);
  const outbox = await listOutboxTo(db, person.id);
  // What lies in the outbox was noted as sent, and reached nobody.
  const told = mails.map((mail) =>
    mail.state === "sent" && outbox.length > 0 ? { ...mail, state: "laid into the outbox" as const } : mail,
  );
  const audience = survey.instrument.audiences.find(({ id }) => id === person.audience)?.name ?? person.audience;
  return { survey: survey.title, status: survey.status, person: { ...person, audience }, mails: told, outbox };
}

/** The same, to be handed out; the log says that it was, not about whom. */
export async function exportPerson(context: Context, key: PersonKey) {
  const data = await personData(context, key);
  const detail = `one person of “${data.survey}”`;
  await noteAudit(context, { action: "export a person's data", surveyId: key.surveyId, detail });
  return data;
}

/**
 * Takes a person off the list with all that was mailed, and overwrites an unfinished draft, which only their link finds: if the row
 * went, questions that nobody else has begun on would unlock, and that would say that this person had. What they have sent cannot be
 * found and stays; the spent seal stays too, but nobody can tell any more that it was theirs.
 */
export async function erasePerson(context: Context, { surveyId, personId }: PersonKey): Promise<void> {
  requirePermission(context.actor, "erase a person");
  await context.db.transaction(async (tx) => {
    const { survey, wave } = await requireSurvey({ ...context, db: tx }, surveyId);
    // Before the person, as whoever notes a mail to them does.
    await lockWave(tx, wave.id);
    const key = { id: personId, waveId: wave.id };
    const person = await findPerson(tx, key);
    if (!person || !(await removePerson(tx, key))) throw new AppError("not_found", NOT_ON_LIST);
    await replaceDraft(tx, sealedKeys(invitationToken(context.secret, person.id), wave.id).draftId, blankDraft);
    const detail = `one person of “${survey.title}”`;
    await noteAudit({ ...context, db: tx }, { action: "erase a person", surveyId, detail });
  });
}
