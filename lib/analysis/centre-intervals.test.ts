import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tally } from "@/lib/stats/tally";
import { meanInterval, meanOf, medianInterval, middleOf } from "./centre-intervals";

const values = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 40 });

describe("mean", () => {
  it("has Student's interval", () => {
    // 1…5: mean 3, s² = 2.5, t(.975, 4) = 2.776445; 2.776445 · √(2.5 / 5) = 1.963243
    const found = meanInterval(tally([1, 2, 3, 4, 5]), [1, 7]);
    expect(found?.low).toBeCloseTo(3 - 1.963243, 5);
    expect(found?.high).toBeCloseTo(3 + 1.963243, 5);
  });
  it("stays on its scale", () => expect(meanInterval(tally([1, 1, 1, 7]), [1, 7])?.low).toBe(1));
  it("has no interval for one person, or when all say the same", () => {
    expect(meanInterval(tally([4]), [1, 7])).toBeNull();
    expect(meanInterval(tally([4, 4, 4, 4]), [1, 7])).toBeNull();
  });
  it("lies within its interval", () => {
    fc.assert(
      fc.property(values, (list) => {
        const found = meanInterval(tally(list), [1, 7]);
        const mean = list.reduce((sum, one) => sum + one, 0) / list.length;
        expect(meanOf(tally(list))).toBeCloseTo(mean, 12);
        if (found) expect(found.low <= mean && mean <= found.high).toBe(true);
      }),
    );
  });
});

describe("median", () => {
  it("is the middle answer, or the mean of the middle two", () => {
    expect(middleOf(tally([5, 1, 2]))).toBe(2);
    expect(middleOf(tally([5, 1, 2, 3]))).toBe(2.5);
    expect(middleOf(tally([]))).toBeNull();
  });
  it("agrees with sorting", () => {
    fc.assert(
      fc.property(values, (list) => {
        const sorted = list.toSorted((a, b) => a - b);
        const [a = 0, b = 0] = [sorted[Math.ceil(list.length / 2) - 1], sorted[Math.floor(list.length / 2)]];
        expect(middleOf(tally(list))).toBe((a + b) / 2);
      }),
    );
  });
  it("has an interval between order statistics from six answers on", () => {
    // Six answers: P(all above or below the median) = 2 / 64 = .03; five: 2 / 32 = .06 is too much.
    expect(medianInterval(tally([1, 2, 3, 4, 5, 6]))).toEqual({ low: 1, high: 6 });
    expect(medianInterval(tally([1, 2, 3, 4, 5]))).toBeNull();
    // Nine: P(X ≤ 1) = 10 / 512 = .0195 ≤ .025 < P(X ≤ 2): the second and the eighth.
    expect(medianInterval(tally([1, 2, 3, 4, 5, 6, 7, 8, 9]))).toEqual({ low: 2, high: 8 });
  });
  it("has one for thousands, about √n ranks to each side", () => {
    const many = tally(Array.from({ length: 10_001 }, (_, i) => i));
    expect(medianInterval(many)).toEqual({ low: expect.closeTo(4_902, -1), high: expect.closeTo(5_098, -1) });
  });
});
