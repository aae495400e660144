import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { logOdds, logOddsAgainstAll } from "./log-odds";

describe("logOdds", () => {
  it("matches values worked by hand", () => {
    // Both features half of all: α = 2 each of 4. ln(5/3) − ln(3/5), variance 1/5 + 1/3
    const result = logOdds(
      [
        [3, 1],
        [1, 3],
      ],
      4,
    );
    const delta = 2 * Math.log(5 / 3);
    expect(result[0]?.[0]).toEqual({
      delta: expect.closeTo(delta, 12),
      z: expect.closeTo(delta / Math.sqrt(1 / 5 + 1 / 3), 12),
    });
    expect(result[1]?.[0]?.z).toBeCloseTo(-delta / Math.sqrt(1 / 5 + 1 / 3), 12);
  });
  it("is null for a feature that never, or alone, occurs", () => {
    expect(
      logOdds(
        [
          [3, 0],
          [5, 0],
        ],
        10,
      ),
    ).toEqual([
      [null, null],
      [null, null],
    ]);
    expect(logOdds([[0], [0]], 1)).toEqual([[null], [null]]);
    expect(logOdds([], 1)).toEqual([]);
  });
  it("finds nothing in a lone feature, however the prior rounds", () => {
    for (const prior of [0.1, 0.3, 0.7, 1.1, 10, 500]) {
      for (const n of [1, 3, 7, 11, 49]) expect(logOdds([[n], [n]], prior)).toEqual([[null], [null]]);
    }
  });
  it("keeps a feature that only one group has finite", () => {
    const [own] = logOdds(
      [
        [5, 5],
        [0, 10],
      ],
      10,
    );
    expect(own?.[0]?.z).toBeGreaterThan(0);
    expect(Number.isFinite(own?.[0]?.z)).toBe(true);
  });
  it("refuses broken counts and priors", () => {
    expect(() => logOdds([[1, 2], [1]], 10)).toThrow(RangeError);
    expect(() => logOdds([[1, -2]], 10)).toThrow(RangeError);
    expect(() => logOdds([[Number.NaN]], 10)).toThrow(RangeError);
    for (const prior of [0, -1, Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => logOdds([[1, 2]], prior)).toThrow(RangeError);
  });
  it("is opposite for two groups, shrinks with the prior, and finds nothing in equal shares", () => {
    const row = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(row, row, (a, b) => {
        const [own = [], other = []] = logOdds([a, b], 10);
        const [strong = []] = logOdds([a, b], 1_000);
        for (const [w, here] of own.entries()) {
          expect(other[w]?.delta).toBeCloseTo(-(here?.delta ?? Number.NaN), 10);
          expect(other[w]?.z).toBeCloseTo(-(here?.z ?? Number.NaN), 10);
          expect(Math.abs(strong[w]?.delta ?? Number.NaN)).toBeLessThanOrEqual(Math.abs(here?.delta ?? 0) + 1e-12);
        }
        for (const cell of logOdds([a, a], 10).flat()) expect(cell?.delta).toBeCloseTo(0, 10);
      }),
    );
  });
});

describe("logOddsAgainstAll", () => {
  it("matches values worked by hand", () => {
    // One for every prior: (3 + 1)/(1 + 1) against everything: (4 + 2)/(4 + 2); variance 1/4 + 1/6
    const result = logOddsAgainstAll(
      [
        [3, 1],
        [1, 3],
      ],
      1,
    );
    expect(result[0]?.[0]).toEqual({
      delta: expect.closeTo(Math.log(2), 12),
      z: expect.closeTo(Math.log(2) / Math.sqrt(1 / 4 + 1 / 6), 12),
    });
  });
  it("is null where undefined, and refuses broken counts", () => {
    expect(
      logOddsAgainstAll(
        [
          [3, 0],
          [5, 0],
        ],
        "informative",
      ),
    ).toEqual([
      [null, null],
      [null, null],
    ]);
    expect(() => logOddsAgainstAll([[1, 2], [1]], 1)).toThrow(RangeError);
    expect(() => logOddsAgainstAll([[-1]], "informative")).toThrow(RangeError);
  });
});
