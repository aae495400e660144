import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cumulative, integrate } from "./cumulative";
import { sortedEntries, tally, tallyOfCounts, total } from "./tally";

const answers = fc.array(fc.integer({ min: -4, max: 4 }), { minLength: 1, maxLength: 40 });

describe("tally", () => {
  it("counts values and skips what is missing", () => {
    expect([...tally([3, null, 1, 3, undefined])]).toEqual([
      [3, 2],
      [1, 1],
    ]);
    expect(tally([]).size).toBe(0);
  });
  it("refuses what is no number", () => {
    expect(() => tally([1, Number.NaN])).toThrow(RangeError);
    expect(() => tally([Number.POSITIVE_INFINITY])).toThrow(RangeError);
  });
  it("holds a hundred thousand people", () => {
    const table = tally(Array.from({ length: 100_000 }, (_, i) => i % 5));
    expect([...table.values()]).toEqual([20_000, 20_000, 20_000, 20_000, 20_000]);
  });
});

it("turns counts of points into a tally without the empty points", () => {
  expect([...tallyOfCounts([2, 0, 1])]).toEqual([
    [1, 2],
    [3, 1],
  ]);
  expect([...tallyOfCounts([0, 4], 0)]).toEqual([[1, 4]]);
});

it("sums counts, and refuses broken ones", () => {
  expect(
    total(
      new Map([
        [1, 2],
        [5, 0.5],
      ]),
    ),
  ).toBe(2.5);
  expect(total(new Map())).toBe(0);
  for (const broken of [-1, Number.NaN, Number.POSITIVE_INFINITY]) {
    expect(() => total(new Map([[1, broken]]))).toThrow(RangeError);
  }
});

it("sorts by value, drops what nobody gave, and refuses a value without a place", () => {
  expect(
    sortedEntries(
      new Map([
        [10, 1],
        [9, 0],
        [-2, 3],
      ]),
    ),
  ).toEqual([
    [-2, 3],
    [10, 1],
  ]);
  expect(() => sortedEntries(new Map([[Number.NaN, 1]]))).toThrow(RangeError);
});

describe("cumulative", () => {
  it("puts all groups on one grid", () => {
    // Values 1, 2, 4. First group 1, 1, 4: ⅔, ⅔, 1. Second group 2: 0, 1, 1.
    const both = cumulative([tally([1, 1, 4]), tally([2])]);
    expect(both?.values).toEqual([1, 2, 4]);
    expect(both?.shares).toEqual([
      [2 / 3, 2 / 3, 1],
      [0, 1, 1],
    ]);
  });
  it("is null when a group is empty, and refuses broken counts", () => {
    expect(cumulative([tally([1]), tally([])])).toBeNull();
    expect(cumulative([tally([1]), new Map([[2, 0]])])).toBeNull();
    expect(() => cumulative([tally([1]), new Map([[2, -1]])])).toThrow(RangeError);
  });
  it("rises to 1, and its area below gives the mean", () => {
    fc.assert(
      fc.property(answers, answers, (a, b) => {
        const both = cumulative([tally(a), tally(b)]);
        for (const shares of both?.shares ?? []) {
          for (const [k, share] of shares.entries()) expect(share).toBeGreaterThanOrEqual(shares[k - 1] ?? 0);
          expect(shares.at(-1)).toBeCloseTo(1, 12);
        }
        // E X = largest value − ∫ F
        const { values = [], shares = [] } = both ?? {};
        const area = integrate(values, (k) => shares[0]?.[k] ?? 0);
        const centre = a.reduce((so, x) => so + x, 0) / a.length;
        expect((values.at(-1) ?? 0) - area).toBeCloseTo(centre, 10);
      }),
    );
  });
});

it("integrates step by step", () => {
  // widths 1 and 3, heights 2 and 5
  expect(integrate([0, 1, 4], (k) => [2, 5][k] ?? 0)).toBe(17);
  expect(integrate([7], () => 9)).toBe(0);
});
