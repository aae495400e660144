import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alignmentIndexInterval } from "./alignment-index-interval";
import { choiceAnswer, choiceScale, ratingScale } from "./item-scale";
import type { PersonItem } from "./margins";
import type { SurveyItem } from "./survey-item";

const rated = (...values: (number | null)[]): PersonItem[] => values.map((x) => (x === null ? null : [x]));
const item = (lo: number, hi: number, ...groups: PersonItem[][]): SurveyItem => ({
  scale: ratingScale(lo, hi),
  groups,
});
const logistic = (x: number) => 100 / (1 + Math.exp(-x));

describe("alignmentIndexInterval", () => {
  // {1, 2} and {1, 3} on 1–3: index 50; without one person 50, 50 and 25, 75 (see leaveOneOutIndex).
  const small = item(1, 3, rated(1, 2), rated(1, 3));
  it("matches values worked by hand", () => {
    // V = 0 + ½·(25² + 25²) = 625, se 25, one degree of freedom. t(.75, 1) = 1: logit(.5) ± .25/.25
    const half = alignmentIndexInterval([small], { level: 0.5 });
    expect(half).toMatchObject({ index: 50, standardError: 25, df: 1, fallback: false });
    expect(half?.low).toBeCloseTo(logistic(-1), 9);
    expect(half?.high).toBeCloseTo(logistic(1), 9);
    expect(alignmentIndexInterval([small])?.high).toBeCloseTo(logistic(12.706204736174694), 9);
  });
  it("knows more where it knows everybody", () => {
    // Two of four: V halves. Two of two: nothing is left to chance.
    expect(alignmentIndexInterval([small], { populations: [4, 4] })?.standardError).toBeCloseTo(Math.sqrt(312.5), 9);
    expect(alignmentIndexInterval([small], { populations: [2, 2] })).toMatchObject({
      low: 50,
      high: 50,
      fallback: false,
    });
    expect(alignmentIndexInterval([small], { populations: [null, null] })?.standardError).toBe(25);
    expect(() => alignmentIndexInterval([small], { populations: [1, 4] })).toThrow(RangeError);
    expect(() => alignmentIndexInterval([small], { populations: [Number.NaN, 4] })).toThrow(RangeError);
  });
  it("averages items within constructs, then over them", () => {
    const near = { ...item(1, 5, rated(3, 3), rated(3, 4)), construct: "effort" };
    const far = { ...item(1, 5, rated(1, 1), rated(5, 5)), construct: "effort" };
    const alone = item(1, 5, rated(2, 2), rated(4, 4));
    const result = alignmentIndexInterval([near, far, alone]);
    // ((87.5 + 0)/2 + 50)/2
    expect(result?.index).toBeCloseTo(46.875, 10);
    expect(result?.itemIndex).toEqual([87.5, 0, 50]);
    expect((result?.index ?? 0) + (result?.gapLoss ?? 0) + (result?.spreadLoss ?? 0)).toBeCloseTo(100, 10);
  });
  it("imagines a dissenter in each group where all agree", () => {
    // Shares of dissenters 1/6, 1/10, 1/8, each three of four steps away:
    // ¾·(p(1 − q) + q(1 − p)) averages ¾·(.233333 + .25 + .2)/3 = .170833
    const unanimous = item(1, 5, ...[5, 9, 7].map((n) => rated(...Array.from({ length: n }, () => 4))));
    expect(alignmentIndexInterval([unanimous])).toMatchObject({
      index: 100,
      standardError: 0,
      low: expect.closeTo(82.91666667, 7),
      high: 100,
      fallback: true,
    });
  });
  it("lets the dissenter choose the least chosen option", () => {
    // With the dissenters ⅘ and ⅕ in both groups: H = 2·.8·.2
    const four = Array.from({ length: 4 }, () => choiceAnswer(1, 3));
    const result = alignmentIndexInterval([{ scale: choiceScale(3), groups: [four, four] }]);
    expect(result).toMatchObject({ index: 100, low: expect.closeTo(68, 9), high: 100, fallback: true });
  });
  it("puts the imagined bound on its own side of the index", () => {
    // Opposite ends: dissenters can only bring the groups together. ⅔·⅔ + ⅓·⅓ apart instead of 1
    const opposed = item(1, 5, rated(1, 1), rated(5, 5));
    expect(alignmentIndexInterval([opposed])).toMatchObject({
      index: 0,
      low: 0,
      high: expect.closeTo(100 * (4 / 9), 9),
      fallback: true,
    });
  });
  it("sees unanimity through the rounding of 150,000 equal numbers", () => {
    const groups = [1, 2, 3].map((x) => Array.from({ length: 50_000 }, (): number[] => [x]));
    const result = alignmentIndexInterval([item(1, 4, ...groups)]);
    expect(result).toMatchObject({ index: expect.closeTo(100 * (5 / 9), 9), standardError: 0, fallback: true });
  });
  it("has no bounds when a group has one person, and no value when one group is left", () => {
    expect(alignmentIndexInterval([item(1, 5, rated(1, 2), rated(4))])).toMatchObject({
      index: 37.5,
      standardError: null,
      df: null,
      low: null,
      high: null,
      fallback: false,
    });
    expect(alignmentIndexInterval([item(1, 5, rated(1, 2), rated(null))])).toBeNull();
    expect(alignmentIndexInterval([])).toBeNull();
  });
  it("does not count people without an answer", () => {
    const silent = alignmentIndexInterval([item(1, 3, rated(1, null, 2), rated(1, 3, null))]);
    expect(silent).toEqual(alignmentIndexInterval([small]));
  });
  it("refuses items of other people, a level outside (0, 1) and unusable weights", () => {
    expect(() => alignmentIndexInterval([small, item(1, 3, rated(1), rated(2))])).toThrow(RangeError);
    for (const level of [0, 1, Number.NaN])
      expect(() => alignmentIndexInterval([small], { level })).toThrow(RangeError);
    expect(() => alignmentIndexInterval([small], { weights: [1, -1] })).toThrow(RangeError);
  });
  const answers = fc.array(fc.option(fc.integer({ min: 1, max: 5 }), { freq: 8 }), { minLength: 2, maxLength: 8 });
  const survey = fc.array(answers, { minLength: 2, maxLength: 3 });
  it("holds the index between its bounds, grows with the level, and ignores the order of people", () => {
    fc.assert(
      fc.property(survey, (groups) => {
        const of = (people: (number | null)[][]) => [item(1, 5, ...people.map((values) => rated(...values)))];
        const result = alignmentIndexInterval(of(groups));
        if (result === null) return;
        expect(result.index + result.gapLoss + result.spreadLoss).toBeCloseTo(100, 9);
        const turned = alignmentIndexInterval(of(groups.map((values) => [...values].reverse())));
        expect(turned?.standardError === null).toBe(result.standardError === null);
        if (result.low === null || result.high === null || result.standardError === null) return;
        expect(turned?.standardError).toBeCloseTo(result.standardError, 8);
        for (const bound of [result.low, result.high]) expect(bound >= 0 && bound <= 100).toBe(true);
        expect(result.low).toBeLessThanOrEqual(result.index);
        expect(result.high).toBeGreaterThanOrEqual(result.index);
        const narrow = alignmentIndexInterval(of(groups), { level: 0.5 });
        expect((narrow?.high ?? 0) - (narrow?.low ?? 0)).toBeLessThanOrEqual(result.high - result.low + 1e-9);
      }),
    );
  });
  it.each([
    ["above 99.5", 0],
    ["below .5", 1],
  ])("holds an index %s, where the logit is clamped", (_, end) => {
    // One answer of five hundred elsewhere: the index is 99.8, or 0.2 where the groups stand at opposite ends.
    const first = [...Array.from({ length: 499 }, () => 1), 5];
    const second = Array.from({ length: 500 }, () => (end ? 5 : 1));
    const result = alignmentIndexInterval([item(1, 5, rated(...first), rated(...second))]);
    if (!result || result.low === null || result.high === null) throw new Error("no interval");
    expect(Math.abs(result.index - (end ? 0.2 : 99.8))).toBeLessThan(1e-9);
    expect(result.low).toBeLessThanOrEqual(result.index);
    expect(result.high).toBeGreaterThanOrEqual(result.index);
  });
  it("is as wide as a jackknife done by leaving people out one by one", () => {
    fc.assert(
      fc.property(survey, (groups) => {
        const of = (people: (number | null)[][]) =>
          alignmentIndexInterval([item(1, 5, ...people.map((values) => rated(...values)))]);
        const given = groups.map((values) => values.filter((x) => x !== null));
        const result = of(given);
        if (!result || given.some((values) => values.length < 2) || result.fallback) return;
        let v = 0;
        for (const [g, values] of given.entries()) {
          const others = values.map((_, i) =>
            of(given.map((all, h) => (h === g ? all.filter((_, j) => j !== i) : all))),
          );
          const thetas = others.map((other) => other?.index ?? Number.NaN);
          const centre = thetas.reduce((so, t) => so + t, 0) / thetas.length;
          v += ((values.length - 1) / values.length) * thetas.reduce((so, t) => so + (t - centre) ** 2, 0);
        }
        expect(result.standardError).toBeCloseTo(Math.sqrt(v), 7);
      }),
      { numRuns: 40 },
    );
  });
});
