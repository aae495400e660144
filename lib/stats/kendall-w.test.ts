import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kendallTau } from "./kendall-tau";
import { kendallW } from "./kendall-w";

const order = (n: number) =>
  fc.shuffledSubarray(
    Array.from({ length: n }, (_, i) => i + 1),
    { minLength: n },
  );
const transposed = (columns: readonly (readonly number[])[]) =>
  (columns[0] ?? []).map((_, i) => columns.map((column) => column[i] ?? 0));

describe("kendallW", () => {
  it("matches values worked by hand", () => {
    // 1, 2, 3 and 1, 3, 2: sums 2, 5, 5 around 4: S = 6, W = 72/(4·24); χ² = 2·2·¾ with two degrees of freedom
    expect(
      kendallW([
        [1, 1],
        [2, 3],
        [3, 2],
      ]),
    ).toEqual({
      w: 0.75,
      uncorrected: 0.75,
      chiSquare: 3,
      p: expect.closeTo(Math.exp(-1.5), 12),
    });
    // 1½, 1½, 3 and 1, 2, 3: sums 2½, 3½, 6: S = 6½, W = 78/(96 − 2·6)
    const tied = kendallW([
      [1, 1],
      [1, 2],
      [3, 3],
    ]);
    expect(tied?.w).toBeCloseTo(78 / 84, 12);
    expect(tied?.uncorrected).toBeCloseTo(78 / 96, 12);
  });
  it("is 1 for one order, given in ranks or ratings, and 0 for opposite ones", () => {
    expect(
      kendallW([
        [1, 10, 3],
        [2, 20, 3.5],
        [3, 90, 4],
      ])?.w,
    ).toBe(1);
    expect(
      kendallW([
        [1, 3],
        [2, 2],
        [3, 1],
      ])?.w,
    ).toBe(0);
  });
  it("is null for one person and one thing", () => {
    expect(kendallW([[1], [2]])).toBeNull();
    expect(kendallW([[1, 2, 3]])).toBeNull();
    expect(kendallW([])).toBeNull();
  });
  it("has no corrected value where everybody ties everything; uncorrected it is 0, as in irr's kendall", () => {
    const tied = [
      [4, 4],
      [4, 4],
      [4, 4],
    ];
    expect(kendallW(tied)).toEqual({ w: null, uncorrected: 0, chiSquare: null, p: null });
  });
  it("refuses ragged rows and what is no number", () => {
    expect(() => kendallW([[1, 2], [1]])).toThrow(RangeError);
    expect(() =>
      kendallW([
        [1, Number.NaN],
        [2, 1],
      ]),
    ).toThrow(RangeError);
  });
  it("lies between 0 and 1, whatever the order of people and things", () => {
    fc.assert(
      fc.property(fc.array(order(5), { minLength: 2, maxLength: 8 }), (people) => {
        const result = kendallW(transposed(people));
        const w = result?.w ?? Number.NaN;
        expect(w >= 0 && w <= 1).toBe(true);
        const p = result?.p ?? Number.NaN;
        expect(p >= 0 && p <= 1).toBe(true);
        expect(kendallW(transposed([...people].reverse()))?.w).toBeCloseTo(w, 12);
        expect(kendallW([...transposed(people)].reverse())?.w).toBeCloseTo(w, 12);
      }),
    );
  });
});

describe("kendallTau", () => {
  it("matches values worked by hand and scipy", () => {
    // Of six pairs one is the other way round
    expect(kendallTau([1, 2, 3, 4], [1, 3, 2, 4])).toEqual({
      tauB: expect.closeTo(4 / 6, 12),
      discordant: 1,
      footrule: 2,
    });
    // scipy 1.17.1: kendalltau = ⅔ (ties in both)
    expect(kendallTau([1, 2, 2, 4, 5], [2, 1, 3, 3, 5]).tauB).toBeCloseTo(2 / 3, 12);
  });
  it("has the ends −1 and 1, and none where a side ties everything", () => {
    expect(kendallTau([1, 2, 3], [1, 2, 3])).toEqual({ tauB: expect.closeTo(1, 12), discordant: 0, footrule: 0 });
    expect(kendallTau([1, 2, 3], [3, 2, 1])).toEqual({ tauB: expect.closeTo(-1, 12), discordant: 3, footrule: 4 });
    expect(kendallTau([1, 1, 1], [1, 2, 3]).tauB).toBeNull();
    expect(kendallTau([], [])).toEqual({ tauB: null, discordant: 0, footrule: 0 });
    expect(kendallTau([1], [1]).tauB).toBeNull();
  });
  it("refuses lists that do not match or hold no positions", () => {
    expect(() => kendallTau([1, 2], [1])).toThrow(RangeError);
    expect(() => kendallTau([1, Number.NaN], [1, 2])).toThrow(RangeError);
  });
  it("is symmetric; footrule lies between the swaps and twice as many", () => {
    fc.assert(
      fc.property(order(6), order(6), (a, b) => {
        const { tauB, discordant, footrule } = kendallTau(a, b);
        expect(kendallTau(b, a)).toEqual({ tauB, discordant, footrule });
        // Without ties: τ = 1 − 2·swaps/pairs. Diaconis & Graham: swaps ≤ footrule ≤ 2·swaps
        expect(tauB).toBeCloseTo(1 - (2 * discordant) / 15, 12);
        expect(footrule).toBeGreaterThanOrEqual(discordant);
        expect(footrule).toBeLessThanOrEqual(2 * discordant);
      }),
    );
  });
});
