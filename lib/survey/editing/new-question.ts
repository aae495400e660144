import type { Question, QuestionKind } from "../instrument";

/** Words that stand in a new question until somebody writes better ones; the checks find them. */
export const PLACEHOLDERS = {
  prompt: "Write the question here",
  first: "First answer",
  second: "Second answer",
  statement: "Write a statement here",
  left: "One end",
  right: "The other end",
} as const;

const TWO = [
  { id: "o1", label: PLACEHOLDERS.first },
  { id: "o2", label: PLACEHOLDERS.second },
];

/** A question of this kind that can be asked as it stands, but for its words. */
export function newQuestion(kind: QuestionKind, id: string): Question {
  const base = {
    id,
    construct: "other" as const,
    prompt: PLACEHOLDERS.prompt,
    seconds: 20,
    unsure: "Don’t know / not my call",
  };
  switch (kind) {
    case "long-text":
      return { ...base, kind, construct: "text", maxLength: 600, seconds: 45, unsure: "Nothing comes to mind" };
    case "single-choice":
    case "bands":
    case "choice-twin":
    case "ranking":
    case "guess-audience":
      return { ...base, kind, options: TWO };
    case "pick-up-to":
      return { ...base, kind, options: TWO, max: 2 };
    case "pick-cards":
      return {
        ...base,
        kind,
        options: TWO,
        pick: 1,
        todayPrompt: "Pick the one that fits best today.",
        shouldPrompt: "Now the one it should be.",
      };
    case "share-chips":
      return { ...base, kind, options: TWO, chips: 20 };
    case "twin-scale":
      return { ...base, kind, points: 7, left: PLACEHOLDERS.left, right: PLACEHOLDERS.right };
    case "effort-twin":
      return { ...base, kind, stops: ["none", "little", "some", "a lot", "most"] };
    case "ladder-twin":
      return { ...base, kind, stops: ["First rung", "Second rung", "Third rung"] };
    case "rating":
      return { ...base, kind, lo: 0, hi: 10, loLabel: PLACEHOLDERS.left, hiLabel: PLACEHOLDERS.right };
    case "likert":
      return { ...base, kind, steps: ["not at all", "a little", "somewhat", "mostly", "fully"] };
    case "role-triangle":
      return { ...base, kind, tokens: 10, corners: [...TWO, { id: "o3", label: "Third answer" }] };
    case "agree-cards":
      return { ...base, kind, statements: [{ id: "s1", label: PLACEHOLDERS.statement }] };
  }
}
