import type { Interval } from "@/lib/stats/bca-interval";
import { logChoose } from "@/lib/stats/gamma";
import { studentQuantile } from "@/lib/stats/student-t";
import { sortedEntries, type Tally, total } from "@/lib/stats/tally";

/**
 * Interval of a mean by Student's t, kept within the scale.
 *
 * @param ends of the scale
 * @returns null for fewer than two answers, or when all are the same: their spread is unknown then, not zero
 */
export function meanInterval(table: Tally, ends: readonly [number, number], level = 0.95): Interval | null {
  const n = total(table);
  if (n < 2) return null;
  // In the order of values: the last digit of a sum must not tell in which order people stand.
  const sorted = sortedEntries(table);
  let sum = 0;
  for (const [value, count] of sorted) sum += value * count;
  const mean = sum / n;
  let squares = 0;
  for (const [value, count] of sorted) squares += count * (value - mean) ** 2;
  if (squares <= 1e-12) return null;
  const reach = studentQuantile((1 + level) / 2, n - 1) * Math.sqrt(squares / (n - 1) / n);
  return { low: Math.max(ends[0], mean - reach), high: Math.min(ends[1], mean + reach) };
}

/** Above this the binomial tail is summed by its normal approximation. */
const EXACT_UP_TO = 2_000;

/**
 * Interval of a median between two order statistics, free of any assumption about the distribution.
 *
 * @returns null for fewer than six answers: no two of them cover 95 %
 * @see David & Nagaraja (2003), Order Statistics, section 7.1
 */
export function medianInterval(table: Tally, level = 0.95): Interval | null {
  const n = total(table);
  const below = lowerRank(n, (1 - level) / 2);
  if (below === 0) return null;
  const sorted = sortedEntries(table);
  const at = (rank: number) => {
    let seen = 0;
    for (const [value, count] of sorted) {
      seen += count;
      if (seen >= rank) return value;
    }
    return null;
  };
  const [low, high] = [at(below), at(n + 1 - below)];
  return low === null || high === null ? null : { low, high };
}

/** Largest rank r with P(Binomial(n, ½) < r) ≤ tail. */
function lowerRank(n: number, tail: number): number {
  if (n > EXACT_UP_TO) return Math.floor(n / 2 - 0.98 * Math.sqrt(n));
  let below = 0;
  for (let k = 0; k < n; k++) {
    below += Math.exp(logChoose(n, k) - n * Math.LN2);
    if (below > tail) return k;
  }
  return 0;
}

/** Middle of a tally: the mean of the two middle values when their number is even; null for none. */
export function middleOf(table: Tally): number | null {
  const n = total(table);
  if (n === 0) return null;
  let seen = 0;
  let lower: number | null = null;
  for (const [value, count] of sortedEntries(table)) {
    seen += count;
    if (lower === null && seen >= Math.ceil(n / 2)) lower = value;
    if (seen >= Math.floor(n / 2) + 1) return lower === null ? value : (lower + value) / 2;
  }
  return lower;
}

/** Mean of a tally; null for none. */
export function meanOf(table: Tally): number | null {
  const n = total(table);
  if (n === 0) return null;
  let sum = 0;
  for (const [value, count] of sortedEntries(table)) sum += value * count;
  return sum / n;
}
