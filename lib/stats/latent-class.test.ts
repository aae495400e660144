import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { latentClass } from "./latent-class";

const repeat = (row: number[], n: number) => Array.from({ length: n }, () => row);

describe("latentClass", () => {
  it("is independence for one class, by hand", () => {
    // First item 6 of 8, second 4 of 8: 6 ln ¾ + 2 ln ¼ + 8 ln ½; two parameters
    const rows = [...repeat([0, 0], 3), ...repeat([0, 1], 3), [1, 0], [1, 1]];
    const result = latentClass(rows, 1);
    const expected = 6 * Math.log(0.75) + 2 * Math.log(0.25) + 8 * Math.log(0.5);
    expect(result?.logLikelihood).toBeCloseTo(expected, 9);
    expect(result?.aic).toBeCloseTo(-2 * expected + 4, 9);
    expect(result?.bic).toBeCloseTo(-2 * expected + 2 * Math.log(8), 9);
    expect(result?.shares).toEqual([1]);
    expect(result?.probabilities[0]?.[0]?.[0]).toBeCloseTo(0.75, 9);
  });
  it("separates two camps that share no answer", () => {
    // 30 and 10 people, each camp sure of every item: 30 ln ¾ + 10 ln ¼
    const result = latentClass([...repeat([0, 0, 0, 0], 30), ...repeat([1, 1, 1, 1], 10)], 2);
    expect(result?.logLikelihood).toBeCloseTo(30 * Math.log(0.75) + 10 * Math.log(0.25), 6);
    expect(result?.shares[0]).toBeCloseTo(0.75, 6);
    expect(result?.probabilities[1]?.[2]?.[1]).toBeCloseTo(1, 6);
  });
  it("is null for nobody and for no items", () => {
    expect(latentClass([], 2)).toBeNull();
    expect(latentClass([[], []], 2)).toBeNull();
  });
  it("takes one person and constants", () => {
    expect(latentClass([[1, 0]], 2)?.logLikelihood).toBeCloseTo(0, 9);
    expect(latentClass(repeat([2, 0], 5), 2)?.logLikelihood).toBeCloseTo(0, 9);
  });
  it("refuses broken arguments", () => {
    for (const classes of [0, 1.5, Number.NaN]) expect(() => latentClass([[0]], classes)).toThrow(RangeError);
    expect(() => latentClass([[0], [0, 1]], 1)).toThrow(RangeError);
    expect(() => latentClass([[0.5]], 1)).toThrow(RangeError);
    expect(() => latentClass([[-1]], 1)).toThrow(RangeError);
    expect(() => latentClass([[0]], 1, { starts: 0 })).toThrow(RangeError);
    expect(() => latentClass([[0]], 1, { iterations: 0 })).toThrow(RangeError);
  });
  it("repeats itself for a seed, sums to 1, and fits no worse with one more class", () => {
    const rows = fc.array(fc.array(fc.nat(2), { minLength: 3, maxLength: 3 }), { minLength: 4, maxLength: 20 });
    fc.assert(
      fc.property(rows, (people) => {
        const options = { seed: "a", starts: 4, iterations: 300 };
        const [one, two] = [latentClass(people, 1, options), latentClass(people, 2, options)];
        expect(latentClass(people, 2, options)).toEqual(two);
        expect(two?.shares.reduce((so, p) => so + p, 0)).toBeCloseTo(1, 9);
        expect(two?.shares[0]).toBeGreaterThanOrEqual(two?.shares[1] ?? 1);
        for (const row of two?.probabilities.flat() ?? []) expect(row.reduce((so, p) => so + p, 0)).toBeCloseTo(1, 9);
        expect(two?.logLikelihood).toBeGreaterThanOrEqual((one?.logLikelihood ?? 0) - 1e-4);
        expect(latentClass([...people].reverse(), 1)?.logLikelihood).toBeCloseTo(one?.logLikelihood ?? Number.NaN, 8);
      }),
      { numRuns: 8 },
    );
  });
});
