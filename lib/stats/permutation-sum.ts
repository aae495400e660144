import { logChoose } from "./gamma";

const MOST_STATES = 4_000_000;

type State = Map<number, number>;

/** Adds `count` things of one score to every state: chosen[j] maps the sum of j chosen scores to its probability. */
function addScore(chosen: readonly State[], score: number, count: number, share: number, most: number): State[] | null {
  const next: State[] = Array.from({ length: most + 1 }, () => new Map());
  const weights = Array.from({ length: count + 1 }, (_, x) =>
    Math.exp(logChoose(count, x) + x * Math.log(share) + (count - x) * Math.log1p(-share)),
  );
  let states = 0;
  for (const [j, sums] of chosen.entries()) {
    for (const [sum, p] of sums) {
      for (let x = 0; x <= count && j + x <= most; x += 1) {
        const target = next[j + x];
        const key = sum + x * score;
        if (target) target.set(key, (target.get(key) ?? 0) + p * (weights[x] ?? 0));
      }
    }
  }
  for (const sums of next) states += sums.size;
  return states > MOST_STATES ? null : next;
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
 * @throws RangeError on a group that is empty or holds everybody
 * @see Streitberg & Röhmel (1986), Statistical Software Newsletter 12
 */
export function permutationSum(
  table: readonly (readonly [number, number])[],
  n: number,
  observed: number,
): number | null {
  const all = table.reduce((so, [, count]) => so + count, 0);
  if (!(n > 0 && n < all)) throw new RangeError(`a group of ${n} among ${all}`);
  const scores = table.map(([score]) => score);
  const least = Math.min(...scores);
  const range = Math.max(...scores) - least;
  if (range === 0) return 1;
  const whole = scores.every((score) => Number.isInteger(score * 2));
  const unit = whole ? 0.5 : range * 1e-11;
  const share = n / all;
  let chosen: State[] | null = [new Map([[0, 1]])];
  for (const [score, count] of table) {
    if (chosen) chosen = addScore(chosen, Math.round((score - least) / unit), count, share, n);
    if (!chosen) return null;
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
 */
export function exactMeanDifference(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): number | null {
  const table = new Map(a);
  for (const [value, count] of b) table.set(value, (table.get(value) ?? 0) + count);
  let [n, sum] = [0, 0];
  for (const [value, count] of a) {
    n += count;
    sum += value * count;
  }
  const all = [...table.values()].reduce((so, count) => so + count, 0);
  return n === 0 || n === all ? null : permutationSum([...table], n, sum);
}
