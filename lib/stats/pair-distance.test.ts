import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cramerDistance, kolmogorovSmirnov, totalVariation } from "./distribution-distance";
import { choiceAnswer } from "./item-scale";
import { countMargins } from "./margins";
import { mean } from "./mean";
import { meanDistance, meanDistanceWithin } from "./mean-distance";
import { groupSpread, pairDistance, pairGap } from "./pair-distance";
import { tally, tallyOfCounts } from "./tally";
import { wasserstein } from "./wasserstein";

const [a, b] = [tally([1, 2, 2]), tally([2, 5])];
const group = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 15 });
const apart = (x: readonly number[], y: readonly number[]) => mean(x.flatMap((v) => y.map((w) => Math.abs(v - w))));

describe("distances of two groups", () => {
  it("match values worked by hand", () => {
    // Pairs 1, 4, 0, 3, 0, 3: 11/6. F_a ⅓ on [1, 2), 1 on [2, 5); F_b 0 and ½.
    expect(meanDistance(a, b)).toBeCloseTo(11 / 6, 12);
    // 1·⅓ + 3·½
    expect(wasserstein(a, b)).toBeCloseTo(11 / 6, 12);
    // 1·⅑ + 3·¼
    expect(cramerDistance(a, b)).toBeCloseTo(31 / 36, 12);
    expect(kolmogorovSmirnov(a, b)).toBe(0.5);
    // Among three people the pairs are 1, 1 and 0 apart.
    expect(meanDistanceWithin(a)).toBeCloseTo(2 / 3, 12);
  });
  it("have the ends 0 and the width of the scale", () => {
    const [low, high] = [tally([1, 1]), tally([5, 5, 5])];
    for (const distance of [meanDistance, wasserstein, cramerDistance]) {
      expect(distance(low, low)).toBe(0);
      expect(distance(low, high)).toBe(4);
    }
    expect(kolmogorovSmirnov(low, high)).toBe(1);
    expect(meanDistanceWithin(tally([1, 5]))).toBe(4);
    expect(meanDistanceWithin(tally([3, 3]))).toBe(0);
  });
  it("are null for an empty group, and within a group of one", () => {
    for (const distance of [meanDistance, wasserstein, cramerDistance, kolmogorovSmirnov]) {
      expect(distance(tally([]), b)).toBeNull();
      expect(distance(a, tally([]))).toBeNull();
      expect(() => distance(a, new Map([[1, -1]]))).toThrow(RangeError);
      expect(() => distance(a, new Map([[Number.POSITIVE_INFINITY, 1]]))).toThrow(RangeError);
    }
    expect(meanDistanceWithin(tally([4]))).toBeNull();
    expect(meanDistanceWithin(tally([]))).toBeNull();
  });
  it("take 100,000 people from counts", () => {
    const even = tallyOfCounts([2e4, 2e4, 2e4, 2e4, 2e4]);
    // (K² − 1)/3K points for K = 5
    expect(meanDistance(even, even)).toBeCloseTo(1.6, 12);
    expect(meanDistanceWithin(even)).toBeCloseTo((1.6 * 1e5) / 99_999, 12);
    expect(wasserstein(even, even)).toBe(0);
  });
  it("agree with the list of all pairs; a gap lies between the difference of means and the mean distance", () => {
    fc.assert(
      fc.property(group, group, fc.integer({ min: 2, max: 4 }), (x, y, times) => {
        const [tx, ty] = [tally(x), tally(y)];
        const h = meanDistance(tx, ty) ?? Number.NaN;
        const w = wasserstein(tx, ty) ?? Number.NaN;
        expect(h).toBeCloseTo(apart(x, y) ?? Number.NaN, 10);
        expect(w).toBeLessThanOrEqual(h + 1e-12);
        expect(w).toBeGreaterThanOrEqual(Math.abs((mean(x) ?? 0) - (mean(y) ?? 0)) - 1e-12);
        expect(wasserstein(ty, tx)).toBeCloseTo(w, 12);
        expect(wasserstein(tally(Array.from({ length: times }, () => x).flat()), ty)).toBeCloseTo(w, 12);
        // Energy of the plug-in kind: twice Cramér's distance, never negative
        const within = (meanDistance(tx, tx) ?? 0) + (meanDistance(ty, ty) ?? 0);
        expect(2 * h - within).toBeCloseTo(2 * (cramerDistance(tx, ty) ?? Number.NaN), 10);
        expect(2 * h - within).toBeGreaterThanOrEqual(-1e-12);
        const widest = kolmogorovSmirnov(tx, ty) ?? Number.NaN;
        expect(widest >= 0 && widest <= 1 + 1e-12).toBe(true);
        if (x.length > 1) {
          const pairs = x.flatMap((v, i) => x.filter((_, j) => j !== i).map((u) => Math.abs(u - v)));
          expect(meanDistanceWithin(tx)).toBeCloseTo(mean(pairs) ?? Number.NaN, 10);
        }
      }),
    );
  });
  it("satisfy the triangle inequality", () => {
    fc.assert(
      fc.property(group, group, group, (x, y, z) => {
        const gap = (p: number[], q: number[]) => wasserstein(tally(p), tally(q)) ?? Number.NaN;
        expect(gap(x, z)).toBeLessThanOrEqual(gap(x, y) + gap(y, z) + 1e-12);
      }),
    );
  });
});

