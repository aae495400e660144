import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { misperception, perceptionGap } from "./perception-gap";

describe("perceptionGap", () => {
  it("matches values worked by hand", () => {
    // Predictions 2 and 3 of an actual mean 4, own answer 4 by one of the two, range 4
    expect(perceptionGap([2, 3], [4, 5, 3], [4, null], 4)).toEqual({
      bias: -0.375,
      accuracy: 62.5,
      actualGap: 0,
      perceivedGap: 0.5,
      falsePolarisation: 0.5,
    });
  });
  it("is faultless where everybody knows", () => {
    expect(perceptionGap([4, 4], [4, 4], [2, 2], 4)).toEqual({
      bias: 0,
      accuracy: 100,
      actualGap: -0.5,
      perceivedGap: -0.5,
      falsePolarisation: 0,
    });
    // As wrong as the scale allows
    expect(perceptionGap([1], [5], [5], 4)).toMatchObject({ bias: -1, accuracy: 0, falsePolarisation: 1 });
  });
  it("is null, part by part, where answers are missing", () => {
    const none = { bias: null, accuracy: null, actualGap: null, perceivedGap: null, falsePolarisation: null };
    expect(perceptionGap([], [], [], 4)).toEqual(none);
    expect(perceptionGap([null], [null], [null], 4)).toEqual(none);
    expect(perceptionGap([2], [], [4], 4)).toEqual({ ...none, perceivedGap: 0.5 });
    expect(perceptionGap([2, null], [3], [null, 4], 4)).toMatchObject({
      bias: -0.25,
      actualGap: 0.25,
      perceivedGap: null,
    });
  });
  it("refuses broken arguments", () => {
    for (const range of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => perceptionGap([1], [1], [1], range)).toThrow(RangeError);
    }
    expect(() => perceptionGap([1, 2], [1], [1], 4)).toThrow(RangeError);
    expect(() => perceptionGap([Number.NaN], [1], [1], 4)).toThrow(RangeError);
  });
  it("stays on the scale, mirrors with it, and ignores its unit", () => {
    const answer = fc.option(fc.integer({ min: 1, max: 5 }), { freq: 6 });
    const people = fc.array(fc.tuple(answer, answer), { maxLength: 10 });
    fc.assert(
      fc.property(people, fc.array(answer, { maxLength: 10 }), (predictors, actual) => {
        const [predictions, own] = [predictors.map(([p]) => p), predictors.map(([, o]) => o)];
        const gap = perceptionGap(predictions, actual, own, 4);
        for (const share of [gap.bias, gap.actualGap, gap.perceivedGap, gap.falsePolarisation]) {
          expect(share === null || Math.abs(share) <= 1).toBe(true);
        }
        expect(gap.accuracy === null || (gap.accuracy >= 0 && gap.accuracy <= 100)).toBe(true);
        const turn = (values: (number | null)[]) => values.map((x) => (x === null ? null : 60 - 10 * x));
        const turned = perceptionGap(turn(predictions), turn(actual), turn(own), 40);
        for (const key of ["accuracy", "falsePolarisation"] as const) {
          expect(turned[key] === null).toBe(gap[key] === null);
          if (gap[key] !== null) expect(turned[key]).toBeCloseTo(gap[key], 9);
        }
        if (gap.bias !== null) expect(turned.bias).toBeCloseTo(-gap.bias, 9);
      }),
    );
  });
});

describe("misperception", () => {
  it("names what is large and sure", () => {
    expect(misperception(0.2, 0.05, 0.35)).toBe("pluralistic ignorance");
    expect(misperception(-0.2, -0.35, -0.05)).toBe("false consensus");
  });
  it("stays silent while the interval holds 0 or the difference is small", () => {
    expect(misperception(0.2, -0.01, 0.41)).toBeNull();
    expect(misperception(-0.2, -0.41, 0.01)).toBeNull();
    expect(misperception(0.1, 0.05, 0.15)).toBeNull();
    expect(misperception(0.1, 0.05, 0.15, 0.09)).toBe("pluralistic ignorance");
  });
  it("refuses an interval that is upside down", () => {
    expect(() => misperception(0, 1, -1)).toThrow(RangeError);
    expect(() => misperception(0, Number.NaN, 1)).toThrow(RangeError);
  });
});
