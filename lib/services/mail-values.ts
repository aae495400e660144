import { readEnv } from "@/lib/env";
import { AppError } from "@/lib/errors";
import type { MailingKind } from "@/lib/mail/default-text";
import type { Values } from "@/lib/mail/placeholders";
import { invitationToken } from "@/lib/sealed/tokens";
import { unsubscribeToken } from "@/lib/sealed/unsubscribe-token";
import type { Instrument } from "@/lib/survey/instrument";
import { minutesFor } from "@/lib/survey/resolve";

type About = {
  readonly survey: { readonly title: string; readonly instrument: Instrument };
  readonly wave: { readonly closesOn: string | null };
  readonly organization: { readonly name: string };
};
type Person = { readonly name: string; readonly audience: string; readonly link: string; readonly unsubscribe: string };

/** What the placeholders of a mail stand for, for one person. */
export function mailValues({ survey, wave, organization }: About, person: Person): Values {
  return {
    name: person.name,
    link: person.link,
    unsubscribe: person.unsubscribe,
    survey: survey.title,
    organization: organization.name,
    closes: wave.closesOn ? dayInWords(wave.closesOn) : "a day still to be named",
    minutes: String(minutesFor(survey.instrument, person.audience)),
  };
}

const WORDS = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
const dayInWords = (iso: string) => WORDS.format(new Date(`${iso}T00:00:00Z`));

/** Where the links of a mail lead: a job is asked by nobody, so it cannot go by the address it was asked at. */
export function mailBase(): string {
  const { APP_URL, PORT } = readEnv();
  return APP_URL ? APP_URL.replace(/\/$/, "") : `http://localhost:${PORT}`;
}

/** A person's own links, as a mail carries them. */
export function personLinks(secret: string, invitationId: string): Pick<Values, "link" | "unsubscribe"> {
  const base = mailBase();
  const link = `${base}/r/${invitationToken(secret, invitationId)}`;
  return { link, unsubscribe: `${base}/u/${unsubscribeToken(secret, invitationId)}` };
}

/** Outside this machine a link to “localhost” leads nowhere. */
export const NO_ADDRESS =
  "APP_URL is not set, so the links in the mails would lead nowhere. Set it to the address at which people reach this installation, and restart.";

export const hasAddress = (): boolean => readEnv().APP_URL !== undefined;

/** Whether all that becomes of a mailing stays unseen: who gets it has not answered, and how many do tells how many have. */
export const hidesRecipients = (kind: MailingKind, anonymity: "sealed" | "confidential" | "attributed"): boolean =>
  kind !== "invitation" && anonymity !== "attributed";

/** Why a reminder cannot go to the outbox: there it would stand beside a name, and who has none has answered. */
export function noRemindersHere({ isSample }: { readonly isSample: boolean }): string {
  const why = "laid into the outbox, they would show you who has not answered.";
  return isSample
    ? `Reminders of the sample organization are not sent: its mail stays here, and ${why}`
    : `Reminders need a mail server: ${why} Set SMTP_URL and restart.`;
}

export function refuseUnless(allowed: boolean, message: string): void {
  if (!allowed) throw new AppError("conflict", message);
}
