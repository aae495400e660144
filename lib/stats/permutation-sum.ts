import { total as peopleIn, type Tally } from "./tally";

/** Sums that may be added up before the exact distribution is given up; about two seconds. */
const BUDGET = 5_000_000;

type State = Map<number, number>;

/** A score in whole units above the least one, and the weights of drawing 0, 1, 2 … of its people. */
type Score = { readonly units: number; readonly weights: Float64Array };

/** Adds one score to every state: chosen[j] maps the sum of j drawn people to its weight. */
function addScore(chosen: readonly State[], { units, weights }: Score, most: number): State[] {
  const reach = Math.min(most + 1, chosen.length + weights.length - 1);
  const next: State[] = Array.from({ length: reach }, () => new Map());
  for (const [j, sums] of chosen.entries()) {
    for (const [sum, p] of sums) {
      for (let x = 0; x < weights.length && j + x <= most; x += 1) {
        const target = next[j + x];
        const key = sum + x * units;
        target?.set(key, (target.get(key) ?? 0) + p * (weights[x] ?? 0));
      }
    }
  }
  return next;
}

/** How many sums `addScore` will add up. */
function costOf(chosen: readonly State[], { weights }: Score, most: number): number {
  return chosen.reduce((so, sums, j) => so + sums.size * Math.min(weights.length, most - j + 1), 0);
}

/** Sums that will be added up at least: the last two scores for each number left to them, and the first two dealt out. */
function leastCost(byCount: readonly (readonly [number, number])[], n: number): number {
  const sizes = byCount.map(([, count]) => Math.min(count, n) + 1);
  const dealt = sizes.slice(0, -2);
  const left =
    Math.min(
      n + 1,
      dealt.reduce((so, size) => so + size - 1, 1),
    ) * (sizes.at(-2) ?? 1);
  return left + (dealt[0] ?? 0) * (dealt[1] ?? 0) * (dealt.length > 2 ? 4 : 1);
}

/**
 * For m people who all have one of two scores: how likely x or fewer, and x or more, have the higher one. Each tail is
 * summed from its own end, so that a small one keeps its digits.
 */
function lastTwo(higher: Score, lower: Score, m: number) {
  const least = Math.max(0, m - lower.weights.length + 1);
  const most = Math.min(m, higher.weights.length - 1);
  const p = Array.from({ length: Math.max(0, most - least + 1) }, (_, i) => {
    return (higher.weights[least + i] ?? 0) * (lower.weights[m - least - i] ?? 0);
  });
  const down = Float64Array.from(p);
  for (let i = 1; i < down.length; i += 1) down[i] = (down[i] ?? 0) + (down[i - 1] ?? 0);
  const up = Float64Array.from(p);
  for (let i = up.length - 2; i >= 0; i -= 1) up[i] = (up[i] ?? 0) + (up[i + 1] ?? 0);
  return {
    whole: up[0] ?? 0,
    atMost: (x: number) => (x < least ? 0 : (down[Math.min(x, most) - least] ?? 0)),
    atLeast: (x: number) => (x > most ? 0 : (up[Math.max(x, least) - least] ?? 0)),
  };
}

/**
 * How likely 0, 1, 2 … of `count` people are drawn when everybody is, on their own, with the same chance; as a multiple
 * of the likeliest number, from which ratios lead both ways, so that a million people cost no digits.
 */
function binomial(count: number, most: number, share: number): Float64Array {
  const p = new Float64Array(Math.min(count, most) + 1);
  const odds = share / (1 - share);
  const mode = Math.min(p.length - 1, Math.floor((count + 1) * share));
  p[mode] = 1;
  for (let x = mode; x + 1 < p.length; x += 1) p[x + 1] = ((p[x] ?? 0) * (count - x) * odds) / (x + 1);
  for (let x = mode; x > 0; x -= 1) p[x - 1] = ((p[x] ?? 0) * x) / ((count - x + 1) * odds);
  return p;
}

function checkedTable(table: readonly (readonly [number, number])[]): [number, number][] {
  const people = new Map<number, number>();
  for (const [score, count] of table) {
    if (!Number.isFinite(score) || !Number.isInteger(count) || count < 0) {
      throw new RangeError("a score is not finite or its count not whole");
    }
    if (count > 0) people.set(score, (people.get(score) ?? 0) + count);
  }
  return [...people];
}

/**
 * Exact two-sided permutation p of the sum of scores in one group, ties included.
 *
 * The share of all relabelings whose sum lies at least as far from its expectation as the observed one. All scores but
 * the two commonest are dealt out one after the other; how those two then divide is read off their tails, so that a
 * rating of five points costs about the product of its three rarest counts.
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
  const people = checkedTable(table);
  const all = people.reduce((so, [, count]) => so + count, 0);
  if (!(n > 0 && n < all)) throw new RangeError(`a group of ${n} among ${all}`);
  const sum = people.reduce((so, [score, count]) => so + score * count, 0);
  // The sums of both groups lie equally far off, and the smaller one has fewer of them.
  if (2 * n > all) return permutationSum(people, all - n, sum - observed);
  const least = people.reduce((so, [score]) => Math.min(so, score), Number.POSITIVE_INFINITY);
  const range = people.reduce((so, [score]) => Math.max(so, score - least), 0);
  if (range === 0) return 1;
  const whole = people.every(([score]) => Number.isInteger(score * 2));
  const unit = whole ? 0.5 : range * 1e-11;
  const expected = (n * (sum - all * least)) / all / unit;
  const reach = Math.abs((observed - n * least) / unit - expected) - (whole ? 1e-6 : 2 * all);
  if (reach <= 0) return 1;

  const inUnits = ([score, count]: readonly [number, number]): Score => {
    return { units: Math.round((score - least) / unit), weights: binomial(count, n, n / all) };
  };
  const byCount = people.sort((a, b) => a[1] - b[1]);
  if (leastCost(byCount, n) > BUDGET) return null;
  const [lower, higher] = byCount
    .slice(-2)
    .map(inUnits)
    .sort((a, b) => a.units - b.units);
  if (!lower || !higher) return 1;
  let chosen: State[] = [new Map([[0, 1]])];
  let spent = 0;
  for (const entry of byCount.slice(0, -2)) {
    const score = inUnits(entry);
    spent += costOf(chosen, score, n);
    if (spent > BUDGET) return null;
    chosen = addScore(chosen, score, n);
  }
  return tailShare(chosen, [higher, lower], { n, expected, reach });
}

/** Of all ways that make a group of n, the share whose sum is `reach` or more off the expected one. */
function tailShare(
  chosen: readonly State[],
  [higher, lower]: readonly [Score, Score],
  { n, expected, reach }: { readonly n: number; readonly expected: number; readonly reach: number },
): number | null {
  const step = higher.units - lower.units;
  let [far, every] = [0, 0];
  for (const [j, sums] of chosen.entries()) {
    if (sums.size === 0) continue;
    const rest = lastTwo(higher, lower, n - j);
    for (const [sum, p] of sums) {
      const off = sum + (n - j) * lower.units - expected;
      every += p * rest.whole;
      if (step === 0) far += Math.abs(off) >= reach ? p * rest.whole : 0;
      else far += p * (rest.atMost(Math.floor((-reach - off) / step)) + rest.atLeast(Math.ceil((reach - off) / step)));
    }
  }
  return every > 0 ? Math.min(1, far / every) : null;
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
