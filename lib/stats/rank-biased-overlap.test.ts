import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rankBiasedOverlap } from "./rank-biased-overlap";

describe("rankBiasedOverlap", () => {
  it("matches values worked by hand", () => {
    // x, y against y, x, p = ½. In common 0, then 2 of 2: (½/½)(0·½ + 1·¼) + 1·¼ = ½
    // Least: (0 − 2)·½/1 + 0 − 2 ln ½ = 2 ln 2 − 1
    expect(rankBiasedOverlap(["x", "y"], ["y", "x"], 0.5)).toEqual({
      extrapolated: expect.closeTo(0.5, 12),
      least: expect.closeTo(2 * Math.LN2 - 1, 12),
      averageOverlap: 0.5,
    });
  });
  it("is 1 for one order and 0 for lists with nothing in common", () => {
    expect(rankBiasedOverlap([1, 2, 3], [1, 2, 3])).toMatchObject({
      extrapolated: expect.closeTo(1, 12),
      averageOverlap: 1,
    });
    expect(rankBiasedOverlap([1, 2], [3, 4])).toEqual({ extrapolated: 0, least: 0, averageOverlap: 0 });
    // The beginning of a list agrees with it as far as anybody can tell
    expect(rankBiasedOverlap([1, 2], [1, 2, 3, 4])?.extrapolated).toBeCloseTo(1, 12);
  });
  it("weighs the top most", () => {
    const top = rankBiasedOverlap([1, 2, 3, 4, 5, 6], [2, 1, 3, 4, 5, 6])?.extrapolated ?? Number.NaN;
    const end = rankBiasedOverlap([1, 2, 3, 4, 5, 6], [1, 2, 3, 4, 6, 5])?.extrapolated ?? Number.NaN;
    expect(top).toBeLessThan(end);
  });
  it("is null for an empty list and refuses repeats and impossible persistence", () => {
    expect(rankBiasedOverlap([], [1])).toBeNull();
    expect(rankBiasedOverlap([1], [])).toBeNull();
    expect(() => rankBiasedOverlap([1, 1], [1])).toThrow(RangeError);
    for (const p of [0, 1, -0.5, Number.NaN]) expect(() => rankBiasedOverlap([1], [1], p)).toThrow(RangeError);
  });
  it("is symmetric, within [0, 1], and at least its least value", () => {
    const list = fc.shuffledSubarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 });
    fc.assert(
      fc.property(list, list, fc.double({ min: 0.05, max: 0.99, noNaN: true }), (a, b, p) => {
        const result = rankBiasedOverlap(a, b, p);
        const turned = rankBiasedOverlap(b, a, p);
        for (const key of ["extrapolated", "least", "averageOverlap"] as const) {
          const value = result?.[key] ?? Number.NaN;
          expect(value >= 0 && value <= 1).toBe(true);
          expect(turned?.[key]).toBeCloseTo(value, 12);
        }
        expect(result?.least).toBeLessThanOrEqual((result?.extrapolated ?? 0) + 1e-9);
      }),
    );
  });
});
