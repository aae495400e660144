import { type Random, randomIndex } from "@/lib/stats/random";
import type { AskedItem } from "./random-survey";

const PHRASES = [
  "To see the truth about projects",
  "Clear the way for us",
  "Pass the audit",
  "Keep the plan honest",
  "Help people decide early",
  "no idea",
];

/** A word that nobody else writes, and that tells whose audience wrote it. */
export const canary = (random: Random, audience: string): string =>
  `zq${audience}${Array.from({ length: 5 }, () => "abcdefghij"[randomIndex(random, 10)]).join("")}`;
export const canaryOf = (audience: string): RegExp => new RegExp(`zq${audience}[a-j]{5}`, "i");

/** An answer to one item as a respondent would store it. */
export function randomAnswer(random: Random, { shape, question }: AskedItem, audience: string): unknown {
  const { scale } = shape;
  switch (scale.type) {
    case "text": {
      const phrase = PHRASES[randomIndex(random, PHRASES.length)] ?? "";
      return phrase === "no idea" ? phrase : `${phrase} ${canary(random, audience)}`;
    }
    case "agree":
      return ["agree", "disagree", "unsure"][randomIndex(random, 3)];
    case "ordinal": {
      const value = scale.lo + randomIndex(random, scale.hi - scale.lo + 1);
      if (question.kind === "bands") return question.options[value - 1]?.id;
      return question.kind === "rating" && question.continuous && value < scale.hi ? value + random() : value;
    }
    case "choice":
      return scale.options[randomIndex(random, scale.options.length)]?.id;
    case "multi":
    case "ranking": {
      const ids = scale.options.map(({ id }) => ({ id, key: random() })).sort((a, b) => a.key - b.key);
      const few = ids.slice(0, 1 + randomIndex(random, 3)).map(({ id }) => id);
      return scale.type === "ranking" ? few : scale.options.flatMap(({ id }) => (few.includes(id) ? [id] : []));
    }
    case "points":
      return Object.fromEntries(scale.options.map(({ id }, i) => [id, i === 0 ? 1 : randomIndex(random, 4)]));
  }
}
