import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seededRandom } from "./random";
import { countRelabelings, eachRelabeling, randomRelabeling } from "./relabelings";

const sumOf = (counts: ArrayLike<number>) => Array.from(counts).reduce((so, n) => so + n, 0);

/** A pool of at most eight people in at most four kinds, and groups that share them out. */
const deals = fc
  .array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 4 })
  .filter((pool) => sumOf(pool) >= 2 && sumOf(pool) <= 8)
  .chain((pool) => fc.tuple(fc.constant(pool), fc.integer({ min: 1, max: sumOf(pool) - 1 })))
  .map(([pool, first]) => ({ pool, sizes: [first, sumOf(pool) - first] }));

describe("countRelabelings", () => {
  it("counts by hand", () => {
    expect(countRelabelings([2, 3])).toBeCloseTo(10, 9);
    // 6! / (2! 2! 2!)
    expect(countRelabelings([2, 2, 2])).toBeCloseTo(90, 8);
    expect(countRelabelings([7])).toBeCloseTo(1, 12);
  });
  it("exceeds any limit for large groups", () =>
    expect(countRelabelings([5_000, 5_000])).toBe(Number.POSITIVE_INFINITY));
});

describe("eachRelabeling", () => {
  it("lists the deals of two kinds with their weights", () => {
    const seen: [number[][], number][] = [];
    eachRelabeling([2, 1], [1, 2], (counts, ways) => seen.push([counts.map((group) => [...group]), ways]));
    // One of {a, a, b} goes to the first group: b in one way, a in two.
    expect(seen).toEqual([
      [
        [
          [0, 1],
          [2, 0],
        ],
        1,
      ],
      [
        [
          [1, 0],
          [1, 1],
        ],
        2,
      ],
    ]);
  });
  it("reaches the end of every branch it starts: 5,151 deals of 2 among 102 different people", () => {
    for (const sizes of [
      [100, 2],
      [2, 100],
    ]) {
      let all = 0;
      eachRelabeling(
        Array.from({ length: 102 }, () => 1),
        sizes,
        (_, ways) => {
          all += ways;
        },
      );
      expect(all).toBe(5_151);
    }
  });
  it("refuses groups that do not hold everybody", () => {
    expect(() => eachRelabeling([2, 1], [1, 1], () => undefined)).toThrow(RangeError);
    expect(() => eachRelabeling([1.5, 1.5], [1, 2], () => undefined)).toThrow(RangeError);
  });
  it("visits every deal once, keeps all sums, and weighs as many relabelings as there are", () => {
    fc.assert(
      fc.property(deals, ({ pool, sizes }) => {
        const seen = new Set<string>();
        let all = 0;
        eachRelabeling(pool, sizes, (counts, ways) => {
          seen.add(counts.map((group) => group.join()).join(";"));
          all += ways;
          for (const [g, group] of counts.entries()) expect(sumOf(group)).toBe(sizes[g]);
          for (const [k, n] of pool.entries()) expect(counts.reduce((so, group) => so + (group[k] ?? 0), 0)).toBe(n);
        });
        expect(all).toBe(Math.round(countRelabelings(sizes)));
        let visits = 0;
        eachRelabeling(pool, sizes, () => {
          visits += 1;
        });
        expect(visits).toBe(seen.size);
      }),
    );
  });
});

describe("randomRelabeling", () => {
  const dealt = (pool: number[], sizes: number[], seed: number, times: number) => {
    const counts = sizes.map(() => new Float64Array(pool.length));
    const next = randomRelabeling(pool, sizes, seededRandom(seed));
    return Array.from({ length: times }, () => {
      next(counts);
      return counts.map((group) => [...group]);
    });
  };
  it("repeats itself for a seed", () => expect(dealt([3, 4], [2, 5], 1, 5)).toEqual(dealt([3, 4], [2, 5], 1, 5)));
  it("gives each group its share on average, by shuffling as by drawing counts", () => {
    for (const pool of [
      [30, 10],
      [9_000, 3_000],
    ]) {
      const n = sumOf(pool);
      const deal = dealt(pool, [n / 4, (3 * n) / 4], 2, 400);
      const average = deal.reduce((so, [group]) => so + (group?.[0] ?? 0), 0) / deal.length;
      // Hypergeometric with variance ≈ n/4·.75·.25·.75; five standard errors of the mean of 400.
      expect(Math.abs(average - (3 * n) / 16)).toBeLessThan(5 * Math.sqrt(((n / 4) * 0.75 * 0.25 * 0.75) / 400));
    }
  });
  it("refuses groups that do not hold everybody", () => {
    expect(() => randomRelabeling([2, 1], [1, 1], seededRandom(1))).toThrow(RangeError);
  });
  it("keeps all sums", () => {
    fc.assert(
      fc.property(deals, fc.integer(), fc.constantFrom(1, 5_000), ({ pool, sizes }, seed, times) => {
        const [many, large] = [pool.map((n) => n * times), sizes.map((n) => n * times)];
        const [counts = []] = dealt(many, large, seed, 1);
        for (const [g, group] of counts.entries()) expect(sumOf(group)).toBe(large[g]);
        for (const [k, n] of many.entries()) expect(counts.reduce((so, group) => so + (group[k] ?? 0), 0)).toBe(n);
      }),
      { numRuns: 40 },
    );
  });
});
