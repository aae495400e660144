import type { MailText } from "@/db/schema";

export type MailingKind = "invitation" | "reminder" | "last-call";
type About = { readonly anonymity: "sealed" | "confidential" | "attributed"; readonly hasClosingDay: boolean };

/** What a mailing says until somebody writes something else. */
export function defaultText(kind: MailingKind, about: About): MailText {
  const paragraphs = PARAGRAPHS[kind](about);
  return { subject: SUBJECTS[kind](about), text: [...paragraphs, END].join("\n\n") };
}

const END = "No more mail about this survey, and your link goes on working: {unsubscribe}";

const SUBJECTS: Record<MailingKind, (about: About) => string> = {
  invitation: () => "We would like your view: {survey}",
  reminder: () => "Still open for your view: {survey}",
  "last-call": ({ hasClosingDay }) => (hasClosingDay ? "Open until {closes}: {survey}" : "About to close: {survey}"),
};

const PARAGRAPHS: Record<MailingKind, (about: About) => string[]> = {
  invitation: (about) => [
    "Hello {name},",
    "{organization} is asking the people around its projects how each of them sees it:\n{survey}",
    "It takes about {minutes} minutes, on a phone or a computer:\n{link}",
    "The link is yours alone. You can stop and come back later; it is used up only when you send your answers.",
    [ANONYMITY[about.anonymity], "The first page says exactly what is stored."].join(" "),
    ...(about.hasClosingDay ? ["The survey is open until {closes}."] : []),
    "Thank you.",
  ],
  reminder: (about) => [
    "Hello {name},",
    about.hasClosingDay ? "“{survey}” is open until {closes}." : "“{survey}” is still open.",
    "It takes about {minutes} minutes:\n{link}",
    CROSSED[about.anonymity],
  ],
  "last-call": (about) => [
    "Hello {name},",
    about.hasClosingDay ? "“{survey}” is open until {closes}, and then no longer." : "“{survey}” is about to close.",
    "About {minutes} minutes are enough:\n{link}",
    CROSSED[about.anonymity],
  ],
};

const ANONYMITY = {
  sealed: "Your answers go into a sealed ballot: results show groups, and no answer is kept with your name.",
  confidential: "Your answers are shown only together with those of others.",
  attributed: "Your answers carry your name.",
} as const;

/** The ledger learns of answers in groups, and some never: who has answered may be written to once more. */
const CROSSED = {
  sealed:
    "If you have sent your answers already, thank you: there is nothing more to do. Because answers are kept apart from names, this mail may reach you all the same.",
  confidential: "If you have sent your answers already, thank you: there is nothing more to do.",
  attributed: "If you have sent your answers already, thank you: there is nothing more to do.",
} as const;
