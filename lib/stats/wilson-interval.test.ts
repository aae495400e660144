import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wilsonInterval } from "./wilson-interval";

describe("wilsonInterval", () => {
  it("matches a value worked by hand", () => {
    // 8 of 10, z² = 3.841459: (8 + 1.920729 ∓ 1.959964·√(8·2/10 + .960365)) / 13.841459
    expect(wilsonInterval(8, 10)?.low).toBeCloseTo(0.490162, 5);
    expect(wilsonInterval(8, 10)?.high).toBeCloseTo(0.943318, 5);
  });
  it("touches 0 and 1 exactly where nobody or everybody said so", () => {
    // z²/(n + z²) for n = 7
    expect(wilsonInterval(0, 7)).toEqual({ low: 0, high: expect.closeTo(3.841458820694124 / 10.841458820694124, 10) });
    expect(wilsonInterval(7, 7)).toEqual({ low: expect.closeTo(7 / 10.841458820694124, 10), high: 1 });
    expect(wilsonInterval(1, 1)?.high).toBe(1);
    expect(wilsonInterval(100_000, 100_000)?.high).toBe(1);
  });
  it("is null when nobody was asked", () => expect(wilsonInterval(0, 0)).toBeNull());
  it.each([
    [-1, 5],
    [6, 5],
    [1, Number.POSITIVE_INFINITY],
    [Number.NaN, 5],
    [1, Number.NaN],
  ])("refuses %d of %d", (k, n) => expect(() => wilsonInterval(k, n)).toThrow(RangeError));
  it.each([0, 1, Number.NaN])("refuses the level %d", (level) =>
    expect(() => wilsonInterval(1, 2, level)).toThrow(RangeError),
  );
  it("holds the share, mirrors, narrows with n and widens with the level", () => {
    const asked = fc.integer({ min: 1, max: 5_000 }).chain((n) => fc.tuple(fc.nat(n), fc.constant(n)));
    fc.assert(
      fc.property(asked, ([k, n]) => {
        const { low, high } = wilsonInterval(k, n) ?? { low: Number.NaN, high: Number.NaN };
        expect(low >= 0 && low <= k / n && k / n <= high && high <= 1).toBe(true);
        expect(wilsonInterval(n - k, n)?.low).toBeCloseTo(1 - high, 12);
        const [tenfold, wider] = [wilsonInterval(10 * k, 10 * n), wilsonInterval(k, n, 0.99)];
        expect((tenfold?.high ?? 2) - (tenfold?.low ?? 0)).toBeLessThan(high - low);
        expect((wider?.high ?? 0) - (wider?.low ?? 2)).toBeGreaterThan(high - low);
      }),
    );
  });
});
