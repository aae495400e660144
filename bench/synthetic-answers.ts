import { type Random, randomIndex, seededRandom } from "@/lib/stats/random";
import type { Question } from "@/lib/survey/instrument";
import { UNSURE } from "@/lib/survey/kinds/kind";
import { madeUpWords } from "./synthetic-words";

/** How often a question is skipped, and how often "don't know" is said. */
const SKIPPED = 0.04;
const DONT_KNOW = 0.03;
const VOTES = ["agree", "disagree", "unsure"] as const;

export type MadeUpPerson = {
  readonly random: Random;
  /** Place of the person's audience among `audiences`. */
  readonly audience: number;
  readonly audiences: readonly string[];
  /** What was answered to earlier questions. */
  readonly answers: Readonly<Record<string, unknown>>;
};

/** What a made-up person answers to a question; undefined: skipped. */
export function madeUpAnswer(question: Question, { random, audience, audiences, answers }: MadeUpPerson): unknown {
  if (random() < SKIPPED) return undefined;
  const leaning = (part: string, n: number) => leaningOf(`${question.id}.${part}`, audience, n);
  const twin = (one: (part: string) => unknown) => ({ today: one("today"), should: one("should") });
  const oneOf = (ids: readonly string[], part = "") => ids[draw(random, leaning(part, ids.length))];
  const orUnsure = (answer: unknown) => (random() < DONT_KNOW ? UNSURE : answer);
  const step = (part: string, lo: number, hi: number) => orUnsure(stepBetween(random, leaning(part, 1), lo, hi));
  const picks = (most: number, ids: readonly string[], part = "") =>
    several(random, leaning(part, ids.length), ids, most);
  const shares = (n: number, ids: readonly string[], part = "") => pieces(random, leaning(part, ids.length), ids, n);
  switch (question.kind) {
    case "long-text":
      return madeUpWords(random, audience);
    case "single-choice":
    case "bands":
      return orUnsure(oneOf(idsOf(question.options)));
    case "pick-cards":
      return {
        today: picks(question.pick, idsOf(question.options), "today"),
        should: oneOf(idsOf(question.options), "should"),
      };
    case "pick-up-to":
      return picks(question.max, idsOf(question.options));
    case "choice-twin":
      return twin((part) => oneOf(idsOf(question.options), part));
    case "share-chips": {
      const picked = question.from === undefined ? undefined : answers[question.from];
      return shares(question.chips, Array.isArray(picked) ? picked.map(String) : idsOf(question.options));
    }
    case "role-triangle":
      return twin((part) => shares(question.tokens, idsOf(question.corners), part));
    case "twin-scale":
      return twin((part) => step(part, 1, question.points));
    case "effort-twin":
    case "ladder-twin":
      return twin((part) => step(part, 1, question.stops.length));
    case "rating":
      return step("", question.lo, question.hi);
    case "likert":
      return step("", 1, question.steps.length);
    case "agree-cards":
      return Object.fromEntries(
        question.statements.map(({ id }) => [id, VOTES[draw(random, leaning(id, VOTES.length))]]),
      );
    case "guess-audience": {
      const others = audiences.filter((_, g) => g !== audience);
      return Object.fromEntries(others.map((id) => [id, oneOf(idsOf(question.options), id)]));
    }
    case "ranking":
      return picks(question.options.length, idsOf(question.options));
  }
}

const idsOf = (options: readonly { readonly id: string }[]) => options.map(({ id }) => id);

const leanings = new Map<string, readonly number[]>();

/** An audience's weight of each of n options, the same on every run. Half of the questions divide the audiences. */
function leaningOf(part: string, audience: number, n: number): readonly number[] {
  const key = `${part} ${audience} ${n}`;
  const known = leanings.get(key);
  if (known) return known;
  const divides = seededRandom(part)() < 0.5;
  const random = seededRandom(`${part} ${divides ? audience : "all"}`);
  const made = Array.from({ length: n }, () => random() ** 3 + 0.02);
  leanings.set(key, made);
  return made;
}

function draw(random: Random, weights: readonly number[]): number {
  let left = random() * weights.reduce((sum, weight) => sum + weight, 0);
  for (const [k, weight] of weights.entries()) {
    left -= weight;
    if (left <= 0) return k;
  }
  return weights.length - 1;
}

/** A whole step of lo…hi around the audience's centre. */
function stepBetween(random: Random, [leaning = 0.5]: readonly number[], lo: number, hi: number): number {
  const centre = lo + (0.25 + 0.5 * Math.min(1, leaning)) * (hi - lo);
  const noise = (random() + random() + random() - 1.5) * 0.6 * (hi - lo);
  return Math.min(hi, Math.max(lo, Math.round(centre + noise)));
}

function several(random: Random, weights: readonly number[], ids: readonly string[], most: number): string[] {
  const n = 1 + randomIndex(random, most);
  const picked = new Set<number>();
  for (let i = 0; i < 2 * n; i++) if (picked.size < n) picked.add(draw(random, weights));
  return ids.filter((_, k) => picked.has(k));
}

/** Pieces dropped one by one: almost every person shares them in a way of their own. */
function pieces(random: Random, weights: readonly number[], ids: readonly string[], n: number): Record<string, number> {
  const placed: Record<string, number> = {};
  for (let i = 0; i < n; i++) {
    const id = ids[draw(random, weights)] ?? "";
    placed[id] = (placed[id] ?? 0) + 1;
  }
  return placed;
}
