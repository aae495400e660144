import { and, eq, inArray } from "drizzle-orm";
import { deliveries, invitations, mailings } from "@/db/schema";
import { mailer } from "@/lib/mail/mailer";
import type { Context } from "@/lib/services/context";
import { exportPeople } from "@/lib/services/list-people";
import { personData } from "@/lib/services/person-data";
import { personAsCsv, personAsJson } from "@/lib/services/person-file";
import { planMailing } from "@/lib/services/plan-mailing";
import { logAsCsv } from "@/lib/services/read-log";
import { sendDueMail } from "@/lib/services/send-due-mail";
import { answerFromForm } from "@/lib/survey/form-data";
import { type Instrument, questionsOf } from "@/lib/survey/instrument";
import { optionOrder } from "@/lib/survey/option-order";
import { personalLinks } from "@/tests/personal-links";
import type { Mutant } from "./mutants";

/** Some picks of each question that takes several, in the order in which this person saw them, through the form's own reader. */
export function picks(
  instrument: Instrument,
  audience: string,
  seed: string,
  below: (n: number) => number,
  mutant: Mutant,
) {
  const audiences = instrument.audiences.map(({ id }) => id);
  const answers: Record<string, unknown> = {};
  for (const question of questionsOf(instrument)) {
    if (question.kind !== "pick-up-to") continue;
    const shown = optionOrder(question.options, seed).map(({ id }) => id);
    const picked = shown.filter(() => below(3) === 0).slice(0, question.max);
    const read = answerFromForm(question, { [question.id]: picked }, { audience, audiences });
    if (read.ok && read.answer !== undefined) answers[question.id] = mutant.keepsShownOrder ? picked : read.answer;
  }
  return answers;
}

/** What members can take out: the links of everybody, the list, what is held about each person, the log of what was done. */
export async function downloads(context: Context, surveyId: string): Promise<string[]> {
  const links = await personalLinks(context, surveyId);
  const files: string[] = [];
  for (const { id } of links) {
    const data = await personData(context, { surveyId, personId: id });
    files.push(personAsJson(data), personAsCsv(data));
  }
  const { csv } = await exportPeople(context, surveyId);
  return [JSON.stringify(links), csv, files.join("\n"), await logAsCsv(context, { surveyId })];
}

/** The invitation to some audiences while no mail server is set. */
export async function layIntoOutbox(context: Context, surveyId: string, audiences: readonly string[]): Promise<void> {
  const text = { subject: "{survey}", text: "{link}", off: false };
  const texts = Object.fromEntries(audiences.map((audience) => [audience, text]));
  await planMailing(context, { surveyId, mailingId: null, kind: "invitation", texts, at: null });
  await sendDueMail(context, { mailer: mailer(), perMinute: 6000, stopping: new AbortController().signal });
}

export async function remind(
  context: Context,
  waveId: string,
  shuffled: <T>(list: readonly T[]) => T[],
): Promise<void> {
  const open = and(eq(invitations.waveId, waveId), eq(invitations.answered, false));
  const rows = await context.db.select({ id: invitations.id }).from(invitations).where(open);
  await mailTo(context, waveId, shuffled(rows.map(({ id }) => id)), "remindedOn");
}

export async function mailTo(context: Context, waveId: string, ids: readonly string[], day: "sentOn" | "remindedOn") {
  const kind = day === "sentOn" ? "invitation" : "reminder";
  const planned = { waveId, kind, state: "sent", texts: {}, scheduledFor: context.now() } as const;
  const [mailing] = await context.db.insert(mailings).values(planned).returning();
  for (const id of ids) {
    await context.db.insert(deliveries).values({ mailingId: mailing?.id ?? "", invitationId: id, state: "sent" });
    await context.db
      .update(invitations)
      .set({ [day]: "2026-05-04" })
      .where(inArray(invitations.id, [id]));
  }
}
