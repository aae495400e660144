import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answerPatterns, countPatterns } from "@/lib/stats/answer-patterns";
import { energyPermutationOfCounts } from "@/lib/stats/energy-permutation";
import { countDeals } from "./count-deals";
import { effortFor } from "./permutation-effort";

describe("counting deals", () => {
  it("matches deals written out", () => {
    // Of two alike and one other, one card: either kind. Two cards: both alike, or one of each.
    expect(countDeals([2, 1], 1, 100)).toBe(2);
    expect(countDeals([2, 1], 2, 100)).toBe(2);
    // 0…3 of the first kind among three.
    expect(countDeals([3, 3], 3, 100)).toBe(4);
    expect(countDeals([1], 2, 100)).toBe(0);
  });
  it("matches dealing them out, below the limit", () => {
    const deals = (pool: readonly number[], size: number): number => {
      const [here, ...rest] = pool;
      if (here === undefined) return size === 0 ? 1 : 0;
      return Array.from({ length: Math.min(here, size) + 1 }, (_, take) => deals(rest, size - take)).reduce(
        (sum, n) => sum + n,
        0,
      );
    };
    fc.assert(
      fc.property(
        fc.array(fc.nat(6), { maxLength: 6 }),
        fc.nat(12),
        fc.integer({ min: 1, max: 400 }),
        (pool, size, most) => {
          expect(countDeals(pool, size, most)).toBe(Math.min(most, deals(pool, size)));
        },
      ),
    );
  });
  it("stops at the limit", () => expect(countDeals([9, 9, 9, 9], 18, 50)).toBe(50));
});

/** 2·E|x − y| − E|x − x′| − E|y − y′|, written from its definition. */
function energy(a: readonly number[], b: readonly number[]): number {
  const across = a.flatMap((x) => b.map((y) => Math.abs(x - y)));
  const within = (group: readonly number[]) =>
    group.flatMap((x, i) => group.filter((_, j) => j !== i).map((y) => Math.abs(x - y)));
  const average = (all: readonly number[]) => all.reduce((sum, one) => sum + one, 0) / all.length;
  return 2 * average(across) - average(within(a)) - average(within(b));
}

function everySubset(n: number, size: number): number[][] {
  if (size === 0) return [[]];
  return Array.from({ length: n }, (_, last) => last).flatMap((last) =>
    everySubset(last, size - 1).map((rest) => [...rest, last]),
  );
}

/** Share of all relabelings of the people that are at least as far apart. */
function exactP(a: readonly number[], b: readonly number[]): number {
  const all = [...a, ...b];
  const seen = everySubset(all.length, a.length).map((own) =>
    energy(
      own.map((i) => all[i] ?? 0),
      all.filter((_, i) => !own.includes(i)),
    ),
  );
  return seen.filter((one) => one >= energy(a, b) - 1e-9).length / seen.length;
}

/** People per answer, in either group. */
function counted(a: readonly number[], b: readonly number[]) {
  const item = answerPatterns([a, b].map((values) => values.map((value) => [value])));
  const [first = new Float64Array(), second = new Float64Array()] = item.people.map((people) =>
    countPatterns(people, item.patterns.length),
  );
  return { item, counts: [first, second] as const };
}

function testOf(a: readonly number[], b: readonly number[]) {
  const { item, counts } = counted(a, b);
  return energyPermutationOfCounts(item, counts, 1, effortFor(counts, "seed"));
}

it("tests exactly whenever few deals look different, and agrees with visiting every relabeling of the people", () => {
  const rating = fc.integer({ min: 1, max: 4 });
  const group = fc.array(rating, { minLength: 2, maxLength: 5 });
  fc.assert(
    fc.property(group, group, (a, b) => {
      const test = testOf(a, b);
      expect(test?.exact).toBe(true);
      expect(test?.p).toBeCloseTo(exactP(a, b), 10);
    }),
    { numRuns: 60 },
  );
});

it("is exact for audiences that 9,999 shuffles could only estimate", () => {
  // 12 choose 1 against 18 choose 0 of 30 people, all of group a: one relabeling of C(30, 12) = 86,493,225 is as extreme,
  // and as the test has two sides none of the others is.
  expect(testOf(Array(12).fill(1), Array(18).fill(0))?.p).toBeCloseTo(1 / 86_493_225, 16);
});

it("is exact for a choice of two at any number of people", () => {
  // Of 40,000 who said yes and 60,000 who said no, 20,000 are dealt: 20,001 deals look different, one too many; 19,999 are not.
  const crowd = (yes: number, no: number) => [...Array(yes).fill(1), ...Array(no).fill(0)];
  expect(testOf(crowd(8_100, 11_899), crowd(31_900, 48_101))?.exact).toBe(true);
  expect(testOf(crowd(8_100, 11_900), crowd(31_900, 48_100))?.exact).toBe(false);
  // Nobody is ever certain: 10,000 against 10,000 with nothing in common is one relabeling in more than there are numbers for.
  const p = testOf(crowd(10_000, 0), crowd(0, 10_000))?.p ?? 0;
  expect(p).toBeGreaterThan(0);
  expect(p).toBeLessThan(1e-300);
});

it("draws 9,999 deals where more look different, for a hundred people as for a hundred thousand", () => {
  const varied = Array.from({ length: 60 }, (_, i) => i);
  const crowd = Array.from({ length: 50_000 }, (_, i) => i % 7);
  for (const values of [varied, crowd]) {
    expect(effortFor(counted(values, values).counts, "s")).toEqual({ seed: "s", replicates: 9_999, enough: 500 });
  }
});
