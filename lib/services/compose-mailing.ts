import { countMailable, findMailing, listMailings } from "@/db/queries/mailings";
import { findOrganization } from "@/db/queries/organizations";
import type { MailText } from "@/db/schema";
import { AppError } from "@/lib/errors";
import { defaultText, type MailingKind } from "@/lib/mail/default-text";
import { leavesThisMachine } from "@/lib/mail/has-mail-server";
import type { Context } from "./context";
import { requireSurvey } from "./find-survey";
import { hidesRecipients, noRemindersHere } from "./mail-values";
import { requirePermission } from "./permissions";
import { suggestedTime } from "./suggested-time";

/** What the form of a mailing shows: a new one with the usual texts, or the one that was planned. */
export async function composeMailing(
  context: Context,
  surveyId: string,
  which: { id: string } | { kind: MailingKind },
) {
  requirePermission(context.actor, "send mail");
  const { db, now } = context;
  const { survey, wave } = await requireSurvey(context, surveyId);
  const mailing = "id" in which ? await findMailing(db, { id: which.id, waveId: wave.id }) : undefined;
  if ("id" in which && !mailing) throw new AppError("not_found", "This mailing does not exist.");
  const kind = "kind" in which ? which.kind : (mailing?.kind ?? "invitation");
  const usual = defaultText(kind, { anonymity: survey.anonymity, hasClosingDay: wave.closesOn !== null });
  const waiting = await countMailable(db, wave.id, { uninvited: kind === "invitation" });
  const mailings = (await listMailings(db, wave.id)).filter(({ state }) => state !== "cancelled");
  const nth = mailings.filter((one) => one.kind === kind).length;
  const suggested = suggestedTime(kind, { mailings, wave, nth, now: now() });
  const organization = await findOrganization(db, survey.organizationId);
  const leaves = organization !== undefined && leavesThisMachine(organization);
  const hides = hidesRecipients(kind, survey.anonymity);
  return {
    kind,
    survey,
    state: mailing?.state ?? "planned",
    trouble: mailing?.trouble ?? null,
    /** Why it cannot be sent from here as things stand. */
    obstacle: !leaves && hides ? noRemindersHere(survey) : null,
    leaves,
    at: mailing?.scheduledFor ?? suggested.at,
    /** Nobody has planned it, and the survey closes too soon for its usual time. */
    isTooLate: !mailing && suggested.isTooLate,
    audiences: survey.instrument.audiences.map(({ id, name, shape }) => {
      const text: MailText = mailing ? (mailing.texts[id] ?? { ...usual, off: true }) : usual;
      const people = waiting.find(({ audience }) => audience === id)?.n ?? 0;
      return { id, name, shape, subject: text.subject, text: text.text, on: !text.off, people };
    }),
  };
}
