import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { energyPermutation } from "@/lib/stats/energy-permutation";
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

const asPeople = (values: readonly number[]) => values.map((value) => [value]);

it("tests exactly whenever few deals look different, and agrees with visiting every relabeling of the people", () => {
  const rating = fc.integer({ min: 1, max: 4 });
  const group = fc.array(rating, { minLength: 2, maxLength: 5 });
  fc.assert(
    fc.property(group, group, (a, b) => {
      const both = [asPeople(a), asPeople(b)] as const;
      const test = energyPermutation(both, 1, effortFor(both, "seed"));
      expect(test?.exact).toBe(true);
      expect(test?.p).toBeCloseTo(exactP(a, b), 10);
    }),
    { numRuns: 60 },
  );
});

it("is exact for audiences that 9,999 shuffles could only estimate", () => {
  // 12 choose 1 against 18 choose 0 of 30 people, all of group a: one relabeling of C(30, 12) = 86,493,225 is as extreme,
  // and as the test has two sides none of the others is.
  const both = [asPeople(Array(12).fill(1)), asPeople(Array(18).fill(0))] as const;
  expect(energyPermutation(both, 1, effortFor(both, "seed"))?.p).toBeCloseTo(1 / 86_493_225, 16);
});

it("shuffles when answers are too many or too varied, and less for thousands of people", () => {
  const varied = Array.from({ length: 60 }, (_, i) => [i]);
  expect(effortFor([varied, varied], "s")).toEqual({ seed: "s", replicates: 9_999 });
  const crowd = Array.from({ length: 40_000 }, (_, i) => [i % 7]);
  const { replicates = 0 } = effortFor([crowd, crowd], "s");
  expect(replicates).toBeGreaterThanOrEqual(499);
  expect(replicates).toBeLessThan(1_000);
});
