type Modes = {
  readonly anonymity: "sealed" | "confidential" | "attributed";
  readonly executives: "sealed" | "merged" | "open-by-consent";
};

/** The modes of a survey in the words of its consent page. Only modes that the product keeps can be chosen. */
export function promiseOf({ executives }: Modes): string {
  const sealed = "Answers are sealed, and nobody can change that afterwards.";
  if (executives !== "merged") return sealed;
  return `${sealed} Executives are counted together with other stakeholders: no result shows them alone.`;
}
