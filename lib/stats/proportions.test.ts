import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { entropy } from "./entropy";
import { proportions } from "./proportions";

const counts = fc.array(fc.nat(1000), { minLength: 1, maxLength: 12 }).filter((n) => n.some(Boolean));

describe("proportions", () => {
  it("divides by the sum", () => expect(proportions([1, 0, 3])).toEqual([0.25, 0, 0.75]));
  it("is null when nothing was counted", () => {
    expect(proportions([])).toBeNull();
    expect(proportions([0, 0])).toBeNull();
  });
  it.each([[[1, -1]], [[Number.NaN]], [[Number.POSITIVE_INFINITY]], [[Number.MAX_VALUE, Number.MAX_VALUE]]])(
    "refuses %j",
    (broken) => expect(() => proportions(broken)).toThrow(RangeError),
  );
  it("sums to 1 and ignores the size of the group", () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 2, max: 9 }), (n, times) => {
        const shares = proportions(n) ?? [];
        expect(shares.reduce((so, p) => so + p, 0)).toBeCloseTo(1, 12);
        const larger = proportions(n.map((x) => x * times)) ?? [];
        for (const [k, share] of shares.entries()) expect(larger[k]).toBeCloseTo(share, 12);
      }),
    );
  });
});

describe("entropy", () => {
  it("matches a value worked by hand", () => {
    // ½·1 + ¼·2 + ¼·2 bits
    expect(entropy([0.5, 0.25, 0.25])).toBe(1.5);
  });
  it("is 0 for one option and log₂ k for k equal ones", () => {
    expect(entropy([0, 1, 0])).toBe(0);
    expect(entropy([0.125, 0.125, 0.125, 0.125, 0.125, 0.125, 0.125, 0.125])).toBe(3);
  });
  it("refuses what is no share", () => {
    expect(() => entropy([0.5, -0.5])).toThrow(RangeError);
    expect(() => entropy([2, 3])).toThrow(RangeError);
    expect(() => entropy([Number.NaN])).toThrow(RangeError);
  });
  it("stays between 0 and log₂ k, in whatever order the options are listed", () => {
    fc.assert(
      fc.property(counts, (n) => {
        const p = proportions(n) ?? [];
        const bits = entropy(p);
        expect(bits).toBeGreaterThanOrEqual(0);
        expect(bits).toBeLessThanOrEqual(Math.log2(p.length) + 1e-12);
        expect(entropy([...p].reverse())).toBeCloseTo(bits, 12);
      }),
    );
  });
});
