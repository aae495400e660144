"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import type { AudienceText } from "@/components/mail/audience-text-fields";
import type { MailingFormState } from "@/components/mail/mailing-form";
import { type ActionResult, runAction } from "@/lib/http/action";
import { cancelMailing, mailingInput } from "@/lib/services/cancel-mailing";
import { composeMailing } from "@/lib/services/compose-mailing";
import {
  leaveDelivery,
  leaveDeliveryInput,
  resumeMailing,
  retryDelivery,
  retryDeliveryInput,
} from "@/lib/services/mail-problems";
import { planMailing, planMailingInput } from "@/lib/services/plan-mailing";
import { previewMailing, previewMailingInput, sendTestMail } from "@/lib/services/preview-mailing";
import { sendLaidMail } from "@/lib/services/send-laid-mail";
import { setMailingAudiences, setMailingAudiencesInput } from "@/lib/services/set-mailing-audiences";

type Said = { readonly ok: boolean; readonly message: string; readonly email?: string } | null;
type Mailing = { readonly surveyId: string; readonly mailingId: string };
type Of = {
  readonly surveyId: string;
  readonly mailingId: string | null;
  readonly kind: "invitation" | "reminder" | "last-call";
  readonly audiences: readonly Omit<AudienceText, "on" | "subject" | "text">[];
};

/** All that the form of a mailing does, by the button that was pressed. */
export async function mailingAction(of: Of, _before: MailingFormState, form: FormData): Promise<MailingFormState> {
  const { surveyId, mailingId, kind } = of;
  const intent = String(form.get("intent") ?? "preview");
  const at = { local: String(form.get("local") ?? ""), zone: String(form.get("zone") ?? "UTC") };
  const audiences = copied(written(of, form), intent === "copy");
  const texts = Object.fromEntries(audiences.map(({ id, on, subject, text }) => [id, { subject, text, off: !on }]));
  const input = { surveyId, texts };
  const stay = (said: { ok: boolean; message: string }) => ({ ...said, audiences, ...at });
  if (intent === "copy") return stay({ ok: true, message: "Every audience has the first text now." });
  if (intent === "preview") {
    const done = await runAction(previewMailingInput, input, previewMailing);
    if (!done.ok) return stay(done);
    return { ...stay({ ok: true, message: "As a made-up person would read it" }), previews: done.data };
  }
  if (intent === "test") return stay(testSaid(await runAction(previewMailingInput, input, sendTestMail)));
  const plan = { ...input, mailingId, kind, at: intent === "send" ? null : at };
  const done = await runAction(planMailingInput, plan, planMailing);
  if (!done.ok) return stay(done);
  revalidatePath(`/surveys/${surveyId}`, "layout");
  redirect(`/surveys/${surveyId}/people/mail`);
}

const written = ({ audiences }: Of, form: FormData): AudienceText[] =>
  audiences.map((one) => ({
    ...one,
    on: form.getAll("audience").includes(one.id),
    subject: String(form.get(`subject-${one.id}`) ?? ""),
    text: String(form.get(`text-${one.id}`) ?? "").replace(/\r\n?/g, "\n"),
  }));

function copied(audiences: AudienceText[], wanted: boolean): AudienceText[] {
  const [first] = audiences;
  return wanted && first ? audiences.map((one) => ({ ...one, subject: first.subject, text: first.text })) : audiences;
}

function testSaid(done: ActionResult<{ to: string; sent: number; leaves: boolean }>): { ok: boolean; message: string } {
  if (!done.ok) return done;
  const { to, sent, leaves } = done.data;
  const mails = `${sent} ${sent === 1 ? "test" : "tests"}`;
  return { ok: true, message: leaves ? `${mails} sent to ${to}.` : `${mails} to ${to} laid into the outbox.` };
}

/** The texts as they are saved, to whoever asks. */
export async function testMailingAction(mailing: Mailing, _before: Said): Promise<Said> {
  const done = await runAction(mailingInput, mailing, async (context, { surveyId, mailingId }) => {
    const { audiences } = await composeMailing(context, surveyId, { id: mailingId });
    const texts = audiences.map(({ id, on, subject, text }) => [id, { subject, text, off: !on }] as const);
    return sendTestMail(context, { surveyId, texts: Object.fromEntries(texts) });
  });
  return testSaid(done);
}

export async function setAudiencesAction(mailing: Mailing, _before: Said, form: FormData): Promise<Said> {
  const input = { ...mailing, audiences: form.getAll("audience").map(String) };
  const done = await runAction(setMailingAudiencesInput, input, setMailingAudiences);
  revalidatePath(`/surveys/${mailing.surveyId}`, "layout");
  return done.ok ? { ok: true, message: "Saved." } : done;
}

export async function cancelMailingAction(mailing: Mailing, _before: Said): Promise<Said> {
  return refreshed(mailing, await runAction(mailingInput, mailing, cancelMailing), "Cancelled.");
}

export async function resumeMailingAction(mailing: Mailing, _before: Said): Promise<Said> {
  return refreshed(mailing, await runAction(mailingInput, mailing, resumeMailing), "Sending goes on.");
}

export async function sendLaidMailAction(mailing: Mailing, _before: Said): Promise<Said> {
  return refreshed(mailing, await runAction(mailingInput, mailing, sendLaidMail), "They are being sent.");
}

export async function problemAction(
  of: { surveyId: string; deliveryId: string },
  _before: Said,
  form: FormData,
): Promise<Said> {
  const email = String(form.get("email") ?? "").trim();
  if (form.get("intent") === "leave") {
    return refreshed(of, await runAction(leaveDeliveryInput, of, leaveDelivery), "Counted as sent.");
  }
  const done = await runAction(retryDeliveryInput, { ...of, email }, retryDelivery);
  return done.ok ? refreshed(of, done, "It is sent again.") : { ...done, email };
}

function refreshed({ surveyId }: { surveyId: string }, done: ActionResult<unknown>, message: string): Said {
  revalidatePath(`/surveys/${surveyId}`, "layout");
  return done.ok ? { ok: true, message } : done;
}
