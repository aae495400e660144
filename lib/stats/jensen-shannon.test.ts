import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { generalisedJensenShannon, jensenShannon } from "./jensen-shannon";

const counts = fc.array(fc.nat(500), { minLength: 5, maxLength: 5 }).filter((n) => n.some(Boolean));

describe("jensenShannon", () => {
  it("matches a value worked by hand", () => {
    // p = (1, 0), q = (½, ½), m = (¾, ¼): H(m) − (0 + 1)/2 = 0.811278 − 0.5
    expect(jensenShannon([4, 0], [3, 3])).toBeCloseTo(0.311278, 6);
  });
  it("is 1 bit for groups that share no option, 0 for the same shares", () => {
    expect(jensenShannon([7, 0], [0, 2])).toBe(1);
    expect(jensenShannon([1, 2], [2, 4])).toBeCloseTo(0, 12);
  });
  it("is null for a silent group and refuses broken counts", () => {
    expect(jensenShannon([0, 0], [1, 2])).toBeNull();
    expect(jensenShannon([], [])).toBeNull();
    expect(() => jensenShannon([1], [1, 2])).toThrow(RangeError);
    expect(() => jensenShannon([1, -1], [1, 2])).toThrow(RangeError);
    expect(() => jensenShannon([1, Number.NaN], [1, 2])).toThrow(RangeError);
  });
  it("is symmetric, stays within [0, 1], and ignores the size of a group", () => {
    fc.assert(
      fc.property(counts, counts, (a, b) => {
        const bits = jensenShannon(a, b) ?? Number.NaN;
        expect(bits >= 0 && bits <= 1).toBe(true);
        expect(jensenShannon(b, a)).toBeCloseTo(bits, 12);
        expect(
          jensenShannon(
            a.map((n) => 7 * n),
            b,
          ),
        ).toBeCloseTo(bits, 12);
      }),
    );
  });
});

describe("generalisedJensenShannon", () => {
  it("reaches log₂ 3 for three groups without a common option", () => {
    const result = generalisedJensenShannon([
      [4, 0, 0],
      [0, 2, 0],
      [0, 0, 9],
    ]);
    expect(result?.bits).toBeCloseTo(Math.log2(3), 12);
    expect(result?.normalised).toBeCloseTo(1, 12);
  });
  it("weighs groups", () => {
    // ¾ of (1, 0) and ¼ of (0, 1): H(¾, ¼) = 0.811278, the largest there is for these weights
    const result = generalisedJensenShannon(
      [
        [1, 0],
        [0, 1],
      ],
      [3, 1],
    );
    expect(result?.bits).toBeCloseTo(0.811278, 6);
    expect(result?.normalised).toBeCloseTo(1, 12);
  });
  it("has nothing to normalise by where one group holds all weight", () => {
    expect(generalisedJensenShannon([[1, 1]])).toEqual({ bits: 0, normalised: null });
    expect(
      generalisedJensenShannon(
        [
          [1, 1],
          [2, 0],
        ],
        [1, 0],
      ),
    ).toEqual({ bits: 0, normalised: null });
    expect(generalisedJensenShannon([])).toBeNull();
  });
  it("refuses weights that do not fit", () => {
    expect(() =>
      generalisedJensenShannon(
        [
          [1, 1],
          [2, 0],
        ],
        [1],
      ),
    ).toThrow(RangeError);
    expect(() =>
      generalisedJensenShannon(
        [
          [1, 1],
          [2, 0],
        ],
        [0, 0],
      ),
    ).toThrow(RangeError);
    expect(() =>
      generalisedJensenShannon(
        [
          [1, 1],
          [2, 0],
        ],
        [2, -1],
      ),
    ).toThrow(RangeError);
  });
  it("stays within its bounds and ignores the order of groups", () => {
    fc.assert(
      fc.property(fc.array(counts, { minLength: 2, maxLength: 5 }), (groups) => {
        const result = generalisedJensenShannon(groups);
        expect(result?.normalised).toBeGreaterThanOrEqual(0);
        expect(result?.normalised).toBeLessThanOrEqual(1);
        expect(generalisedJensenShannon([...groups].reverse())?.bits).toBeCloseTo(result?.bits ?? Number.NaN, 10);
      }),
    );
  });
});
