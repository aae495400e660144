import { type AliasTable, drawAlias } from "./alias-table";
import { type AnswerCells, addPatterns } from "./answer-cells";
import { hypergeometricTable, randomHypergeometric } from "./hypergeometric";
import { logChooseUpTo } from "./log-factorials";
import type { Random } from "./random";

/** Everybody in both groups, per pattern of `item`, and how many of them the first group takes. */
export type PairPool = { readonly item: AnswerCells; readonly pool: Float64Array; readonly first: number };

/**
 * Visits every way to deal people into two groups that looks different, each once.
 *
 * @param visit receives the first group's people per cell, valid during the call only, and a weight in proportion to the number of
 * relabelings that the deal stands for
 */
export function eachDeal({ item, pool, first }: PairPool, visit: (people: Float64Array, weight: number) => void): void {
  const kinds = Array.from(pool.keys()).filter((p) => (pool[p] ?? 0) > 0);
  const all = pool.reduce((sum, n) => sum + n, 0);
  const chances = kinds.map((p) => binomialRow(pool[p] ?? 0, first / all));
  const later = new Float64Array(kinds.length + 1);
  for (let i = kinds.length - 1; i >= 0; i -= 1) later[i] = (later[i + 1] ?? 0) + (pool[kinds[i] ?? 0] ?? 0);
  const people = new Float64Array(item.steps.length);
  const add = (p: number, n: number) => {
    for (let i = item.starts[p] ?? 0; i < (item.starts[p + 1] ?? 0); i += 1) {
      const cell = item.cells[i] ?? 0;
      people[cell] = (people[cell] ?? 0) + n;
    }
  };
  const deal = (i: number, missing: number, weight: number): void => {
    const p = kinds[i] ?? 0;
    const row = chances[i];
    if (i >= kinds.length - 1) {
      add(p, missing);
      visit(people, weight * (row?.[missing] ?? 1));
      add(p, -missing);
      return;
    }
    const least = Math.max(0, missing - (later[i + 1] ?? 0));
    const most = Math.min(pool[p] ?? 0, missing);
    add(p, least);
    for (let take = least; take <= most; take += 1) {
      deal(i + 1, missing - take, weight * (row?.[take] ?? 0));
      add(p, take < most ? 1 : -most);
    }
  };
  deal(0, first, 1);
}

/** Chances of 0 … n successes: their products over all patterns are in proportion to numbers of relabelings, and do not overflow. */
function binomialRow(n: number, share: number): Float64Array {
  const choose = logChooseUpTo(n);
  return Float64Array.from({ length: n + 1 }, (_, k) =>
    Math.exp(choose(n, k) + k * Math.log(share) + (n - k) * Math.log1p(-share)),
  );
}

/** People above which nobody is shuffled one by one, unless the first group is small. */
const MOST_SHUFFLED = 10_000;
const SMALL = 2_000;
/** Patterns that may be drawn one after the other. */
export const MOST_DRAWN = 2_000;

/** Whether drawing from counts would take as long as shuffling everybody: many people, almost each with a pattern of their own. */
export function isTooVaried({ pool, first }: PairPool): boolean {
  const all = pool.reduce((sum, n) => sum + n, 0);
  return all > MOST_SHUFFLED && first > SMALL && pool.length > MOST_DRAWN;
}

/**
 * Deals people into two groups at random: one by one where they are few, else how many of each pattern.
 *
 * @returns a function that fills in the first group's people per cell
 */
export function randomDeals(given: PairPool, random: Random): (people: Float64Array) => void {
  const kinds = Array.from(given.pool.keys()).filter((p) => (given.pool[p] ?? 0) > 0);
  const fromCounts = kinds.length <= given.first && (given.first <= SMALL || kinds.length <= MOST_DRAWN);
  return fromCounts ? drawingCounts(given, kinds, random) : drawingPeople(given, random);
}

function drawingPeople({ item, pool, first }: PairPool, random: Random): (people: Float64Array) => void {
  const all = pool.reduce((sum, n) => sum + n, 0);
  const order = new Int32Array(all);
  let next = 0;
  for (const [p, n] of pool.entries()) {
    order.fill(p, next, next + n);
    next += n;
  }
  const { starts, cells } = item;
  return (people) => {
    people.fill(0);
    for (let at = 0; at < first; at += 1) {
      const other = at + Math.floor(random() * (all - at));
      const p = order[other] ?? 0;
      order[other] = order[at] ?? 0;
      order[at] = p;
      for (let i = starts[p] ?? 0; i < (starts[p + 1] ?? 0); i += 1) {
        const cell = cells[i] ?? 0;
        people[cell] = (people[cell] ?? 0) + 1;
      }
    }
  };
}

/** Tables of chances for so many patterns times places are kept between draws. */
const MOST_KEPT = 50_000;

function drawingCounts(
  { item, pool, first }: PairPool,
  kinds: readonly number[],
  random: Random,
): (people: Float64Array) => void {
  const others = new Float64Array(kinds.length);
  for (let i = kinds.length - 2; i >= 0; i -= 1) others[i] = (others[i + 1] ?? 0) + (pool[kinds[i + 1] ?? 0] ?? 0);
  const isKept = kinds.length * first <= MOST_KEPT;
  const tables = kinds.map(() => new Array<AliasTable | undefined>(isKept ? first + 1 : 0));
  const drawOne = (i: number, here: number, missing: number): number => {
    const rest = others[i] ?? 0;
    if (!isKept) return randomHypergeometric(random, here, rest, missing);
    const row = tables[i] ?? [];
    const table = row[missing] ?? hypergeometricTable(here, rest, missing);
    row[missing] = table;
    return drawAlias(table, random);
  };
  const own = new Float64Array(pool.length);
  return (people) => {
    let missing = first;
    for (let i = 0; i < kinds.length; i += 1) {
      const p = kinds[i] ?? 0;
      const take = drawOne(i, pool[p] ?? 0, missing);
      own[p] = take;
      missing -= take;
    }
    people.fill(0);
    addPatterns(item, own, people);
  };
}
