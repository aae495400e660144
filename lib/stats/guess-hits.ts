import type { Interval } from "./bca-interval";
import { proportions } from "./proportions";
import { studentQuantile } from "./student-t";
import { variance } from "./variance";

export type GuessHits = {
  /** Chance that a guess names the choice of somebody drawn from the guessed, 0–1. */
  readonly accuracy: number;
  /** The most any one guess could reach: the share of their most frequent choice. */
  readonly best: number;
  /** Share of the guesses that would have to move to spread as the choices do, 0–1. */
  readonly misplaced: number;
};

/**
 * How well guesses of what others chose fit what they chose.
 *
 * @param guessed people per option guessed
 * @param chosen people per option chosen, the same options
 * @returns null when nobody guessed or nobody chose
 * @throws RangeError on unequal lengths, or a negative or broken count
 */
export function guessHits(guessed: readonly number[], chosen: readonly number[]): GuessHits | null {
  if (guessed.length !== chosen.length) throw new RangeError(`${guessed.length} options against ${chosen.length}`);
  const [p, q] = [proportions(guessed), proportions(chosen)];
  if (!p || !q) return null;
  const sum = (of: (i: number) => number) => p.reduce((so, _, i) => so + of(i), 0);
  return {
    accuracy: Math.min(
      1,
      sum((i) => (p[i] ?? 0) * (q[i] ?? 0)),
    ),
    best: Math.max(...q),
    misplaced: Math.min(1, sum((i) => Math.abs((p[i] ?? 0) - (q[i] ?? 0))) / 2),
  };
}

/**
 * Interval of that accuracy over both groups, as of a two-sample U statistic (kernel: hit or miss).
 *
 * @returns within 0–1; null for fewer than two people in either group, or when every guess fares alike
 * @throws RangeError as `guessHits` does
 * @see Hoeffding (1948), Annals of Mathematical Statistics 19
 */
export function guessAccuracyInterval(
  guessed: readonly number[],
  chosen: readonly number[],
  level = 0.95,
): Interval | null {
  const found = guessHits(guessed, chosen);
  const [n, m] = [guessed, chosen].map((counts) => counts.reduce((so, x) => so + x, 0)) as [number, number];
  if (!found || n < 2 || m < 2) return null;
  const [p, q] = [guessed.map((x) => x / n), chosen.map((x) => x / m)];
  const spread = (counts: readonly number[], chance: readonly number[]) =>
    variance(counts.flatMap((count, i) => Array.from({ length: count }, () => chance[i] ?? 0))) ?? 0;
  const squared = [spread(guessed, q) / n, spread(chosen, p) / m] as const;
  const all = squared[0] + squared[1];
  if (all <= 1e-24) return null;
  const df = all ** 2 / (squared[0] ** 2 / (n - 1) + squared[1] ** 2 / (m - 1));
  const reach = studentQuantile((1 + level) / 2, Math.max(1, df)) * Math.sqrt(all);
  return { low: Math.max(0, found.accuracy - reach), high: Math.min(1, found.accuracy + reach) };
}
