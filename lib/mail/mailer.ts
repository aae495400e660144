import "server-only";
import { readEnv } from "@/lib/env";
import { composeLetter } from "./compose-letter";
import { MailFailure } from "./mail-failure";
import { type BeforeHandOver, smtpSession } from "./smtp-session";

export type OutgoingMail = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Stable over all attempts at this one mail. */
  readonly id?: string;
};

export type Mailer = {
  /** Hands a mail to the mail server, or throws a MailFailure. */
  readonly deliver: (mail: OutgoingMail, at: Date, before?: BeforeHandOver) => Promise<void>;
  readonly close: () => void;
};

/** The mail server of the environment, with one connection for as many mails as are sent. */
export function mailer(options?: { silenceMs: number }): Mailer {
  const { SMTP_URL, MAIL_FROM } = readEnv();
  if (!SMTP_URL) {
    const deliver = () =>
      Promise.reject(new MailFailure("everybody", "No mail server is set. Set SMTP_URL and restart."));
    return { deliver, close: () => undefined };
  }
  const session = smtpSession(SMTP_URL, options);
  return {
    async deliver({ headers = {}, ...mail }, at, before) {
      await session.deliver(await composeLetter({ ...mail, headers, from: MAIL_FROM, at }), before);
    },
    close: session.close,
  };
}
