import { logChoose } from "./gamma";
import { randomHypergeometric } from "./hypergeometric";
import { type Random, randomIndex } from "./random";

/** Number of ways to deal people into groups of these sizes; may overflow to Infinity, for comparisons only. */
export function countRelabelings(sizes: readonly number[]): number {
  let sum = 0;
  let log = 0;
  for (const size of sizes) {
    sum += size;
    log += logChoose(sum, size);
  }
  return Math.exp(log);
}

function ways(n: number, k: number): number {
  let product = 1;
  for (let i = 1; i <= k; i += 1) product = (product * (n - k + i)) / i;
  return Math.round(product);
}

/**
 * Visits every way to deal counted things into groups, each once, with the number of relabelings it stands for.
 *
 * @param pool how many things of each kind there are
 * @param sizes of the groups, summing to the pool
 * @param visit receives counts[g][kind], valid during the call only
 */
export function eachRelabeling(
  pool: ArrayLike<number>,
  sizes: readonly number[],
  visit: (counts: readonly Float64Array[], weight: number) => void,
): void {
  const rest = Float64Array.from(pool);
  const counts = sizes.map(() => new Float64Array(rest.length));
  const deal = (g: number, kind: number, missing: number, weight: number): void => {
    const own = counts[g];
    if (!own) return;
    if (g === sizes.length - 1) {
      own.set(rest);
      visit(counts, weight);
      return;
    }
    if (kind === rest.length) {
      if (missing === 0) deal(g + 1, 0, sizes[g + 1] ?? 0, weight);
      return;
    }
    const here = rest[kind] ?? 0;
    for (let take = 0; take <= Math.min(here, missing); take += 1) {
      own[kind] = take;
      rest[kind] = here - take;
      deal(g, kind + 1, missing - take, weight * ways(here, take));
    }
    own[kind] = 0;
    rest[kind] = here;
  };
  deal(0, 0, sizes[0] ?? 0, 1);
}

/**
 * Deals people into groups at random; above 10,000 people it draws counts instead of shuffling.
 *
 * @param pool how many people gave each pattern
 * @param sizes of the groups, summing to the pool
 * @returns a function that fills counts[g][pattern] with the next deal
 */
export function randomRelabeling(
  pool: ArrayLike<number>,
  sizes: readonly number[],
  random: Random,
): (counts: readonly Float64Array[]) => void {
  const n = sizes.reduce((so, size) => so + size, 0);
  if (n > 10_000) return (counts) => drawCounts(pool, sizes, random, counts);
  const people = new Int32Array(n);
  let next = 0;
  for (let p = 0; p < pool.length; p += 1) {
    people.fill(p, next, next + (pool[p] ?? 0));
    next += pool[p] ?? 0;
  }
  return (counts) => {
    let at = 0;
    for (const [g, size] of sizes.entries()) {
      const own = counts[g];
      if (!own) continue;
      own.fill(0);
      for (const end = at + size; at < end; at += 1) {
        const other = at + randomIndex(random, n - at);
        const pattern = people[other] ?? 0;
        people[other] = people[at] ?? 0;
        people[at] = pattern;
        own[pattern] = (own[pattern] ?? 0) + 1;
      }
    }
  };
}

function drawCounts(
  pool: ArrayLike<number>,
  sizes: readonly number[],
  random: Random,
  counts: readonly Float64Array[],
): void {
  const rest = Float64Array.from(pool);
  for (const [g, size] of sizes.entries()) {
    let others = rest.reduce((so, n) => so + n, 0);
    let missing = size;
    for (const [p, here] of rest.entries()) {
      others -= here;
      const take = randomHypergeometric(random, here, others, missing);
      missing -= take;
      rest[p] = here - take;
      const own = counts[g];
      if (own) own[p] = take;
    }
  }
}
