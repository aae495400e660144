import { z } from "zod";
import { listProblems, lockDelivery, moveDelivery, wakeMailing } from "@/db/queries/deliveries";
import { isAddressTaken, markInvitation } from "@/db/queries/invitations";
import { changeMailing, findMailing } from "@/db/queries/mailings";
import { findPerson, setPerson } from "@/db/queries/people";
import { holdSurveyRow, lockWave } from "@/db/queries/surveys";
import { AppError } from "@/lib/errors";
import type { mailingInput } from "./cancel-mailing";
import type { Context } from "./context";
import { requireSurvey } from "./find-survey";
import { isOver } from "./is-over";
import { hidesRecipients } from "./mail-values";
import { markLinksExported } from "./mark-links-exported";
import { noteAudit } from "./note-audit";
import { requirePermission } from "./permissions";
import { queueMail } from "./queue-mail";

/**
 * Mails that failed or may not have arrived: of invitations person by person, of reminders only that some did and why, since whoever
 * was to get a reminder has not answered, and how many were would tell how many have.
 */
export async function mailProblems(context: Context, surveyId: string) {
  requirePermission(context.actor, "send mail");
  const { survey, wave } = await requireSurvey(context, surveyId);
  const rows = await listProblems(context.db, wave.id);
  const isNamed = ({ kind }: (typeof rows)[number]) => !hidesRecipients(kind, survey.anonymity);
  const reminders = new Map<string, { mailingId: string; state: string; reason: string }>();
  for (const { mailingId, state, failure } of rows.filter((row) => !isNamed(row))) {
    const reason = generalReason(failure ?? "");
    reminders.set(JSON.stringify([mailingId, state, reason]), { mailingId, state, reason });
  }
  return { people: rows.filter(isNamed), reminders: [...reminders.values()] };
}

/** Only the number of the answer: its words mostly quote the address. */
const generalReason = (failure: string) => /^\d{3}( \d\.\d{1,3}\.\d{1,3})?/.exec(failure)?.[0] ?? "no confirmation";

export const retryDeliveryInput = z.object({
  surveyId: z.string(),
  deliveryId: z.uuid(),
  email: z.email("This is not an e-mail address.").transform((email) => email.toLowerCase()),
});

/** Writes once more to a person whose mail failed or may not have arrived, at a mended address if need be. */
export async function retryDelivery(context: Context, input: z.infer<typeof retryDeliveryInput>): Promise<void> {
  await changeProblem(context, input, async (inside, { id, invitationId, mailingId, waveId }) => {
    if (await isAddressTaken(inside.db, { waveId, email: input.email, exceptId: invitationId })) {
      throw new AppError("conflict", "Somebody else on the list has this address already.");
    }
    const person = await findPerson(inside.db, { id: invitationId, waveId });
    if (person?.email !== input.email) {
      // The same as changing it on the list (ADR 18): the link may reach somebody else.
      await markLinksExported(inside, { waveId, ids: [invitationId] });
      await setPerson(inside.db, invitationId, { email: input.email, changed: true });
      await noteAudit(inside, { action: "change a person", surveyId: input.surveyId, detail: "" });
    }
    const again = { state: "waiting", attempts: 0, notBefore: null, failure: null } as const;
    await moveDelivery(inside.db, id, ["failed", "unsure"], again);
    // A cancelled mailing goes on for this person alone: nobody else of it waits.
    await changeMailing(inside.db, mailingId, ["sent", "cancelled"], { state: "sending" });
  });
  await queueMail(context, context.now());
}

export const leaveDeliveryInput = z.object({ surveyId: z.string(), deliveryId: z.uuid() });

/** A mail that may have arrived counts as sent: somebody has asked, or nobody wants to risk a second one. */
export async function leaveDelivery(context: Context, input: z.infer<typeof leaveDeliveryInput>): Promise<void> {
  await changeProblem(context, input, async (inside, { id, invitationId, state, isInvitation }) => {
    if (state !== "unsure") throw new AppError("conflict", "This mail has failed; mend the address and send it again.");
    await moveDelivery(inside.db, id, ["unsure"], { state: "sent", failure: null });
    const today = inside.now().toISOString().slice(0, 10);
    await markInvitation(inside.db, invitationId, isInvitation ? { sentOn: today } : { remindedOn: today });
  });
}

const OVER = "This survey is closed; nothing is sent any more.";
type Problem = {
  id: string;
  invitationId: string;
  mailingId: string;
  waveId: string;
  state: string;
  isInvitation: boolean;
};

async function changeProblem(
  context: Context,
  { surveyId, deliveryId }: { surveyId: string; deliveryId: string },
  change: (inside: Context, problem: Problem) => Promise<void>,
): Promise<void> {
  requirePermission(context.actor, "send mail");
  await context.db.transaction(async (tx) => {
    const inside = { ...context, db: tx };
    const { survey, wave } = await requireSurvey(inside, surveyId);
    // The survey first, as whoever closes it does.
    await holdSurveyRow(tx, { waveId: wave.id });
    await lockWave(tx, wave.id);
    const delivery = await lockDelivery(tx, { id: deliveryId, waveId: wave.id });
    const mailing = delivery && (await findMailing(tx, { id: delivery.mailingId, waveId: wave.id }));
    if (!delivery || !mailing) throw new AppError("not_found", "This mail does not exist.");
    if (isOver({ survey, wave }, context.now())) throw new AppError("closed", OVER);
    if (delivery.state === "skipped")
      throw new AppError("conflict", "This mailing was cancelled. The next invitation goes to this person too.");
    if (delivery.state !== "failed" && delivery.state !== "unsure") {
      throw new AppError("conflict", "This mail is under way or was sent already.");
    }
    await change(inside, { ...delivery, waveId: wave.id, isInvitation: mailing.kind === "invitation" });
  });
}

/** After what stopped a mailing was mended: it goes on with whoever waits, and tries again who was refused. */
export async function resumeMailing(
  context: Context,
  { surveyId, mailingId }: z.infer<typeof mailingInput>,
): Promise<void> {
  requirePermission(context.actor, "send mail");
  await context.db.transaction(async (tx) => {
    const { survey, wave } = await requireSurvey({ ...context, db: tx }, surveyId);
    await lockWave(tx, wave.id);
    if (isOver({ survey, wave }, context.now())) throw new AppError("closed", OVER);
    const mailing = await findMailing(tx, { id: mailingId, waveId: wave.id });
    if (!mailing) throw new AppError("not_found", "This mailing does not exist.");
    if (mailing.state === "cancelled") throw new AppError("conflict", "This mailing was cancelled.");
    await changeMailing(tx, mailingId, ["planned", "sending"], { trouble: null });
    if (mailing.state !== "planned") {
      await wakeMailing(tx, mailingId);
      await changeMailing(tx, mailingId, ["sent"], { state: "sending" });
    }
  });
  await queueMail(context, context.now());
}
