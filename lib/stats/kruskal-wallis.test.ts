import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kruskalWallis } from "./kruskal-wallis";
import { mannWhitney } from "./mann-whitney";
import { tally, tallyOfCounts } from "./tally";

describe("kruskalWallis", () => {
  it("matches scipy", () => {
    // scipy 1.17.1: kruskal; ε² = H / (12 − 1)
    const result = kruskalWallis([tally([1, 2, 2, 3]), tally([2, 3, 4, 5, 5]), tally([4, 4, 5])]);
    expect(result?.h).toBeCloseTo(5.762912087912095, 10);
    expect(result?.df).toBe(2);
    expect(result?.p).toBeCloseTo(0.056053087627759936, 12);
    expect(result?.epsilonSquared).toBeCloseTo(5.762912087912095 / 11, 10);
  });
  it("finds nothing where everybody says the same", () => {
    expect(kruskalWallis([tally([3, 3]), tally([3])])).toEqual({ h: 0, df: 1, p: 1, epsilonSquared: 0 });
  });
  it("leaves empty groups out, and is null when fewer than two are left", () => {
    const two = [tally([1, 2]), tally([3, 4])];
    expect(kruskalWallis([...two, tally([])])).toEqual(kruskalWallis(two));
    expect(kruskalWallis([tally([1, 2]), tally([])])).toBeNull();
    expect(kruskalWallis([])).toBeNull();
  });
  it("refuses broken counts", () => {
    expect(() => kruskalWallis([tally([1]), new Map([[2, -1]])])).toThrow(RangeError);
  });
  it("takes 100,000 people a group", () => {
    const even = tallyOfCounts([2e4, 2e4, 2e4, 2e4, 2e4]);
    expect(kruskalWallis([even, even, even])).toMatchObject({ h: expect.closeTo(0, 9), p: expect.closeTo(1, 9) });
  });
  it("stays in its bounds, equals z² of Mann and Whitney for two groups, and ignores the order of groups", () => {
    const group = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(group, group, group, (x, y, z) => {
        const groups = [x, y, z].map((values) => tally(values));
        const result = kruskalWallis(groups);
        expect(result?.h).toBeGreaterThanOrEqual(-1e-12);
        expect(result && result.p >= 0 && result.p <= 1).toBe(true);
        expect(result && result.epsilonSquared >= -1e-12 && result.epsilonSquared <= 1).toBe(true);
        expect(kruskalWallis([...groups].reverse())?.h).toBeCloseTo(result?.h ?? Number.NaN, 9);
        const pair = kruskalWallis([tally(x), tally(y)]);
        expect(pair?.p).toBeCloseTo(mannWhitney(tally(x), tally(y))?.p ?? Number.NaN, 9);
      }),
    );
  });
});
