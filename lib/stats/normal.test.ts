import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalCdf, normalQuantile, normalUpperTail } from "./normal";

describe("normalUpperTail", () => {
  // mpmath 1.3.0, erfc(z/√2)/2
  it.each([
    [0, 0.5],
    [1, 0.15865525393145705],
    [1.959963984540054, 0.025],
    [5, 2.866515718791939e-7],
    [10, 7.619853024160525e-24],
    [37, 5.725571222524577e-300],
  ])("beyond %d lies %d", (z, expected) => expect(normalUpperTail(z) / expected).toBeCloseTo(1, 12));
  it("reaches 0 and 1, and refuses what is no number", () => {
    expect(normalUpperTail(Number.POSITIVE_INFINITY)).toBe(0);
    expect(normalUpperTail(Number.NEGATIVE_INFINITY)).toBe(1);
    expect(() => normalUpperTail(Number.NaN)).toThrow(RangeError);
  });
  it("mirrors at 0", () => {
    fc.assert(
      fc.property(fc.double({ min: -40, max: 40, noNaN: true }), (z) => {
        expect(normalUpperTail(z) + normalUpperTail(-z)).toBeCloseTo(1, 12);
        expect(normalCdf(z)).toBe(normalUpperTail(-z));
      }),
    );
  });
});

describe("normalQuantile", () => {
  // mpmath 1.3.0, root of the distribution function
  it.each([
    [0.975, 1.9599639845400543],
    [0.025, -1.9599639845400543],
    [0.9, 1.2815515655446006],
    [1e-10, -6.361340902404057],
    [1e-300, -37.0470962993612],
    [0.999999, 4.753424308822899],
  ])("of %d is %d", (p, expected) => expect(normalQuantile(p)).toBeCloseTo(expected, 9));
  it("is 0 in the middle and finite at the smallest p there is", () => {
    expect(normalQuantile(0.5)).toBe(0);
    expect(normalQuantile(Number.MIN_VALUE)).toBeLessThan(-38);
    expect(normalQuantile(Number.MIN_VALUE)).toBeGreaterThan(-39);
  });
  it.each([0, 1, -0.1, Number.NaN])("refuses %d", (p) => expect(() => normalQuantile(p)).toThrow(RangeError));
  it("undoes the distribution function", () => {
    fc.assert(
      fc.property(fc.double({ min: -8, max: 5, noNaN: true }), (z) => {
        expect(normalQuantile(normalCdf(z))).toBeCloseTo(z, 7);
      }),
    );
  });
});