describe("totalVariation", () => {
  it("is the share of people who would have to change", () => {
    // ½, ½, 0 against ¼, ¼, ½
    expect(totalVariation([2, 2, 0], [1, 1, 2])).toBe(0.5);
    expect(totalVariation([3, 0], [0, 8])).toBe(1);
    expect(totalVariation([1, 2], [2, 4])).toBeCloseTo(0, 12);
  });
  it("is null for an empty group and refuses different options", () => {
    expect(totalVariation([0, 0], [1, 2])).toBeNull();
    expect(() => totalVariation([1], [1, 2])).toThrow(RangeError);
    expect(() => totalVariation([1, -1], [1, 2])).toThrow(RangeError);
  });
});

describe("distances over margins", () => {
  const chosen = (...options: number[]) => options.map((k) => choiceAnswer(k, 3));
  const margins = countMargins([chosen(0, 0, 1, 2), chosen(1, 1), chosen(0), []], 1 / 2);
  it("are chances of different choices", () => {
    // Of 4 × 2 pairs two agree; shares ½, ¼, ¼ against 0, 1, 0
    expect(pairDistance(margins, 0, 1)).toBeCloseTo(0.75, 12);
    expect(pairGap(margins, 0, 1)).toBeCloseTo(0.75, 12);
    // Of six pairs within the first group one agrees
    expect(groupSpread(margins, 0)).toBeCloseTo(5 / 6, 12);
    expect(groupSpread(margins, 1)).toBe(0);
  });
  it("are null for an empty group, for one person, and for an item without answers", () => {
    expect(pairDistance(margins, 0, 3)).toBeNull();
    expect(pairGap(margins, 3, 0)).toBeNull();
    expect(groupSpread(margins, 2)).toBeNull();
    expect(groupSpread(margins, 3)).toBeNull();
    expect(pairDistance([], 0, 1)).toBeNull();
  });
  it("refuse a group that does not exist", () => {
    expect(() => pairDistance(margins, 0, 4)).toThrow(RangeError);
    expect(() => pairGap(margins, -1, 0)).toThrow(RangeError);
    expect(() => groupSpread(margins, 9)).toThrow(RangeError);
  });
  it("keep gap ≤ distance ≤ 1; for single choices the gap is the total variation", () => {
    const options = fc.array(fc.nat(3), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(options, options, (x, y) => {
        const both = countMargins(
          [x, y].map((people) => people.map((k) => choiceAnswer(k, 4))),
          1 / 2,
        );
        const counts = (people: number[]) => [0, 1, 2, 3].map((k) => people.filter((p) => p === k).length);
        const [h, gap] = [pairDistance(both, 0, 1) ?? Number.NaN, pairGap(both, 0, 1) ?? Number.NaN];
        expect(gap).toBeCloseTo(totalVariation(counts(x), counts(y)) ?? Number.NaN, 10);
        expect(gap).toBeLessThanOrEqual(h + 1e-12);
        expect(h).toBeLessThanOrEqual(1);
        expect(pairDistance(both, 1, 0)).toBeCloseTo(h, 12);
      }),
    );
  });
});
