import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ranks, tiedRanks, tieSum } from "./ranks";
import { sortedEntries, tally } from "./tally";

const values = fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 40 });

it("gives ties their middle rank, from counts", () => {
  // 1, 1, 1 share ranks 1–3; 5 has rank 4; 7, 7 share 5 and 6
  expect(
    tiedRanks([
      [1, 3],
      [5, 1],
      [7, 2],
    ]),
  ).toEqual([
    { value: 1, rank: 2, count: 3 },
    { value: 5, rank: 4, count: 1 },
    { value: 7, rank: 5.5, count: 2 },
  ]);
  expect(tiedRanks([])).toEqual([]);
});

it("sums up ties", () => {
  // 27 − 3 + 0 + 8 − 2
  expect(tieSum([3, 1, 2])).toBe(30);
  expect(tieSum([])).toBe(0);
});

describe("ranks", () => {
  it("keep the order of the values", () => expect(ranks([10, 2, 10, 5])).toEqual([3.5, 1, 3.5, 2]));
  it("treat both zeros as one", () => expect(ranks([0, -0])).toEqual([1.5, 1.5]));
  it("refuse what has no place instead of searching for it for ever", () => {
    expect(() => ranks([1, Number.NaN])).toThrow(RangeError);
    expect(() => ranks([1, Number.POSITIVE_INFINITY])).toThrow(RangeError);
  });
  it("sum to n(n + 1)/2 and agree with those from counts", () => {
    fc.assert(
      fc.property(values, (given) => {
        const all = ranks(given);
        expect(all.reduce((so, rank) => so + rank, 0)).toBe((given.length * (given.length + 1)) / 2);
        const fromCounts = new Map(tiedRanks(sortedEntries(tally(given))).map(({ value, rank }) => [value, rank]));
        for (const [i, value] of given.entries()) expect(all[i]).toBe(fromCounts.get(value));
      }),
    );
  });
});
