import type { QuestionKind } from "../instrument";

/** What a kind of question is called where one is chosen, in the order in which they are offered. */
export const KIND_NAMES: Readonly<Record<QuestionKind, string>> = {
  "long-text": "Own words",
  "single-choice": "Choose one",
  "pick-up-to": "Choose several",
  bands: "Choose one of ordered bands",
  rating: "Number between two ends",
  likert: "Worded scale",
  "twin-scale": "Scale, today and should be",
  "effort-twin": "Effort, today and should be",
  "ladder-twin": "Ladder, today and should be",
  "choice-twin": "Choose one, today and should be",
  "pick-cards": "Cards, today and should be",
  "role-triangle": "Three roles, today and should be",
  "share-chips": "Share chips",
  ranking: "Put in order",
  "agree-cards": "Agree or disagree with statements",
  "guess-audience": "Guess what the others choose",
};
