import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { imputeColumnMeans, principalComponents } from "./principal-components";

const vote = fc.constantFrom(-1, 0, 1, null);
const votes = fc.array(fc.array(vote, { minLength: 4, maxLength: 4 }), { minLength: 2, maxLength: 12 });

describe("imputeColumnMeans", () => {
  it("fills gaps with the mean of their column", () => {
    expect(
      imputeColumnMeans([
        [1, null],
        [3, null],
        [null, null],
      ]),
    ).toEqual([
      [1, 0],
      [3, 0],
      [2, 0],
    ]);
    expect(imputeColumnMeans([])).toEqual([]);
  });
  it("refuses ragged rows and what is no number", () => {
    expect(() => imputeColumnMeans([[1, 2], [3]])).toThrow(RangeError);
    expect(() => imputeColumnMeans([[1], [Number.NaN]])).toThrow(RangeError);
  });
});

describe("principalComponents", () => {
  it("matches values worked by hand", () => {
    // All on the diagonal: variance 1 + 1 along (1, 1)/√2
    const result = principalComponents([
      [0, 0],
      [1, 1],
      [2, 2],
    ]);
    expect(result?.variance[0]).toBeCloseTo(2, 10);
    expect(result?.variance[1]).toBeCloseTo(0, 10);
    expect(result?.share[0]).toBeCloseTo(1, 10);
    for (const x of result?.components[0] ?? []) expect(x).toBeCloseTo(Math.SQRT1_2, 10);
    expect(result?.scores.map(([first]) => first)).toEqual([
      expect.closeTo(-Math.SQRT2, 10),
      expect.closeTo(0, 10),
      expect.closeTo(Math.SQRT2, 10),
    ]);
  });
  it("matches numpy", () => {
    // numpy 2.4.6: singular values of the centred rows, squared over n − 1; largest loading made positive
    const result = principalComponents(
      [
        [1, 2, 0],
        [2, 1, 1],
        [4, 3, 5],
        [0, 0, 1],
      ],
      3,
    );
    const close = (values: readonly number[]) => values.map((x) => expect.closeTo(x, 7));
    expect(result?.variance).toEqual(close([8.30946516, 0.96396781, 0.22656703]));
    expect(result?.components).toEqual([
      close([0.5683178, 0.36092166, 0.73942575]),
      close([0.32822993, 0.72461563, -0.60596806]),
      close([0.75450645, -0.5870841, -0.29334667]),
    ]);
  });
  it("has no share where nothing varies", () => {
    const result = principalComponents([
      [1, 0],
      [1, 0],
      [1, null],
    ]);
    expect(result?.variance.every((v) => Math.abs(v) < 1e-12)).toBe(true);
    expect(result?.share).toEqual([null, null]);
    expect(result?.scores.flat().every((x) => x === 0)).toBe(true);
  });
  it("gives fewer components where the data have fewer", () => {
    expect(principalComponents([[1], [2], [4]])?.components).toHaveLength(1);
    expect(
      principalComponents(
        [
          [1, 2, 3],
          [2, 1, 5],
        ],
        5,
      )?.components.length,
    ).toBeLessThanOrEqual(2);
  });
  it("is null for one person and no items, and refuses broken arguments", () => {
    expect(principalComponents([[1, 2]])).toBeNull();
    expect(principalComponents([])).toBeNull();
    expect(principalComponents([[], []])).toBeNull();
    for (const wanted of [0, -1, 1.5, Number.NaN])
      expect(() => principalComponents([[1], [2]], wanted)).toThrow(RangeError);
    expect(() => principalComponents([[1, 2], [3]])).toThrow(RangeError);
  });
  it("has orthonormal components whose scores carry their variances, largest first", () => {
    fc.assert(
      fc.property(votes, (rows) => {
        const result = principalComponents(rows, 4);
        if (!result) return;
        const dot = (x: readonly number[], y: readonly number[]) => x.reduce((so, v, j) => so + v * (y[j] ?? 0), 0);
        for (const [c, component] of result.components.entries()) {
          for (const [d, other] of result.components.entries())
            expect(dot(component, other)).toBeCloseTo(c === d ? 1 : 0, 7);
          const scores = result.scores.map((row) => row[c] ?? 0);
          expect(dot(scores, scores) / (rows.length - 1)).toBeCloseTo(result.variance[c] ?? Number.NaN, 7);
          expect(result.variance[c]).toBeLessThanOrEqual((result.variance[c - 1] ?? Number.MAX_VALUE) + 1e-9);
          const largest = Math.max(...component.map(Math.abs));
          expect(component.find((x) => Math.abs(x) > largest - 1e-9)).toBeGreaterThan(0);
        }
        for (const share of result.share) expect(share === null || (share > -1e-9 && share <= 1 + 1e-9)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
