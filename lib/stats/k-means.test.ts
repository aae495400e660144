import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { adjustedRand } from "./adjusted-rand";
import { farthestFirst, kMeans } from "./k-means";
import { silhouette } from "./silhouette";

const line = (...values: number[]) => values.map((x) => [x]);
const cloud = fc.array(fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 })), {
  minLength: 3,
  maxLength: 15,
});

describe("kMeans", () => {
  it("matches values worked by hand", () => {
    // From 0 and 1: first {0}, {1, 10, 11}; centre 22/3 takes 10, 11; centre 0 takes 1
    expect(kMeans(line(0, 1, 10, 11), line(0, 1))).toEqual({
      labels: [0, 0, 1, 1],
      centres: [[0.5], [10.5]],
      sizes: [2, 2],
      inertia: 1,
    });
    expect(kMeans(line(2, 4, 9), line(0))).toMatchObject({ centres: [[5]], inertia: 26 });
  });
  it("leaves no cluster empty, not even two at once", () => {
    // All start at one place: the two empty clusters take 50 and 20, the points farthest away
    const result = kMeans(line(0, 1, 20, 50), line(0, 0, 0));
    expect(result?.sizes).toEqual([2, 1, 1]);
    expect(result?.centres).toEqual([[0.5], [50], [20]]);
    expect(result?.inertia).toBe(0.5);
  });
  it("takes points that are all the same", () => {
    expect(kMeans(line(3, 3, 3), line(3, 3))).toMatchObject({ inertia: 0, centres: [[3], [3]] });
    expect(kMeans(line(7), line(0))).toEqual({ labels: [0], centres: [[7]], sizes: [1], inertia: 0 });
  });
  it("is null for nobody and refuses broken arguments", () => {
    expect(kMeans([], [])).toBeNull();
    expect(() => kMeans(line(1, 2), [])).toThrow(RangeError);
    expect(() => kMeans(line(1), line(1, 2))).toThrow(RangeError);
    expect(() => kMeans(line(1, 2), [[1, 2]])).toThrow(RangeError);
    expect(() => kMeans(line(1, Number.NaN), line(1))).toThrow(RangeError);
    for (const rounds of [0, Number.NaN]) expect(() => kMeans(line(1, 2), line(1), rounds)).toThrow(RangeError);
  });
  it("takes 200,000 points, with an empty cluster to fill", () => {
    const points = Array.from({ length: 200_000 }, (_, i) => [i % 2]);
    expect(kMeans(points, [[0], [0]], 5)?.sizes).toEqual([100_000, 100_000]);
  });
  it("puts everybody with the nearest centre, which is the mean of its people, and repeats itself", () => {
    fc.assert(
      fc.property(cloud, fc.integer({ min: 1, max: 3 }), (points, k) => {
        const start = farthestFirst(points, k).map((i) => points[i] ?? []);
        const result = kMeans(points, start);
        expect(kMeans(points, start)).toEqual(result);
        if (!result) return;
        expect(result.sizes.reduce((so, n) => so + n, 0)).toBe(points.length);
        expect(result.sizes.every((n) => n > 0)).toBe(true);
        const reach = (point: readonly number[], c: number) =>
          point.reduce((so, x, d) => so + (x - (result.centres[c]?.[d] ?? Number.NaN)) ** 2, 0);
        for (const [i, point] of points.entries()) {
          const own = reach(point, result.labels[i] ?? -1);
          for (const c of result.centres.keys()) expect(own).toBeLessThanOrEqual(reach(point, c) + 1e-9);
        }
        for (const [c, centre] of result.centres.entries()) {
          const members = points.filter((_, i) => result.labels[i] === c);
          for (const [d, x] of centre.entries()) {
            expect(x).toBeCloseTo(members.reduce((so, point) => so + (point[d] ?? 0), 0) / members.length, 9);
          }
        }
      }),
    );
  });
});

describe("farthestFirst", () => {
  it("starts far from the middle and goes on far from the chosen", () => {
    // Mean 6.2: 21 is farthest, then 0, then 10 (10 from both)
    expect(farthestFirst(line(0, 1, 10, 9, 21), 3)).toEqual([4, 0, 2]);
  });
  it("chooses no more points than differ", () => {
    expect(farthestFirst(line(5, 5, 5), 2)).toEqual([0]);
    expect(farthestFirst(line(1, 2), 5)).toHaveLength(2);
    expect(farthestFirst([], 3)).toEqual([]);
    expect(farthestFirst(line(1, 2), 0)).toEqual([]);
  });
  it("takes 200,000 points", () => {
    const points = Array.from({ length: 200_000 }, (_, i) => [i]);
    expect(farthestFirst(points, 3)).toEqual([0, 199_999, 99_999]);
  });
});

