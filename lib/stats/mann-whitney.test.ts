import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mannWhitney, mannWhitneyExact, shiftInterval } from "./mann-whitney";
import { exactMeanDifference } from "./permutation-sum";
import { tally, tallyOfCounts } from "./tally";

const [a, b] = [tally([1, 2, 2, 3, 5]), tally([2, 4, 4, 5, 5, 6])];
const group = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 12 });

describe("mannWhitney", () => {
  it("matches scipy, ties and all", () => {
    // scipy 1.17.1: mannwhitneyu(method="asymptotic") without and with continuity correction
    expect(mannWhitney(a, b)).toEqual({
      u: 6,
      p: expect.closeTo(0.09337724360511554, 12),
      pCorrected: expect.closeTo(0.1130499788563229, 12),
    });
  });
  it("finds nothing where everybody says the same", () => {
    expect(mannWhitney(tally([3, 3]), tally([3]))).toEqual({ u: 1, p: 1, pCorrected: 1 });
  });
  it("is null for an empty group, and refuses broken counts", () => {
    expect(mannWhitney(tally([]), b)).toBeNull();
    expect(mannWhitney(a, tally([]))).toBeNull();
    expect(() => mannWhitney(a, new Map([[1, -1]]))).toThrow(RangeError);
  });
  it("judges two single people", () => {
    // U = 0 of 1, variance (1/12)(3) = ¼: z = 1, p = .3173
    expect(mannWhitney(tally([1]), tally([2]))).toMatchObject({ u: 0, p: expect.closeTo(0.31731050786291415, 10) });
  });
  it("takes 100,000 people from counts", () => {
    const result = mannWhitney(tallyOfCounts([1e4, 1e4, 1e4, 1e4, 1e4]), tallyOfCounts([9e3, 1e4, 1e4, 1e4, 11e3]));
    expect(result?.p).toBeGreaterThan(0);
    expect(result?.p).toBeLessThan(1e-10);
  });
  it("shares all pairs between the groups and ignores which is called a", () => {
    fc.assert(
      fc.property(group, group, (x, y) => {
        const [one, other] = [mannWhitney(tally(x), tally(y)), mannWhitney(tally(y), tally(x))];
        expect((one?.u ?? 0) + (other?.u ?? 0)).toBeCloseTo(x.length * y.length, 9);
        expect(other?.p).toBeCloseTo(one?.p ?? Number.NaN, 10);
        for (const p of [one?.p, one?.pCorrected]) expect(p !== undefined && p >= 0 && p <= 1).toBe(true);
        expect(one?.pCorrected).toBeGreaterThanOrEqual(one?.p ?? Number.NaN);
        const stretched = mannWhitney(tally(x.map((v) => v ** 3)), tally(y.map((v) => v ** 3)));
        expect(stretched?.p).toBeCloseTo(one?.p ?? Number.NaN, 10);
      }),
    );
  });
});

describe("mannWhitneyExact", () => {
  it("matches scipy without ties", () => {
    // scipy 1.17.1: mannwhitneyu([1, 2.5, 3.1, 4.7], [2, 4, 5, 6, 7], method="exact")
    expect(mannWhitneyExact(tally([1, 2.5, 3.1, 4.7]), tally([2, 4, 5, 6, 7]))).toBeCloseTo(0.19047619047619047, 12);
  });
  it("is null for an empty group", () => expect(mannWhitneyExact(a, tally([]))).toBeNull());
  it("is the permutation test of the ranks, never 0", () => {
    fc.assert(
      fc.property(group, group, (x, y) => {
        const p = mannWhitneyExact(tally(x), tally(y)) ?? Number.NaN;
        expect(p > 0 && p <= 1).toBe(true);
        // Two points only: ranks are a shifted scale of the values.
        const [low, high] = [x, y].map((values) => tally(values.map((v) => (v > 2 ? 1 : 0))));
        if (low && high)
          expect(mannWhitneyExact(low, high)).toBeCloseTo(exactMeanDifference(low, high) ?? Number.NaN, 9);
      }),
      { numRuns: 50 },
    );
  });
});

describe("shiftInterval", () => {
  it("counts off both ends of the sorted differences", () => {
    // 3 against 3: P(U ≤ 0) = 1/20, P(U ≤ 1) = 2/20. Between the extremes lies 1 − 2/20 = 90 %.
    const [x, y] = [tally([1, 2, 3]), tally([10, 20, 30])];
    expect(shiftInterval(x, y, 0.9)).toEqual({ low: -29, high: -7 });
    expect(shiftInterval(x, y)).toEqual({ low: -29, high: -7 });
    // Between the second smallest and second largest lies 1 − 2·2/20 = 80 %, enough for 75 %.
    expect(shiftInterval(x, y, 0.75)).toEqual({ low: -28, high: -8 });
  });
  it("is null with ties, for nobody and for large groups", () => {
    expect(shiftInterval(tally([1, 1]), tally([2]))).toBeNull();
    expect(shiftInterval(tally([1, 2]), tally([2]))).toBeNull();
    expect(shiftInterval(tally([]), tally([2]))).toBeNull();
    const fifty = Array.from({ length: 50 }, (_, i) => i);
    expect(shiftInterval(tally(fifty), tally([0.5]))).toBeNull();
  });
  it("refuses a level outside (0, 1)", () => {
    expect(() => shiftInterval(tally([1]), tally([2]), 1)).toThrow(RangeError);
    expect(() => shiftInterval(tally([1]), tally([2]), Number.NaN)).toThrow(RangeError);
  });
  it("turns over when the groups are exchanged", () => {
    const apart = fc.uniqueArray(fc.integer({ min: -500, max: 500 }), { minLength: 2, maxLength: 16 });
    fc.assert(
      fc.property(apart, (values) => {
        const [x, y] = [values.filter((_, i) => i % 2 === 0), values.filter((_, i) => i % 2 === 1)];
        const one = shiftInterval(tally(x), tally(y));
        const other = shiftInterval(tally(y), tally(x));
        expect(one?.low).toBeLessThanOrEqual(one?.high ?? Number.NaN);
        expect((other?.low ?? 0) + (one?.high ?? 0)).toBe(0);
      }),
    );
  });
});
