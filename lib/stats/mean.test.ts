import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mean } from "./mean";
import { median } from "./median";
import { variance } from "./variance";

const some = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 30 });
const shuffled = fc
  .array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 30 })
  .chain((values) => fc.tuple(fc.constant(values), fc.shuffledSubarray(values, { minLength: values.length })));

describe("mean", () => {
  it("matches a value worked by hand", () => expect(mean([1, 2, 6])).toBe(3));
  it("is exactly the constant, however many there are of it", () => {
    // 0.1 + 0.1 + 0.1 is 0.30000000000000004: dividing a plain sum would make the constant vary.
    expect(mean([0.1, 0.1, 0.1])).toBe(0.1);
    expect(mean(Array.from({ length: 100_000 }, () => 100 / 3))).toBe(100 / 3);
  });
  it("is null for nobody, and refuses what is no number", () => {
    expect(mean([])).toBeNull();
    expect(() => mean([1, Number.NaN])).toThrow(RangeError);
    expect(() => mean([Number.POSITIVE_INFINITY])).toThrow(RangeError);
  });
  it("lies between the extremes", () => {
    fc.assert(
      fc.property(some, (values) => {
        const centre = mean(values) ?? Number.NaN;
        expect(centre).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9);
        expect(centre).toBeLessThanOrEqual(Math.max(...values) + 1e-9);
      }),
    );
  });
});

describe("median", () => {
  it("takes the middle, or the mean of two", () => {
    expect(median([9, 1, 4])).toBe(4);
    expect(median([9, 1, 4, 5])).toBe(4.5);
    expect(median([7])).toBe(7);
  });
  it("leaves the list as it is", () => {
    const values = [3, 1, 2];
    median(values);
    expect(values).toEqual([3, 1, 2]);
  });
  it("is null for nobody, and refuses what is no number", () => {
    expect(median([])).toBeNull();
    expect(() => median([1, Number.NaN])).toThrow(RangeError);
  });
  it("has as many below as above, in whatever order they come", () => {
    fc.assert(
      fc.property(shuffled, ([values, again]) => {
        const middle = median(values) ?? Number.NaN;
        const [below, above] = [values.filter((x) => x < middle), values.filter((x) => x > middle)];
        expect(Math.max(below.length, above.length)).toBeLessThanOrEqual(values.length / 2);
        expect(median(again)).toBe(middle);
      }),
    );
  });
});

describe("variance", () => {
  it("matches a value worked by hand", () => {
    // mean 4, squares 4 + 0 + 4, over 2
    expect(variance([2, 4, 6])).toBe(4);
  });
  it("is exactly 0 for a constant, and null for one person", () => {
    expect(variance([0.1, 0.1, 0.1])).toBe(0);
    expect(variance([3])).toBeNull();
    expect(variance([])).toBeNull();
    expect(() => variance([1, Number.NEGATIVE_INFINITY])).toThrow(RangeError);
  });
  it("ignores where the scale starts and grows with its square", () => {
    fc.assert(
      fc.property(shuffled, ([values, again]) => {
        const v = variance(values);
        if (v === null) return;
        expect(v).toBeGreaterThanOrEqual(0);
        expect(variance(again)).toBeCloseTo(v, 10);
        expect(variance(values.map((x) => 3 * x - 7))).toBeCloseTo(9 * v, 8);
      }),
    );
  });
});
