import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { oneWayIcc, shroutFleiss } from "./icc";

const nothing = [null, null, null];

describe("oneWayIcc", () => {
  it("matches values worked by hand", () => {
    // Means 2 and 6 around 4: MSB = 16, MSW = 4/2 = 2, k = 2: 14/18 and 14/16
    const result = oneWayIcc([
      [1, 3],
      [5, 7],
    ]);
    expect(result.icc1).toBeCloseTo(14 / 18, 12);
    expect(result.icc2).toBeCloseTo(14 / 16, 12);
  });
  it("is 1 for teams that differ without differing inside", () => {
    expect(
      oneWayIcc([
        [0.1, 0.1, 0.1],
        [0.7, 0.7],
      ]),
    ).toEqual({ icc1: 1, icc2: 1 });
  });
  it("is −1/(k − 1) for equal team means, with no ICC(2), free of rounding dust", () => {
    // Means 7/3 twice; the mean of all six is the same number only on paper.
    const result = oneWayIcc([
      [1, 2, 4],
      [4, 2, 1],
    ]);
    expect(result.icc1).toBeCloseTo(-0.5, 12);
    expect(result.icc2).toBeNull();
    expect(
      oneWayIcc([
        [0.1, 0.2],
        [0.2, 0.1],
      ]).icc2,
    ).toBeNull();
  });
  it("is null for constants, one team and teams of one; an empty team does not count", () => {
    for (const groups of [
      [
        [3, 3],
        [3, 3],
      ],
      [
        [0.1, 0.1, 0.1],
        [0.1, 0.1, 0.1],
      ],
      [[1, 2, 3]],
      [[1], [2]],
      [],
      [[1, 2], []],
    ]) {
      expect(oneWayIcc(groups)).toEqual({ icc1: null, icc2: null });
    }
    expect(oneWayIcc([[1, 3], [], [5, 7]])).toEqual(
      oneWayIcc([
        [1, 3],
        [5, 7],
      ]),
    );
    expect(() =>
      oneWayIcc([
        [1, Number.NaN],
        [2, 3],
      ]),
    ).toThrow(RangeError);
  });
  it("never exceeds 1 and ignores order, place and unit of the scale", () => {
    const team = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(team, { minLength: 2, maxLength: 5 }), (teams) => {
        const { icc1, icc2 } = oneWayIcc(teams);
        for (const icc of [icc1, icc2]) expect(icc === null || icc <= 1).toBe(true);
        const moved = oneWayIcc([...teams].reverse().map((values) => values.map((x) => 2 - 0.3 * x)));
        expect(moved.icc1 === null).toBe(icc1 === null);
        if (icc1 !== null) expect(moved.icc1).toBeCloseTo(icc1, 8);
        expect(moved.icc2 === null).toBe(icc2 === null);
        if (icc2 !== null && icc2 > -100) expect(moved.icc2).toBeCloseTo(icc2, 6);
      }),
    );
  });
});

describe("shroutFleiss", () => {
  it("matches the values that Shrout and Fleiss published", () => {
    // Six targets, four judges: .17, .29, .71 and .44, .62, .91
    const rows = [
      [9, 2, 5, 8],
      [6, 1, 3, 2],
      [8, 4, 6, 8],
      [7, 1, 2, 6],
      [10, 5, 6, 9],
      [6, 2, 4, 7],
    ];
    const { single, average } = shroutFleiss(rows);
    expect(single.map((icc) => icc?.toFixed(2))).toEqual(["0.17", "0.29", "0.71"]);
    expect(average.map((icc) => icc?.toFixed(2))).toEqual(["0.44", "0.62", "0.91"]);
  });
  it("is 1 where raters agree", () => {
    const { single, average } = shroutFleiss([
      [1, 1],
      [2, 2],
      [5, 5],
    ]);
    for (const icc of [...single, ...average]) expect(icc).toBeCloseTo(1, 12);
  });
  it("is null for constants, too few targets or raters", () => {
    for (const rows of [
      [
        [3, 3],
        [3, 3],
      ],
      [[1, 2]],
      [[1], [2]],
      [],
    ]) {
      expect(shroutFleiss(rows)).toEqual({ single: nothing, average: nothing });
    }
  });
  it("has no consistency to speak of where targets do not differ, only raters", () => {
    const { single, average } = shroutFleiss([
      [0.1, 0.3, 0.2],
      [0.1, 0.3, 0.2],
      [0.1, 0.3, 0.2],
    ]);
    // No variance between targets: BMS = EMS = 0
    expect(single[2]).toBeNull();
    expect(average[2]).toBeNull();
    expect(average[0]).toBeNull();
    expect(single[1]).toBeCloseTo(0, 12);
  });
  it("is null, not beyond 1, where the estimated variance is negative", () => {
    // BMS 7/3, JMS 4/3, EMS 29/3: 7/3 + (4/3 − 29/3)/3 < 0
    const rows = [
      [0, 4, 2],
      [7, 0, 0],
      [0, 1, 1],
    ];
    expect(shroutFleiss(rows).average[1]).toBeNull();
  });
  it("refuses ragged rows and what is no number", () => {
    expect(() => shroutFleiss([[1, 2], [3]])).toThrow(RangeError);
    expect(() =>
      shroutFleiss([
        [1, 2],
        [3, Number.NaN],
      ]),
    ).toThrow(RangeError);
  });
  it("never exceeds 1; consistency ignores how strict a rater is", () => {
    const row = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 3, maxLength: 8 }), (rows) => {
        const { single, average } = shroutFleiss(rows);
        for (const icc of [...single, ...average]) expect(icc === null || icc <= 1 + 1e-9).toBe(true);
        const strict = shroutFleiss(rows.map((values) => values.map((v, j) => v - 5 * j)));
        if (single[2] !== null && strict.single[2] !== null) expect(strict.single[2]).toBeCloseTo(single[2], 8);
      }),
    );
  });
});
