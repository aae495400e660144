import { logChoose } from "./gamma";
import { total as peopleIn, type Tally } from "./tally";

/** Sums that may be added up before the exact distribution is given up; a few seconds. */
const BUDGET = 60_000_000;

type State = Map<number, number>;

/** Adds `count` things of one score to every state: chosen[j] maps the sum of j chosen scores to its probability. */
function addScore(chosen: readonly State[], score: number, count: number, share: number, most: number): State[] {
  const next: State[] = Array.from({ length: most + 1 }, () => new Map());
  const weights = Array.from({ length: count + 1 }, (_, x) =>
    Math.exp(logChoose(count, x) + x * Math.log(share) + (count - x) * Math.log1p(-share)),
  );
  for (const [j, sums] of chosen.entries()) {
    for (const [sum, p] of sums) {
      for (let x = 0; x <= count && j + x <= most; x += 1) {
        const target = next[j + x];
        const key = sum + x * score;
        if (target) target.set(key, (target.get(key) ?? 0) + p * (weights[x] ?? 0));
      }
    }
  }
  return next;
}

/** How many sums `addScore` will add up. */
function costOf(chosen: readonly State[], count: number, most: number): number {
  return chosen.reduce((so, sums, j) => so + sums.size * (Math.min(count, most - j) + 1), 0);
}

/**
 * Exact two-sided permutation p of the sum of scores in one group, ties included.
 *
 * The share of all relabelings whose sum lies at least as far from its expectation as the observed one.
 *
 * @param table [score, people with it] over both groups
 * @param n size of the group, 0 < n < all
 * @param observed sum of the group's scores
 * @returns in (0, 1], or null when there are too many different sums
 * @throws RangeError on a group that is empty or holds everybody, a score that is not finite or a count that is not whole
 * @see Streitberg & Röhmel (1986), Statistical Software Newsletter 12
 */
export function permutationSum(
  table: readonly (readonly [number, number])[],
  n: number,
  observed: number,
): number | null {
  const all = table.reduce((so, [, count]) => so + count, 0);
  if (!(n > 0 && n < all)) throw new RangeError(`a group of ${n} among ${all}`);
  if (!table.every(([score, count]) => Number.isFinite(score) && Number.isInteger(count) && count >= 0)) {
    throw new RangeError("a score is not finite or its count not whole");
  }
  const scores = table.filter(([, count]) => count > 0).map(([score]) => score);
  const least = scores.reduce((so, score) => Math.min(so, score), Number.POSITIVE_INFINITY);
  const range = scores.reduce((so, score) => Math.max(so, score - least), 0);
  if (range === 0) return 1;
  const whole = scores.every((score) => Number.isInteger(score * 2));
  const unit = whole ? 0.5 : range * 1e-11;
  const share = n / all;
  let chosen: State[] = [new Map([[0, 1]])];
  let spent = 0;
  for (const [score, count] of table) {
    spent += costOf(chosen, count, n);
    if (spent > BUDGET) return null;
    chosen = addScore(chosen, Math.round((score - least) / unit), count, share, n);
  }
  const expected = (n * table.reduce((so, [score, count]) => so + (score - least) * count, 0)) / all / unit;
  const reach = Math.abs((observed - n * least) / unit - expected) - (whole ? 1e-6 : 2 * all);
  let p = 0;
  let total = 0;
  for (const [sum, weight] of chosen[n] ?? []) {
    total += weight;
    if (Math.abs(sum - expected) >= reach) p += weight;
  }
  return total > 0 ? Math.min(1, p / total) : null;
}

/**
 * Exact permutation p for the difference of two means, two-sided.
 *
 * @returns null when a group is empty or there are too many different sums
 * @throws RangeError on a broken count or value
 */
export function exactMeanDifference(a: Tally, b: Tally): number | null {
  const [n, others] = [peopleIn(a), peopleIn(b)];
  if (n === 0 || others === 0) return null;
  const table = new Map(a);
  for (const [value, count] of b) table.set(value, (table.get(value) ?? 0) + count);
  let sum = 0;
  for (const [value, count] of a) sum += value * count;
  return permutationSum([...table], n, sum);
}
