import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hodgesLehmann, weightedMedian } from "./hodges-lehmann";
import { median } from "./median";
import { tally, tallyOfCounts } from "./tally";

describe("weightedMedian", () => {
  it("takes the middle of weighted values, in any order", () => {
    expect(
      weightedMedian([
        [5, 1],
        [1, 3],
        [2, 1],
      ]),
    ).toBe(1);
    expect(
      weightedMedian([
        [4, 2],
        [1, 2],
      ]),
    ).toBe(2.5);
  });
  it("is null for nobody", () => {
    expect(weightedMedian([])).toBeNull();
    expect(weightedMedian([[3, 0]])).toBeNull();
  });
});

describe("hodgesLehmann", () => {
  it("takes the median of all differences", () => {
    // 1, 4 − 2, 3, 3: −2, −2, −1, 1, 1, 2
    expect(hodgesLehmann(tally([1, 4]), tally([2, 3, 3]))).toBe(0);
    // 5, 6 − 1, 3: 2, 3, 4, 5
    expect(hodgesLehmann(tally([5, 6]), tally([1, 3]))).toBe(3.5);
  });
  it("is 0 for a constant, and null for nobody", () => {
    expect(hodgesLehmann(tally([3, 3]), tally([3]))).toBe(0);
    expect(hodgesLehmann(tally([]), tally([1]))).toBeNull();
    expect(hodgesLehmann(tally([1]), tally([]))).toBeNull();
  });
  it("takes a hundred thousand people from counts", () => {
    expect(hodgesLehmann(tallyOfCounts([0, 0, 5e4, 5e4]), tallyOfCounts([5e4, 5e4]))).toBe(2);
  });
  it("agrees with the list of all differences, and turns over when the groups are exchanged", () => {
    const group = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(group, group, fc.integer({ min: -9, max: 9 }), (x, y, shift) => {
        const value = hodgesLehmann(tally(x), tally(y));
        expect(value).toBe(median(x.flatMap((v) => y.map((w) => v - w))));
        expect(hodgesLehmann(tally(y), tally(x))).toBeCloseTo(-(value ?? Number.NaN), 12);
        expect(hodgesLehmann(tally(x.map((v) => v + shift)), tally(y))).toBeCloseTo((value ?? Number.NaN) + shift, 12);
      }),
    );
  });
});
