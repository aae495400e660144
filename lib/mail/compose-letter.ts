import "server-only";
import { randomUUID } from "node:crypto";
import MailComposer from "nodemailer/lib/mail-composer/index.js";
import { htmlOf } from "./html-part";

/** A mail as it goes over the wire. */
export type Letter = { readonly envelope: { readonly from: string; readonly to: string[] }; readonly bytes: Buffer };

type Written = {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The same for each attempt at the same mail, so that a mail server can tell a second copy. */
  readonly id?: string | undefined;
  readonly at: Date;
};

/** Text and the same text as HTML; the identifier tells the sender's domain and nothing else. */
export async function composeLetter({ from, to, subject, text, headers, id, at }: Written): Promise<Letter> {
  const node = new MailComposer({
    from,
    to,
    subject: oneLine(subject),
    text,
    html: htmlOf(text),
    headers: { ...headers, "Auto-Submitted": "auto-generated" },
    date: at,
    messageId: `<${id ?? randomUUID()}@${domainOf(from)}>`,
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile();
  const envelope = node.getEnvelope();
  return { envelope: { from: envelope.from || "", to: envelope.to }, bytes: await node.build() };
}

const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();
const domainOf = (from: string) => /@([\w.-]+)/.exec(from)?.[1] ?? "localhost";