describe("silhouette", () => {
  it("matches values worked by hand", () => {
    // 0: 1 inside, 10½ to the others; 1: 1 and 9½; mirrored for 10 and 11
    const result = silhouette(line(0, 1, 10, 11), [0, 0, 1, 1]);
    expect(result?.perPoint).toEqual([9.5 / 10.5, 8.5 / 9.5, 8.5 / 9.5, 9.5 / 10.5].map((x) => expect.closeTo(x, 12)));
    expect(result?.mean).toBeCloseTo((9.5 / 10.5 + 8.5 / 9.5) / 2, 12);
  });
  it("is negative in the wrong cluster and 0 for a cluster of one", () => {
    expect(silhouette(line(0, 10, 1, 11), [0, 0, 1, 1])?.mean).toBeLessThan(0);
    expect(silhouette(line(0, 1, 9), [0, 0, 1])?.perPoint[2]).toBe(0);
    expect(silhouette(line(4, 4, 4), [0, 0, 1])?.perPoint).toEqual([0, 0, 0]);
  });
  it("is null for one cluster and for nobody, and refuses lists that do not match", () => {
    expect(silhouette(line(1, 2), [0, 0])).toBeNull();
    expect(silhouette([], [])).toBeNull();
    expect(() => silhouette(line(1, 2), [0])).toThrow(RangeError);
    expect(() => silhouette([[1], [1, 2], [3]], [0, 1, 0])).toThrow(RangeError);
  });
  it("lies within ±1 and ignores the names of clusters", () => {
    fc.assert(
      fc.property(cloud, (points) => {
        const labels = points.map((_, i) => i % 2);
        const result = silhouette(points, labels);
        for (const value of result?.perPoint ?? []) expect(Math.abs(value)).toBeLessThanOrEqual(1);
        expect(
          silhouette(
            points,
            labels.map((label) => 9 - label),
          )?.mean,
        ).toBeCloseTo(result?.mean ?? Number.NaN, 12);
      }),
    );
  });
});

describe("adjustedRand", () => {
  it("matches the values of scikit-learn's documentation", () => {
    expect(adjustedRand([0, 0, 1, 2], [0, 0, 1, 1])).toBeCloseTo(0.5714285714285714, 12);
    expect(adjustedRand([0, 0, 0, 0], [0, 1, 2, 3])).toBe(0);
    expect(adjustedRand([0, 0, 1, 1], [0, 1, 0, 1])).toBeCloseTo(-0.5, 12);
  });
  it("is 1 for the same groups under other names, and where both say nothing", () => {
    expect(adjustedRand(["a", "a", "b"], ["x", "x", "y"])).toBe(1);
    expect(adjustedRand([1, 1, 1], [2, 2, 2])).toBe(1);
    expect(adjustedRand([1], [2])).toBe(1);
  });
  it("is null for nobody and refuses lists that do not match", () => {
    expect(adjustedRand([], [])).toBeNull();
    // R 4.2.2, mclust 6.0.0: adjustedRandIndex(1:3, 4:6) is NaN
    expect(adjustedRand([1, 2, 3], [4, 5, 6])).toBeNull();
    expect(() => adjustedRand([1], [1, 2])).toThrow(RangeError);
  });
  it("takes 100,000 people", () => {
    const all = Array.from({ length: 100_000 }, () => 0);
    expect(adjustedRand(all, all)).toBe(1);
    const halves = all.map((_, i) => i % 2);
    expect(adjustedRand(halves, halves)).toBeCloseTo(1, 12);
    expect(adjustedRand(halves, all)).toBeCloseTo(0, 12);
  });
  it("never exceeds 1, is symmetric, and ignores names and the order of people", () => {
    const people = fc.array(fc.tuple(fc.nat(2), fc.nat(3)), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(people, (both) => {
        const [a, b] = [both.map(([x]) => x), both.map(([, y]) => y)];
        const value = adjustedRand(a, b);
        if (value === null) {
          expect(adjustedRand(b, a)).toBeNull();
          return;
        }
        expect(value).toBeLessThanOrEqual(1 + 1e-12);
        expect(adjustedRand(b, a)).toBeCloseTo(value, 12);
        expect(adjustedRand(a.map((x) => 7 - x).reverse(), [...b].reverse())).toBeCloseTo(value, 12);
      }),
    );
  });
});
