/**
 * What went wrong with a mail, by what it asks of whoever sends:
 * - temporary: this person later.
 * - permanent: this person not before something is mended, mostly the address.
 * - server: nobody now; it may be better in a while.
 * - everybody: nobody until a person has mended something, e.g. the password.
 * - unsure: the whole mail was handed over and the answer never came; it may have gone out.
 */
export type FailureKind = "temporary" | "permanent" | "server" | "everybody" | "unsure";

/** The message is for members: what the mail server said, without anything that opens a survey. */
export class MailFailure extends Error {
  readonly kind: FailureKind;

  constructor(kind: FailureKind, message: string) {
    super(withoutLinks(message));
    this.name = "MailFailure";
    this.kind = kind;
  }
}

const LONGEST = 300;

/** Servers that refuse a mail like to quote from it; a personal link must not end up in a table or a log. */
function withoutLinks(text: string): string {
  const quiet = text.replace(/https?:\/\/\S+/gi, "[link]").replace(/(?<![\w-])[\w-]{24}(?![\w-])/g, "[…]");
  const line = quiet.replace(/\s+/g, " ").trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}
