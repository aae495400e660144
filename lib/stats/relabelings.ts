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

function total(counts: ArrayLike<number>): number {
  let sum = 0;
  for (let p = 0; p < counts.length; p += 1) sum += counts[p] ?? 0;
  return sum;
}

function checkFit(pool: ArrayLike<number>, sizes: readonly number[]): void {
  const whole = [pool, sizes].every((counts) => Array.from(counts).every((n) => Number.isInteger(n) && n >= 0));
  if (!whole || total(pool) !== total(sizes)) throw new RangeError("groups and people differ in number");
}

/**
 * Visits every way to deal counted things into groups, each once, with the number of relabelings it stands for.
 *
 * @param pool how many things of each kind there are
 * @param sizes of the groups, summing to the pool
 * @param visit receives counts[g][kind], valid during the call only
 * @throws RangeError on sizes that do not sum to the pool or counts that are not whole
 */
export function eachRelabeling(
  pool: ArrayLike<number>,
  sizes: readonly number[],
  visit: (counts: readonly Float64Array[], weight: number) => void,
): void {
  checkFit(pool, sizes);
  const rest = Float64Array.from(pool);
  const counts = sizes.map(() => new Float64Array(rest.length));
  /** `later`: what the kinds after this one can still give; without it most branches would end nowhere. */
  const deal = (g: number, kind: number, missing: number, later: number, weight: number): void => {
    const own = counts[g];
    if (!own) return;
    if (g === sizes.length - 1) {
      own.set(rest);
      visit(counts, weight);
      return;
    }
    if (kind === rest.length) {
      deal(g + 1, 0, sizes[g + 1] ?? 0, total(rest), weight);
      return;
    }
    const here = rest[kind] ?? 0;
    const after = later - here;
    for (let take = Math.max(0, missing - after); take <= Math.min(here, missing); take += 1) {
      own[kind] = take;
      rest[kind] = here - take;
      deal(g, kind + 1, missing - take, after, weight * ways(here, take));
    }
    own[kind] = 0;
    rest[kind] = here;
  };
  deal(0, 0, sizes[0] ?? 0, total(rest), 1);
}

/**
 * Deals people into groups at random; above 10,000 people it draws counts instead of shuffling.
 *
 * @param pool how many people gave each pattern
 * @param sizes of the groups, summing to the pool
 * @returns a function that fills counts[g][pattern] with the next deal
 * @throws RangeError on sizes that do not sum to the pool or counts that are not whole
 */
export function randomRelabeling(
  pool: ArrayLike<number>,
  sizes: readonly number[],
  random: Random,
): (counts: readonly Float64Array[]) => void {
  checkFit(pool, sizes);
  const n = total(sizes);
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
    let others = total(rest);
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
