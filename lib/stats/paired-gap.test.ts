import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { median } from "./median";
import { pairedGap } from "./paired-gap";

const answer = fc.integer({ min: 1, max: 7 });
const pairs = fc.array(fc.tuple(answer, answer), { minLength: 1, maxLength: 15 });

describe("pairedGap", () => {
  it("matches scipy and hand-worked values", () => {
    // Differences 1, 3, 2, 4, −1, 0, 2, 2, −2, 5. scipy 1.17.1: wilcoxon(zero_method="wilcox", correction=False)
    // Ranks of sizes: 1, 1 → 1.5; 2 ×4 → 4.5; 3 → 7; 4 → 8; 5 → 9. Negative: 1.5 + 4.5 = 6; positive 45 − 6 = 39.
    const differences = [1, 3, 2, 4, -1, 0, 2, 2, -2, 5];
    const result = pairedGap(differences.map((d) => [3, 3 + d] as const));
    expect(result?.meanGap).toBeCloseTo(1.6, 12);
    expect(result?.v).toBe(39);
    expect(result?.p).toBeCloseTo(0.04839420715740645, 12);
    expect(result?.rankBiserial).toBeCloseTo(33 / 45, 12);
  });
  it("leaves out whoever gave one answer only", () => {
    const whole = pairedGap([
      [1, 2],
      [4, 2],
    ]);
    expect(
      pairedGap([
        [1, 2],
        [null, 5],
        [4, 2],
        [5, null],
      ]),
    ).toEqual(whole);
  });
  it("has the ends −1 and 1, and nothing to say where nobody moves", () => {
    expect(
      pairedGap([
        [1, 2],
        [1, 5],
      ])?.rankBiserial,
    ).toBe(1);
    expect(
      pairedGap([
        [2, 1],
        [5, 1],
      ])?.rankBiserial,
    ).toBe(-1);
    expect(
      pairedGap([
        [2, 2],
        [5, 5],
      ]),
    ).toEqual({ meanGap: 0, v: 0, p: 1, rankBiserial: 0, shift: 0 });
  });
  it("is null for nobody, and judges one person", () => {
    expect(pairedGap([])).toBeNull();
    expect(pairedGap([[1, null]])).toBeNull();
    // V = 1 of 1, variance ¼: z = 1
    expect(pairedGap([[1, 4]])).toEqual({
      meanGap: 3,
      v: 1,
      p: expect.closeTo(0.31731050786291415, 10),
      rankBiserial: 1,
      shift: 3,
    });
    expect(() => pairedGap([[1, Number.NaN]])).toThrow(RangeError);
  });
  it("takes a hundred thousand people", () => {
    const result = pairedGap(Array.from({ length: 100_000 }, (_, i) => [3, 3 + ((i % 5) - 2)] as const));
    expect(result).toMatchObject({ meanGap: 0, rankBiserial: 0, shift: 0, p: 1 });
  });
  it("turns over with the pairs; its shift is the median of all Walsh averages", () => {
    fc.assert(
      fc.property(pairs, (people) => {
        const result = pairedGap(people);
        const turned = pairedGap(people.map(([first, second]) => [second, first] as const));
        expect(result && result.p > 0 && result.p <= 1).toBe(true);
        expect(Math.abs(result?.rankBiserial ?? 2)).toBeLessThanOrEqual(1);
        expect(turned?.p).toBeCloseTo(result?.p ?? Number.NaN, 10);
        for (const key of ["meanGap", "rankBiserial", "shift"] as const) {
          expect(turned?.[key]).toBeCloseTo(-(result?.[key] ?? Number.NaN), 10);
        }
        const d = people.map(([first, second]) => second - first);
        const walsh = d.flatMap((x, i) => d.slice(i).map((y) => (x + y) / 2));
        expect(result?.shift).toBe(median(walsh));
      }),
    );
  });
});
