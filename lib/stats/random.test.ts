import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { randomIndex, seededRandom } from "./random";

const take = (seed: number | string, n: number) => {
  const random = seededRandom(seed);
  return Array.from({ length: n }, () => random());
};

describe("seededRandom", () => {
  it("repeats itself for a seed, and only for that one", () => {
    expect(take("northfold", 5)).toEqual(take("northfold", 5));
    expect(take(7, 5)).toEqual(take("7", 5));
    expect(take("northfold", 5)).not.toEqual(take("southfold", 5));
    expect(take(1, 5)).not.toEqual(take(2, 5));
  });
  it("refuses a seed that is no number", () => {
    expect(() => seededRandom(Number.NaN)).toThrow(RangeError);
    expect(() => seededRandom(Number.POSITIVE_INFINITY)).toThrow(RangeError);
  });
  it("stays in [0, 1) for any seed", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.integer()), (seed) => {
        for (const x of take(seed, 20)) expect(x >= 0 && x < 1).toBe(true);
      }),
    );
  });
  it.each(["a", "b", 1, 2, 3])("is even over sixteenths, pairs included, with seed %j", (seed) => {
    // Chi-square over 16 × 16 cells of successive pairs: 255 degrees of freedom, 99.99 % of even streams stay below 347.
    const cells = new Float64Array(256);
    const draws = take(seed, 2 * 25_600);
    for (let i = 0; i < draws.length; i += 2) {
      const cell = 16 * Math.floor(16 * (draws[i] ?? 0)) + Math.floor(16 * (draws[i + 1] ?? 0));
      cells[cell] = (cells[cell] ?? 0) + 1;
    }
    expect(cells.reduce((so, n) => so + (n - 100) ** 2 / 100, 0)).toBeLessThan(347);
  });
});

describe("randomIndex", () => {
  it("turns the stream into places", () => {
    expect(randomIndex(() => 0, 6)).toBe(0);
    expect(randomIndex(() => 0.5, 6)).toBe(3);
    expect(randomIndex(() => 1 - 2 ** -32, 6)).toBe(5);
  });
  it.each([0, -1, 1.5, Number.NaN])("refuses to draw below %d", (below) => {
    expect(() => randomIndex(() => 0, below)).toThrow(RangeError);
  });
});
