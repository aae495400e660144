import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { disco, permanova } from "./disco";
import { energyDistance, energyStatistic, euclidean, pairSum } from "./energy-distance";
import { meanDistance } from "./mean-distance";
import { mmd } from "./mmd";
import { tally } from "./tally";

const line = (...values: number[]) => values.map((x) => [x]);
const a = [
  [0, 0],
  [1, 0],
  [0, 2],
];
const b = [
  [3, 1],
  [2, 2],
];
const cloud = fc.array(fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 })), {
  minLength: 2,
  maxLength: 6,
});

describe("euclidean", () => {
  it("is the straight line", () => {
    expect(euclidean([0, 0], [3, 4])).toBe(5);
    expect(euclidean([], [])).toBe(0);
  });
  it("refuses unequal dimensions and what is no number", () => {
    expect(() => euclidean([1], [1, 2])).toThrow(RangeError);
    expect(() => euclidean([Number.NaN], [1])).toThrow(RangeError);
    expect(() => euclidean([Number.POSITIVE_INFINITY], [1])).toThrow(RangeError);
  });
  it("is summed over all pairs", () => expect(pairSum(line(0, 2), line(5), euclidean)).toBe(8));
});

describe("energyDistance", () => {
  it("matches values worked by hand and scipy", () => {
    // 0, 2 against 4: 2·3 − (0 + 2 + 2 + 0)/4 − 0; scaled by 2·1/3
    expect(energyDistance(line(0, 2), line(4))).toEqual({
      plugIn: 5,
      unbiased: null,
      scaled: expect.closeTo(10 / 3, 12),
    });
    // scipy 1.17.1: means of scipy.spatial.distance.cdist
    const plane = energyDistance(a, b);
    expect(plane?.plugIn).toBeCloseTo(3.337695357174342, 12);
    expect(plane?.unbiased).toBeCloseTo(2.0488032451544846, 12);
    expect(plane?.scaled).toBeCloseTo((6 / 5) * 3.337695357174342, 12);
  });
  it("is 0 for the same cloud, where the unbiased one falls below", () => {
    expect(energyDistance(a, a)?.plugIn).toBeCloseTo(0, 12);
    expect(energyDistance(a, a)?.unbiased).toBeLessThan(0);
    expect(energyDistance(line(3, 3), line(3, 3))).toEqual({ plugIn: 0, unbiased: 0, scaled: 0 });
  });
  it("is null for an empty group", () => {
    expect(energyDistance([], a)).toBeNull();
    expect(energyDistance(a, [])).toBeNull();
    expect(() => energyDistance(a, line(1))).toThrow(RangeError);
  });
  it("is never negative, symmetric, blind to shifts; on a line it is the energy of the counts", () => {
    fc.assert(
      fc.property(cloud, cloud, (x, y) => {
        const d = energyDistance(x, y);
        expect(d?.plugIn).toBeGreaterThanOrEqual(0);
        expect(energyDistance(y, x)?.plugIn).toBeCloseTo(d?.plugIn ?? Number.NaN, 10);
        const moved = (points: [number, number][]) => points.map(([u, v]) => [-v + 3, u - 7]);
        expect(energyDistance(moved(x), moved(y))?.unbiased).toBeCloseTo(d?.unbiased ?? Number.NaN, 10);
        const [p, q] = [x.map(([u]) => u), y.map(([u]) => u)];
        const h = (s: number[], t: number[]) => meanDistance(tally(s), tally(t)) ?? Number.NaN;
        expect(energyDistance(line(...p), line(...q))?.plugIn).toBeCloseTo(2 * h(p, q) - h(p, p) - h(q, q), 9);
      }),
    );
  });
});

describe("energyStatistic", () => {
  it("sums the scaled distances of all pairs", () => {
    const groups = [line(0, 2), line(4), line(4, 4)];
    // 10/3, then {0, 2} and {4, 4}: (4/4)·5, then 0
    expect(energyStatistic(groups)).toBeCloseTo(10 / 3 + 5, 12);
  });
  it("is null for one group or an empty one", () => {
    expect(energyStatistic([a])).toBeNull();
    expect(energyStatistic([a, b, []])).toBeNull();
  });
});

describe("disco and permanova", () => {
  const [near, far] = [line(0, 2), line(4, 6)];
  it("match values worked by hand", () => {
    // Pairs 2, 4, 6, 2, 4, 2: total 2·20/8 = 5; within 2·2/4 each; F = 3/1 / (2/2)
    expect(disco([near, far])).toEqual({ between: 3, within: 2, total: 5, f: 3 });
    // Squares about the means: 20 in all, 2 in each; F = 16 / (4/2), R² = 16/20
    expect(permanova([near, far])).toEqual({ f: 8, r2: 0.8 });
  });
  it("find nothing between equal groups, and no F without spread inside", () => {
    expect(disco([near, near])?.between).toBe(0);
    expect(permanova([near, near])).toEqual({ f: 0, r2: 0 });
    expect(disco([line(1, 1), line(5, 5)])).toMatchObject({ within: 0, f: null });
    expect(permanova([line(1, 1), line(5, 5)])).toEqual({ f: null, r2: 1 });
    expect(permanova([line(1, 1), line(1, 1)])).toEqual({ f: null, r2: null });
  });
  it("leave empty groups out, and are null for one group or single people", () => {
    expect(disco([near, [], far])).toEqual(disco([near, far]));
    expect(disco([near])).toBeNull();
    expect(disco([line(1), line(2)])).toBeNull();
    expect(permanova([])).toEqual({ f: null, r2: null });
    expect(() => disco([near, b])).toThrow(RangeError);
  });
  it("split the total, whatever the order of groups", () => {
    fc.assert(
      fc.property(cloud, cloud, cloud, (x, y, z) => {
        const parts = disco([x, y, z]);
        expect((parts?.between ?? 0) + (parts?.within ?? 0)).toBeCloseTo(parts?.total ?? Number.NaN, 9);
        expect(disco([z, x, y])?.between).toBeCloseTo(parts?.between ?? Number.NaN, 9);
        const { r2 } = permanova([x, y, z]);
        expect(r2 === null || (r2 >= 0 && r2 <= 1)).toBe(true);
      }),
    );
  });
});

describe("mmd", () => {
  it("matches values worked by hand and scipy", () => {
    expect(mmd([[0]], [[1]], 1)).toEqual({ biased: expect.closeTo(2 - 2 * Math.exp(-1), 12), unbiased: null });
    // scipy 1.17.1: exp(−½·cdist²)
    const plane = mmd(a, b, 0.5);
    expect(plane?.biased).toBeCloseTo(1.0899409920337595, 12);
    expect(plane?.unbiased).toBeCloseTo(0.5320974839053856, 12);
  });
  it("is 0 for the same cloud and null for an empty one", () => {
    expect(mmd(a, a, 1)?.biased).toBeCloseTo(0, 12);
    expect(mmd([], a, 1)).toBeNull();
    for (const gamma of [0, -1, Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => mmd(a, b, gamma)).toThrow(RangeError);
    expect(() => mmd(a, line(1), 1)).toThrow(RangeError);
  });
  it("lies between 0 and 2 and is symmetric", () => {
    fc.assert(
      fc.property(cloud, cloud, (x, y) => {
        const value = mmd(x, y, 0.1)?.biased ?? Number.NaN;
        expect(value >= 0 && value <= 2).toBe(true);
        expect(mmd(y, x, 0.1)?.biased).toBeCloseTo(value, 12);
      }),
    );
  });
});
