import type { Context } from "@/lib/services/context";
import { createSurvey } from "@/lib/services/create-survey";
import { invitePeople } from "@/lib/services/invite-people";
import { openSurvey } from "@/lib/services/open-survey";
import { planMailing } from "@/lib/services/plan-mailing";

export const TEXT = { subject: "{survey}", text: "Hello {name},\n\n{link}\n\nThank you.", off: false };
export const TEXTS = { stakeholders: TEXT, "project-managers": TEXT, "pmo-staff": TEXT };

/** An open survey with so many people to write to, p0@example.org and on. */
export async function surveyWithPeople(context: Context, n: number) {
  const { id: surveyId } = await createSurvey(context, { title: "Why?", edition: "core" });
  await openSurvey(context, { surveyId });
  const emails = Array.from({ length: n }, (_, i) => `p${i}@example.org`);
  const people = emails.map((email, i) => ({ audience: "pmo-staff", name: `Person ${i}`, email }));
  await invitePeople(context, { surveyId, people });
  const send = (kind: "invitation" | "reminder" | "last-call" = "invitation") =>
    planMailing(context, { surveyId, mailingId: null, kind, texts: TEXTS, at: null });
  return { surveyId, emails, send };
}

/** One mail for each. */
export const onceEach = (emails: readonly string[]) => Object.fromEntries(emails.map((email) => [email, 1]));
