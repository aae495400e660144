import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chiSquareUpperTail, logChoose, logFactorial, logGamma, upperGamma } from "./gamma";

describe("logGamma", () => {
  // mpmath 1.3.0, loggamma with 40 digits
  it.each([
    [5e-324, 744.4400719213812],
    [1e-10, 23.025850929882736],
    [0.1, 2.252712651734206],
    [0.5, 0.5723649429247001],
    [1.5, -0.12078223763524522],
    [2.5, 0.2846828704729192],
    [10, 12.80182748008147],
    [100.5, 361.4355404677776],
    [1e5, 1051287.7089736569],
    [1e10, 220258509288.81058],
  ])("of %d is %d", (x, expected) => expect(logGamma(x) / expected).toBeCloseTo(1, 13));
  it("is 0 at 1 and 2", () => {
    expect(logGamma(1)).toBeCloseTo(0, 14);
    expect(logGamma(2)).toBeCloseTo(0, 14);
  });
  it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])("refuses %d", (x) =>
    expect(() => logGamma(x)).toThrow(RangeError),
  );
  it("obeys Γ(x + 1) = xΓ(x)", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e4, noNaN: true }), (x) => {
        expect(logGamma(x + 1) - logGamma(x)).toBeCloseTo(Math.log(x), 8);
      }),
    );
  });
});

describe("logFactorial and logChoose", () => {
  it("match values worked by hand", () => {
    expect(logFactorial(0)).toBe(0);
    expect(logFactorial(1)).toBe(0);
    expect(logFactorial(5)).toBeCloseTo(Math.log(120), 13);
    expect(logChoose(10, 3)).toBeCloseTo(Math.log(120), 12);
    expect(logChoose(7, 0)).toBeCloseTo(0, 13);
    expect(logChoose(7, 7)).toBeCloseTo(0, 13);
  });
  it("stay finite for a hundred thousand people", () => {
    // Stirling: C(2n, n) ≈ 4ⁿ / √(πn)
    expect(logChoose(100_000, 50_000)).toBeCloseTo(100_000 * Math.LN2 - 0.5 * Math.log(Math.PI * 50_000), 4);
  });
  it("refuse what cannot be counted", () => {
    expect(() => logFactorial(-1)).toThrow(RangeError);
    expect(() => logFactorial(Number.NaN)).toThrow(RangeError);
    expect(() => logChoose(3, 4)).toThrow(RangeError);
    expect(() => logChoose(3, -1)).toThrow(RangeError);
  });
  it("obey Pascal's rule", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 300 }), fc.nat(), (n, seed) => {
        const k = 1 + (seed % (n - 1));
        const sum =
          Math.exp(logChoose(n - 1, k - 1) - logChoose(n, k)) + Math.exp(logChoose(n - 1, k) - logChoose(n, k));
        expect(sum).toBeCloseTo(1, 10);
      }),
    );
  });
});

describe("upperGamma", () => {
  // mpmath 1.3.0, gammainc(a, x, inf, regularized=True)
  it.each([
    [0.5, 0.1, 0.654720846018577],
    [0.5, 8, 6.334248366623985e-5],
    [0.5, 1e-8, 0.9998871620836666],
    [2, 3, 0.19914827347145578],
    [10, 3, 0.9988975118698845],
    [50, 60, 0.08440668109369183],
    [2.5, 700, 1.3765875143943704e-300],
    [1000, 1100, 0.0010593232539299773],
    [50_000, 50_500, 0.01286884037723367],
  ])("Q(%d, %d) = %d", (a, x, expected) => expect(upperGamma(a, x) / expected).toBeCloseTo(1, 9));
  it("is 1 at 0 and 0 at infinity", () => {
    expect(upperGamma(3, 0)).toBe(1);
    expect(upperGamma(3, Number.POSITIVE_INFINITY)).toBe(0);
  });
  it("refuses arguments outside its domain", () => {
    expect(() => upperGamma(0, 1)).toThrow(RangeError);
    expect(() => upperGamma(1, -1)).toThrow(RangeError);
    expect(() => upperGamma(1, Number.NaN)).toThrow(RangeError);
    expect(() => upperGamma(Number.POSITIVE_INFINITY, 1)).toThrow(RangeError);
  });
  it("falls from 1 to 0", () => {
    const x = fc.double({ min: 0, max: 200, noNaN: true });
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 100, noNaN: true }), x, x, (a, x1, x2) => {
        const [near, far] = [upperGamma(a, Math.min(x1, x2)), upperGamma(a, Math.max(x1, x2))];
        expect(far).toBeGreaterThanOrEqual(0);
        expect(near).toBeLessThanOrEqual(1);
        expect(far).toBeLessThanOrEqual(near + 1e-12);
      }),
    );
  });
});

describe("chiSquareUpperTail", () => {
  it("matches tables and closed forms", () => {
    expect(chiSquareUpperTail(3.841458820694124, 1)).toBeCloseTo(0.05, 12);
    // Two degrees of freedom: exp(−x/2)
    expect(chiSquareUpperTail(7, 2)).toBeCloseTo(Math.exp(-3.5), 14);
    expect((chiSquareUpperTail(1400, 2) ?? 0) / Math.exp(-700)).toBeCloseTo(1, 10);
  });
  it("is 1 where nothing differs, null without degrees of freedom", () => {
    expect(chiSquareUpperTail(0, 4)).toBe(1);
    expect(chiSquareUpperTail(-1e-15, 4)).toBe(1);
    expect(chiSquareUpperTail(2, 0)).toBeNull();
    expect(() => chiSquareUpperTail(Number.NaN, 2)).toThrow(RangeError);
  });
});
