import type { MailText } from "@/db/schema";

/** What stands for the person and the survey in a mail's subject and text. */
export const PLACEHOLDERS = ["name", "link", "survey", "organization", "closes", "minutes", "unsubscribe"] as const;
type Placeholder = (typeof PLACEHOLDERS)[number];
export type Values = Readonly<Record<Placeholder, string>>;

const IN_BRACES = /\{([^{}\n]*)\}/g;
const LINKS = ["link", "unsubscribe"];
const LONGEST = { subject: 150, text: 6000 };

/** Everything that has to be mended before this can be sent, a sentence each. */
export function problemsIn({ subject, text }: MailText, { hasClosingDay }: { hasClosingDay: boolean }): string[] {
  const used = new Set([...`${subject}\n${text}`.matchAll(IN_BRACES)].map(([, word = ""]) => word));
  const early = LINKS.find((word) => subject.includes(`{${word}}`));
  return [
    subject.trim() === "" && "Write a subject.",
    subject.length > LONGEST.subject && `Use at most ${LONGEST.subject} characters for the subject.`,
    text.length > LONGEST.text && `Use at most ${LONGEST.text} characters for the text.`,
    ...[...used].filter((word) => !isPlaceholder(word)).map(unknownWord),
    !text.includes("{link}") &&
      "The text has no {link}: nobody could answer. Put {link} where the personal link is to stand.",
    early !== undefined && `Take {${early}} out of the subject; links belong into the text.`,
    !hasClosingDay && used.has("closes") && "The survey has no closing day yet. Set one, or take {closes} out.",
  ].filter((one) => one !== false);
}

const isPlaceholder = (word: string): word is Placeholder => PLACEHOLDERS.some((one) => one === word);

function unknownWord(word: string): string {
  const near = PLACEHOLDERS.find((one) => distance(one, word.trim().toLowerCase()) <= 2);
  const all = PLACEHOLDERS.map((one) => `{${one}}`).join(", ");
  return near
    ? `{${word}} is no placeholder. Did you mean {${near}}?`
    : `{${word}} is no placeholder. There are ${all}.`;
}

/** In one pass, so that nothing a person is called can stand for something else. A name that nobody knows leaves no gap. */
export function fill({ subject, text }: MailText, values: Values): { subject: string; text: string } {
  const put = (words: string) =>
    (values.name === "" ? withoutName(words) : words).replace(IN_BRACES, (all, word: string) =>
      isPlaceholder(word) ? values[word] : all,
    );
  const body = text.includes("{unsubscribe}")
    ? text
    : `${text.trimEnd()}\n\nNo more mail about this survey: {unsubscribe}`;
  return { subject: put(subject), text: put(body.replace(/\r\n?/g, "\n")) };
}

type Links = Pick<Values, "link" | "unsubscribe">;
/** For a text that is kept: its links stay to be put in, by whoever holds the secret. */
export const LINKS_LEFT_OUT: Links = { link: "{link}", unsubscribe: "{unsubscribe}" };
export const withLinks = (text: string, links: Links): string =>
  text.replaceAll("{link}", links.link).replaceAll("{unsubscribe}", links.unsubscribe);

/** "Hello {name}," becomes "Hello,", and a line that begins with "{name}, …" begins with what follows. */
const withoutName = (words: string) => words.replace(/^\{name\}[,:]?[ \t]*/gm, "").replace(/[ \t]*\{name\}/g, "");

/** How many letters to put in, take out or change, to tell a slip from another word. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
