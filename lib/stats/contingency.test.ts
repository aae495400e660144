import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { associationP, contingency } from "./contingency";
import { fisherExact } from "./fisher-exact";

const table = [
  [10, 20, 30],
  [25, 15, 5],
];

describe("contingency", () => {
  it("matches values worked by hand and scipy", () => {
    // Rows 60 and 45, columns 35 each of 105: expected 20 and 15. χ² = (100 + 0 + 100)/20 + (100 + 0 + 100)/15 = 70/3.
    // scipy 1.17.1: chi2_contingency p = 8.57493910267228e-06; V = √(χ²/105) = √(2/9)
    const result = contingency(table);
    expect(result?.expected).toEqual([
      [20, 20, 20],
      [15, 15, 15],
    ]);
    expect(result?.chiSquare).toBeCloseTo(70 / 3, 10);
    expect(result?.df).toBe(2);
    expect((result?.p ?? 0) / 8.57493910267228e-6).toBeCloseTo(1, 10);
    expect(result?.cramersV).toBeCloseTo(Math.sqrt(2) / 3, 12);
    // φ² − 2/104 over 1 − 1/104
    expect(result?.cramersVCorrected).toBeCloseTo(Math.sqrt((2 / 9 - 2 / 104) / (1 - 1 / 104)), 12);
    // (10 − 20) / √(20·(1 − 60/105)·(1 − 35/105))
    expect(result?.adjustedResiduals[0]?.[0]).toBeCloseTo(-10 / Math.sqrt(20 * (45 / 105) * (70 / 105)), 12);
    expect(result?.adjustedResiduals[0]?.[1]).toBe(0);
  });
  it("has the ends 0 and 1", () => {
    const none = contingency([
      [2, 4],
      [3, 6],
    ]);
    expect(none?.chiSquare).toBeCloseTo(0, 12);
    expect(none?.p).toBeCloseTo(1, 10);
    expect(none?.cramersVCorrected).toBe(0);
    const perfect = contingency([
      [9, 0],
      [0, 7],
    ]);
    expect(perfect?.cramersV).toBe(1);
    expect(perfect?.cramersVCorrected).toBeCloseTo(1, 12);
  });
  it("is null, not NaN, where there is nothing to compare", () => {
    expect(contingency([])).toBeNull();
    expect(
      contingency([
        [0, 0],
        [0, 0],
      ]),
    ).toBeNull();
    const oneRow = contingency([
      [3, 4],
      [0, 0],
    ]);
    expect(oneRow).toMatchObject({ chiSquare: null, df: null, p: null, cramersV: null, cramersVCorrected: null });
    expect(oneRow?.adjustedResiduals).toEqual([
      [null, null],
      [null, null],
    ]);
    const pair = contingency([
      [1, 0],
      [0, 1],
    ]);
    expect(pair).toMatchObject({ chiSquare: 2, cramersV: 1, cramersVCorrected: null });
    const weighted = contingency([
      [0.5, 0],
      [0, 0.5],
    ]);
    expect(weighted?.cramersVCorrected).toBeNull();
  });
  it("refuses broken tables", () => {
    expect(() => contingency([[1, 2], [3]])).toThrow(RangeError);
    expect(() => contingency([[1, -2]])).toThrow(RangeError);
    expect(() => contingency([[Number.POSITIVE_INFINITY, 2]])).toThrow(RangeError);
  });
  it("stays in its bounds, ignores the order of rows, and grows with the people", () => {
    const cells = fc.array(fc.array(fc.nat(30), { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(cells, (rows) => {
        const result = contingency(rows);
        if (result === null || result.chiSquare === null) return;
        for (const share of [result.p, result.cramersV, result.cramersVCorrected]) {
          expect(share === null || (share >= 0 && share <= 1)).toBe(true);
        }
        expect(contingency([...rows].reverse())?.chiSquare).toBeCloseTo(result.chiSquare, 8);
        const tripled = contingency(rows.map((row) => row.map((n) => 3 * n)));
        expect(tripled?.chiSquare).toBeCloseTo(3 * result.chiSquare, 7);
        expect(tripled?.cramersV).toBeCloseTo(result.cramersV ?? Number.NaN, 9);
      }),
    );
  });
});

describe("associationP", () => {
  it("takes chi-square while every expected count reaches 5", () => {
    expect(associationP(table)).toBe(contingency(table)?.p);
  });
  it("takes Fisher's test below that", () => {
    const tea = [
      [3, 1],
      [1, 3],
    ];
    expect(associationP(tea)).toBe(fisherExact(tea)?.p);
    expect(
      associationP([
        [3, 1],
        [0, 0],
      ]),
    ).toBeNull();
  });
  it("does not take an empty category for a small count", () => {
    const padded = table.map((row) => [...row, 0]);
    expect(associationP(padded)).toBe(contingency(padded)?.p);
  });
});
