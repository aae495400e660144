import fc from "fast-check";
import { expect, it } from "vitest";
import { rwg, rwgJ, uniformVariance } from "./rwg";
import { rwgOfCounts, rwgOfItems } from "./rwg-of-counts";
import { tally } from "./tally";

it("is the r_wg of the people, whatever the scale", () => {
  const values = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 2, maxLength: 30 });
  fc.assert(
    fc.property(values, (people) => {
      expect(rwgOfCounts(tally(people), 0, 10)).toBeCloseTo(rwg(people, uniformVariance(11)) ?? Number.NaN, 9);
    }),
  );
});
it("is 1 for one answer, 0 as spread as even answers, below 0 for two camps, and nothing for one person", () => {
  expect(rwgOfCounts(tally([4, 4, 4]), 1, 5)).toBe(1);
  // Variance of 1 … 5 with n − 1 is 2.5, of even answers 2.
  expect(rwgOfCounts(tally([1, 2, 3, 4, 5]), 1, 5)).toBeCloseTo(-0.25, 12);
  expect(rwgOfCounts(tally([4]), 1, 5)).toBeNull();
});
it("joins items as r_wg(j) does", () => {
  const rows = [
    [4, 5, 4],
    [4, 4, 5],
    [5, 4, 4],
    [3, 4, 4],
  ];
  const each = [0, 1, 2].map((j) => rwgOfCounts(tally(rows.map((row) => row[j] ?? 0)), 1, 5) ?? Number.NaN);
  expect(rwgOfItems(each)).toBeCloseTo(rwgJ(rows, uniformVariance(5)) ?? Number.NaN, 12);
  expect(rwgOfItems([-2, -1])).toBe(0);
  expect(rwgOfItems([])).toBeNull();
});
