import { moveDelivery, nextDelivery } from "@/db/queries/deliveries";
import { markInvitation } from "@/db/queries/invitations";
import { changeMailing, findMailingWithSurvey, type MailingWithSurvey, skipUnreached } from "@/db/queries/mailings";
import { holdSurveyRow, lockWave } from "@/db/queries/surveys";
import { leavesThisMachine } from "@/lib/mail/has-mail-server";
import { MailFailure } from "@/lib/mail/mail-failure";
import type { Mailer } from "@/lib/mail/mailer";
import { fill, LINKS_LEFT_OUT } from "@/lib/mail/placeholders";
import { layIntoOutbox, type Mail } from "@/lib/mail/send-mail";
import { dayOf, type PublicContext } from "./context";
import { isOver } from "./is-over";
import { mailValues, personLinks } from "./mail-values";
import { markLinksExported } from "./mark-links-exported";
import { noteFailure } from "./note-failure";

type Next = NonNullable<Awaited<ReturnType<typeof nextDelivery>>>;
/** How many people in a row each mailing's server has refused for good. */
export type Refusals = Map<string, number>;

/** Writes to the next person of a mailing, unless there is a reason not to; says whether a mail left. */
export async function sendNext(context: PublicContext, mailer: Mailer, mailingId: string, refusals: Refusals) {
  const { db, now } = context;
  const found = await findMailingWithSurvey(db, mailingId);
  const next = found && (await nextDelivery(db, mailingId, now()));
  if (!next) return "nothing left";
  if (isOver(found, now())) {
    await changeMailing(db, mailingId, ["sending"], { state: "cancelled" });
    await skipUnreached(db, [mailingId]);
    return "nothing left";
  }
  const leaves = leavesThisMachine(found.organization);
  // Whoever finds a copy of the outbox must not hold a link beside a name.
  const mail = mailTo(found, next, leaves ? personLinks(context.secret, next.invitation.id) : LINKS_LEFT_OUT);
  if (!mail) {
    await moveDelivery(db, next.delivery.id, ["waiting"], { state: "skipped" });
    return "nobody to write to";
  }
  if (!leaves) {
    await layDown(context, found, next, mail);
    return "nothing left";
  }
  try {
    // The server is ready and has no byte of the mail: from here until its answer is noted, a crash leaves "being sent" behind.
    const take = async () => {
      if (!(await moveDelivery(db, next.delivery.id, ["waiting"], { state: "sending" }))) throw new Taken();
    };
    await mailer.deliver(mail, now(), take);
  } catch (error) {
    if (error instanceof Taken) return "somebody else is on it";
    if (!(error instanceof MailFailure)) throw error;
    return noteFailure(context, { mailing: found.mailing, delivery: next.delivery, failure: error, refusals });
  }
  refusals.delete(mailingId);
  await noteSent(context, found, next);
  return "left this machine";
}

/** Cancelled, or written to by another process, between being looked up and being sent. */
class Taken extends Error {}

/** The mail for one person; null when they are not to be written to after all. */
function mailTo(
  found: MailingWithSurvey,
  { delivery, invitation }: Next,
  links: ReturnType<typeof personLinks>,
): Mail | null {
  const { mailing, survey } = found;
  const { id, email, name, audience, revoked, unsubscribed, answered, changed } = invitation;
  const text = mailing.texts[audience];
  const isNotReminded = mailing.kind !== "invitation" && (answered || changed);
  if (!text || text.off || email === null || revoked || unsubscribed || isNotReminded) return null;
  return {
    organizationId: survey.organizationId,
    mailingId: mailing.id,
    invitationId: id,
    to: email,
    ...fill(text, mailValues(found, { name, audience, ...links })),
    headers: {
      "List-Unsubscribe": `<${links.unsubscribe}/one-click>`,
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    },
    id: delivery.id,
  };
}

/** Without a mail server the outbox is the last stop: laid there and noted in one transaction. */
async function layDown(
  { db, now, secret }: PublicContext,
  found: MailingWithSurvey,
  { delivery, invitation }: Next,
  mail: Mail,
) {
  await db.transaction(async (tx) => {
    // The survey before the person, as whoever closes it; the wave before the person, as whoever erases one.
    await holdSurveyRow(tx, { waveId: invitation.waveId });
    await lockWave(tx, invitation.waveId);
    if (!(await moveDelivery(tx, delivery.id, ["waiting"], { state: "sent", failure: null }))) return;
    await layIntoOutbox(tx, mail, now());
    // Members read the outbox: the link has been out of the product's hands.
    await markLinksExported({ db: tx, secret }, { waveId: invitation.waveId, ids: [invitation.id] });
    await markInvitation(tx, invitation.id, dayMark(found, now()));
  });
}

async function noteSent({ db, now }: PublicContext, found: MailingWithSurvey, { delivery, invitation }: Next) {
  await db.transaction(async (tx) => {
    await lockWave(tx, invitation.waveId);
    // "unsure": another process took this one for dead.
    await moveDelivery(tx, delivery.id, ["sending", "unsure"], { state: "sent", failure: null });
    await markInvitation(tx, invitation.id, dayMark(found, now()));
  });
}

const dayMark = ({ mailing }: MailingWithSurvey, now: Date) =>
  mailing.kind === "invitation" ? { sentOn: dayOf(now) } : { remindedOn: dayOf(now) };
