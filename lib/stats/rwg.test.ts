import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { averageDeviation, rwg, rwgJ, uniformVariance } from "./rwg";

const answers = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 20 });

describe("uniformVariance", () => {
  it("is (K² − 1)/12", () => {
    expect(uniformVariance(5)).toBe(2);
    expect(uniformVariance(7)).toBe(4);
    expect(uniformVariance(2)).toBe(0.25);
  });
  it.each([1, 0, Number.NaN, Number.POSITIVE_INFINITY])("refuses %d points", (k) =>
    expect(() => uniformVariance(k)).toThrow(RangeError),
  );
});

describe("rwg", () => {
  it("matches values worked by hand", () => {
    // 4, 4, 5, 3: variance ⅔ of 2
    expect(rwg([4, 4, 5, 3], 2)).toBeCloseTo(2 / 3, 12);
    // Two camps: variance 16/3, far beyond the null
    expect(rwg([1, 5, 1, 5], 2)).toBeCloseTo(1 - 8 / 3, 12);
    expect(rwg([3, 3, 3], 2)).toBe(1);
    expect(rwg([0.1, 0.1, 0.1], 2)).toBe(1);
  });
  it("is null for one person and refuses broken arguments", () => {
    expect(rwg([3], 2)).toBeNull();
    expect(rwg([], 2)).toBeNull();
    for (const expected of [0, -1, Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => rwg([1, 2], expected)).toThrow(RangeError);
    expect(() => rwg([1, Number.NaN], 2)).toThrow(RangeError);
  });
  it("never exceeds 1 and ignores order and place on the scale", () => {
    fc.assert(
      fc.property(answers, (values) => {
        const value = rwg(values, 2) ?? Number.NaN;
        expect(value).toBeLessThanOrEqual(1);
        expect(rwg([...values].reverse(), 2)).toBeCloseTo(value, 12);
        expect(
          rwg(
            values.map((x) => 6 - x),
            2,
          ),
        ).toBeCloseTo(value, 12);
      }),
    );
  });
});

describe("rwgJ", () => {
  it("matches values worked by hand", () => {
    // Both items have variance ⅔, m = ⅓: 2·⅔ / (2·⅔ + ⅓)
    const rows = [
      [4, 3],
      [4, 5],
      [5, 4],
      [3, 4],
    ];
    expect(rwgJ(rows, 2)).toBeCloseTo(0.8, 12);
    // One item: the same as rwg where that is not below 0
    expect(rwgJ([[4], [4], [5], [3]], 2)).toBeCloseTo(2 / 3, 12);
  });
  it("is 1 for unanimity and 0 at or beyond the null", () => {
    expect(
      rwgJ(
        [
          [3, 4],
          [3, 4],
        ],
        2,
      ),
    ).toBe(1);
    expect(
      rwgJ(
        [
          [1, 5],
          [5, 1],
        ],
        2,
      ),
    ).toBe(0);
  });
  it("is null for one person or no items and refuses broken arguments", () => {
    expect(rwgJ([[3, 4]], 2)).toBeNull();
    expect(rwgJ([[], []], 2)).toBeNull();
    expect(rwgJ([], 2)).toBeNull();
    expect(() => rwgJ([[1, 2], [1]], 2)).toThrow(RangeError);
    expect(() => rwgJ([[1], [2]], 0)).toThrow(RangeError);
    expect(() => rwgJ([[1], [Number.NaN]], 2)).toThrow(RangeError);
  });
  it("lies between 0 and 1", () => {
    const rows = fc.array(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 3, maxLength: 3 }), {
      minLength: 2,
      maxLength: 10,
    });
    fc.assert(
      fc.property(rows, (people) => {
        const value = rwgJ(people, 2) ?? Number.NaN;
        expect(value >= 0 && value <= 1).toBe(true);
        expect(rwgJ([...people].reverse(), 2)).toBeCloseTo(value, 12);
      }),
    );
  });
});

describe("averageDeviation", () => {
  it("matches values worked by hand", () => {
    // From the mean 3: 2, 1, 3; from the median 2: 1, 0, 4
    expect(averageDeviation([1, 2, 6], "mean")).toBe(2);
    expect(averageDeviation([1, 2, 6], "median")).toBeCloseTo(5 / 3, 12);
    expect(averageDeviation([0.1, 0.1, 0.1], "mean")).toBe(0);
  });
  it("is null for one person and refuses what is no number", () => {
    expect(averageDeviation([3], "mean")).toBeNull();
    expect(averageDeviation([], "median")).toBeNull();
    expect(() => averageDeviation([1, Number.NaN], "median")).toThrow(RangeError);
  });
  it("is smallest around the median and at most half the range", () => {
    fc.assert(
      fc.property(answers, (values) => {
        const [mean, median] = [averageDeviation(values, "mean") ?? -1, averageDeviation(values, "median") ?? -1];
        expect(median).toBeGreaterThanOrEqual(0);
        expect(median).toBeLessThanOrEqual(mean + 1e-12);
        expect(mean).toBeLessThanOrEqual(2 + 1e-12);
      }),
    );
  });
});
