import { type Random, randomIndex } from "@/lib/stats/random";

const options = (...ids: string[]) => ids.map((id) => ({ id, label: `To ${id}` }));
const CARDS = options("see", "guard", "grow", "clear");
const BANDS = options("few", "some", "many");

/** A question of every kind, and the kinds that ask for background. */
const QUESTIONS: readonly Record<string, unknown>[] = [
  { id: "B", kind: "pick-cards", construct: "purpose", prompt: "Purpose", options: CARDS },
  { id: "C", kind: "share-chips", construct: "value", prompt: "Points", options: options("cost", "risk", "speed") },
  { id: "D", kind: "twin-scale", construct: "outcome", prompt: "Watch", left: "dates", right: "reasons" },
  { id: "E", kind: "effort-twin", construct: "effort", prompt: "Gates" },
  { id: "L", kind: "ladder-twin", construct: "outcome", prompt: "Reach", stops: ["means", "things", "gains"] },
  { id: "K", kind: "likert", construct: "success", prompt: "Agree", steps: ["no", "hm", "yes"], reversed: true },
  { id: "S", kind: "single-choice", construct: "customer", prompt: "Who", options: CARDS },
  { id: "P", kind: "pick-up-to", construct: "value", prompt: "Drivers", options: CARDS, max: 3 },
  { id: "W", kind: "choice-twin", construct: "role", prompt: "Role", options: CARDS },
  { id: "Q", kind: "role-triangle", construct: "role", prompt: "Stance", corners: options("help", "rule", "know") },
  { id: "R", kind: "ranking", construct: "success", prompt: "Order", options: CARDS },
  { id: "G", kind: "rating", construct: "worth", prompt: "Slide", loLabel: "a", hiLabel: "b", continuous: true },
  {
    id: "H",
    kind: "agree-cards",
    construct: "statements",
    prompt: "Stand",
    statements: options("stop", "serve"),
  },
  { id: "I", kind: "guess-audience", construct: "perception", prompt: "Guess", about: "B.should", options: CARDS },
  { id: "J", kind: "bands", construct: "background", prompt: "Years", options: BANDS },
  { id: "M", kind: "single-choice", construct: "background", prompt: "Site", options: BANDS },
  { id: "N", kind: "rating", construct: "background", prompt: "Team", lo: 1, hi: 3, loLabel: "a", hiLabel: "b" },
];
const TEXT = { id: "T", kind: "long-text", construct: "text", prompt: "Why does our office exist?" };
/** Everybody answers it. */
const ANCHOR = { id: "F", kind: "rating", construct: "worth", prompt: "Worth", loLabel: "not", hiLabel: "very" };

/** A rating, two to four others, words every second time; some are asked of a part of the audiences only. */
export function randomQuestions(random: Random, audiences: readonly string[]): Record<string, unknown>[] {
  const others = [...QUESTIONS];
  const chosen: Record<string, unknown>[] = [ANCHOR];
  for (let n = 2 + randomIndex(random, 3); n > 0; n -= 1)
    chosen.push(...others.splice(randomIndex(random, others.length), 1));
  const isBackground = ({ construct }: Record<string, unknown>) => construct === "background";
  const [background] = others.filter(isBackground);
  if (background && random() < 0.5 && !chosen.some(isBackground)) chosen.push(background);
  // A guess is about another question: without it there is nothing to compare it with.
  const [cards] = QUESTIONS;
  if (cards && chosen.some(({ id }) => id === "I") && !chosen.includes(cards)) chosen.push(cards);
  if (random() < 0.5) chosen.push(TEXT);
  return chosen.map((question) => {
    const asked = audiences.filter(() => random() < 0.7);
    const sensitive = question !== TEXT && random() < 0.2;
    const isPartial = question !== ANCHOR && asked.length > 0 && random() < 0.15;
    return { ...question, ...(isPartial && { audiences: asked }), ...(sensitive && { sensitive }) };
  });
}
