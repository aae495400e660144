import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { regularisedBeta, studentQuantile, studentUpperTail } from "./student-t";

describe("regularisedBeta", () => {
  it("matches closed forms and scipy", () => {
    // I_x(2, 3) = 6x² − 8x³ + 3x⁴ = .54 − .216 + .0243
    expect(regularisedBeta(0.3, 2, 3)).toBeCloseTo(0.3483, 12);
    expect(regularisedBeta(0.5, 0.5, 0.5)).toBeCloseTo(0.5, 12);
    // I_x(50, 2) = 51·x⁵⁰ − 50·x⁵¹
    expect(regularisedBeta(0.01, 50, 2) / 5.05e-99).toBeCloseTo(1, 10);
    // scipy 1.17.1: betainc(1e4, 1.5e4, .4)
    expect(regularisedBeta(0.4, 1e4, 1.5e4)).toBeCloseTo(0.5003433569189795, 9);
  });
  it("is 0 at 0 and 1 at 1", () => {
    expect(regularisedBeta(0, 2, 3)).toBe(0);
    expect(regularisedBeta(1, 2, 3)).toBe(1);
  });
  it.each([
    [-0.1, 1, 1],
    [1.1, 1, 1],
    [0.5, 0, 1],
    [0.5, 1, Number.NaN],
  ])("refuses I_%d(%d, %d)", (x, a, b) => expect(() => regularisedBeta(x, a, b)).toThrow(RangeError));
  it("mirrors: I_x(a, b) + I_{1−x}(b, a) = 1", () => {
    const shape = fc.double({ min: 0.2, max: 80, noNaN: true });
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), shape, shape, (x, a, b) => {
        const share = regularisedBeta(x, a, b);
        expect(share >= 0 && share <= 1 + 1e-12).toBe(true);
        expect(share + regularisedBeta(1 - x, b, a)).toBeCloseTo(1, 9);
      }),
    );
  });
});

describe("studentUpperTail", () => {
  it("matches closed forms and scipy", () => {
    // One degree of freedom is Cauchy: ½ − atan(t)/π
    expect(studentUpperTail(1, 1)).toBeCloseTo(0.25, 12);
    // scipy 1.17.1: t.sf
    expect(studentUpperTail(2, 5)).toBeCloseTo(0.050969739414929174, 12);
    expect(studentUpperTail(-1, 3)).toBeCloseTo(0.8044988905221148, 12);
    expect(studentUpperTail(40, 2.5) / 7.09781714524669e-5).toBeCloseTo(1, 9);
    expect(studentUpperTail(1.96, 1e5)).toBeCloseTo(0.02499928159715084, 9);
  });
  it("keeps its digits for ten million degrees of freedom and in far tails", () => {
    // mpmath 1.3.0, 40 digits: betainc(df / 2, 1 / 2, 0, df / (df + t²), regularized) / 2
    expect(studentUpperTail(1, 1e7) / 0.158655266029993).toBeCloseTo(1, 10);
    expect(studentUpperTail(8, 1e5) / 6.28695993812819e-16).toBeCloseTo(1, 10);
    expect(studentUpperTail(0.00025, 1e7)).toBeCloseTo(0.499900264433432, 13);
    expect(studentUpperTail(37, 1000) / 8.65039440495653e-190).toBeCloseTo(1, 10);
  });
  it("is ½ at 0 and nothing at infinity", () => {
    expect(studentUpperTail(0, 7)).toBe(0.5);
    expect(studentUpperTail(Number.POSITIVE_INFINITY, 7)).toBe(0);
    expect(() => studentUpperTail(1, 0)).toThrow(RangeError);
    expect(() => studentUpperTail(Number.NaN, 3)).toThrow(RangeError);
  });
});

describe("studentQuantile", () => {
  // scipy 1.17.1: t.ppf
  it.each([
    [0.975, 1, 12.706204736174694],
    [0.975, 5, 2.5705818356363146],
    [0.95, 2.5, 2.5582186141359355],
    [0.995, 25.8, 2.780400867618238],
    [0.6, 100, 0.25402218245822766],
    [0.975, 1e5, 1.9599877075346095],
    [0.9999, 1, 3183.098757118502],
  ])("of %d with %d degrees of freedom is %d", (p, df, t) => expect(studentQuantile(p, df) / t).toBeCloseTo(1, 8));
  it("is 0 in the middle and mirrors there", () => {
    expect(studentQuantile(0.5, 4)).toBeCloseTo(0, 12);
    expect(studentQuantile(0.025, 5)).toBe(-studentQuantile(0.975, 5));
  });
  it.each([
    [0, 5],
    [1, 5],
    [0.5, 0],
    [0.9, Number.NaN],
  ])("refuses p %d with %d degrees of freedom", (p, df) => expect(() => studentQuantile(p, df)).toThrow(RangeError));
  it("undoes the tail", () => {
    const p = fc.double({ min: 0.01, max: 0.99, noNaN: true });
    fc.assert(
      fc.property(p, fc.double({ min: 1, max: 300, noNaN: true }), (share, df) => {
        expect(1 - studentUpperTail(studentQuantile(share, df), df)).toBeCloseTo(share, 9);
      }),
    );
  });
});
