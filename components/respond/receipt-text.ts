type About = { readonly survey: string; readonly organization: string; readonly one: string };

export const storedOf = (one: string): string[] => ["your answers", `“${one}”, the group you answered for`];
export const NOT_STORED = [
  "your name beside your answers",
  "the day or the time",
  "IP address, device or browser",
  "your draft: it has been deleted",
] as const;

/** The receipt to keep: it proves nothing about what was answered, and cannot. */
export function receiptText({ survey, organization, one }: About): string {
  const list = (items: readonly string[]) => items.map((item) => `- ${item}`).join("\n");
  return [
    `${survey}, ${organization}`,
    "Answers sent.",
    `Stored:\n${list(storedOf(one))}`,
    `Not stored:\n${list(NOT_STORED)}`,
    "As soon as enough of your group have answered, three at least, and at the close, the answers are shuffled and filed anew: nothing joins them to a link.",
    "Nobody can open or change them in Plumbline, not even you.\n",
  ].join("\n\n");
}
