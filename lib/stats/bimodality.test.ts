import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bimodality } from "./bimodality";

const none = { skewness: null, excessKurtosis: null, coefficient: null };

describe("bimodality", () => {
  it("matches scipy", () => {
    // scipy 1.17.1: skew and kurtosis with bias=False; coefficient (G1² + 1)/(G2 + 3·16/6)
    const result = bimodality([1, 2, 2, 3, 7]);
    expect(result.skewness).toBeCloseTo(1.7443694974549941, 10);
    expect(result.excessKurtosis).toBeCloseTo(3.3223140495867725, 10);
    expect(result.coefficient).toBeCloseTo(0.3570670205706703, 10);
    // Two camps of three: G1 = 0, G2 = −10/3, 1/(−10/3 + 75/12)
    expect(bimodality([1, 1, 1, 5, 5, 5]).coefficient).toBeCloseTo(1 / (-10 / 3 + 75 / 12), 10);
  });
  it("is null where there are too few values, and skewness alone for three", () => {
    for (const values of [[], [1], [1, 2]]) expect(bimodality(values)).toEqual(none);
    // scipy 1.17.1: skew([1, 2, 4], bias=False)
    expect(bimodality([1, 2, 4])).toEqual({
      skewness: expect.closeTo(0.9352195295828235, 10),
      excessKurtosis: null,
      coefficient: null,
    });
  });
  it("is null for constants, whole or not", () => {
    expect(bimodality([3, 3, 3, 3])).toEqual(none);
    expect(bimodality([0.1, 0.1, 0.1, 0.1, 0.1])).toEqual(none);
  });
  it("neither overflows nor vanishes", () => {
    const plain = bimodality([1, 2, 2, 3, 7]).coefficient ?? Number.NaN;
    for (const unit of [1e150, 1e-150]) {
      expect(bimodality([1, 2, 2, 3, 7].map((x) => x * unit)).coefficient).toBeCloseTo(plain, 10);
    }
    expect(() => bimodality([1, 2, 3, Number.NaN])).toThrow(RangeError);
  });
  it("calls two large camps 1, a flat distribution 5/9 and a bell ⅓", () => {
    const many = (values: number[]) => Array.from({ length: 2_000 }, () => values).flat();
    expect(bimodality(many([0, 1])).coefficient).toBeCloseTo(1, 2);
    expect(bimodality(Array.from({ length: 10_001 }, (_, i) => i)).coefficient).toBeCloseTo(5 / 9, 3);
    // Sums of twelve coins are nearly a bell: excess kurtosis −2/12
    const coins = Array.from({ length: 4_096 }, (_, i) => i.toString(2).replaceAll("0", "").length);
    expect(bimodality(coins).coefficient).toBeCloseTo(1 / (3 - 1 / 6), 2);
  });
  it("ignores where the scale starts, its unit and its direction", () => {
    const answers = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 4, maxLength: 30 });
    fc.assert(
      fc.property(answers, (values) => {
        const { coefficient } = bimodality(values);
        if (coefficient === null) return;
        expect(coefficient).toBeGreaterThan(0);
        expect(bimodality(values.map((x) => 7 - 3 * x)).coefficient).toBeCloseTo(coefficient, 8);
      }),
    );
  });
});
