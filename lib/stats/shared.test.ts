import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answerPatterns, countPatterns } from "./answer-patterns";
import {
  choiceAnswer,
  choiceScale,
  type ItemScale,
  rankingAnswer,
  rankingScale,
  ratingScale,
  shareAnswer,
  shareScale,
} from "./item-scale";
import type { PersonItem } from "./margins";
import { pairGap } from "./pair-distance";
import { pairOfGroups, shared, sharedOfCounts } from "./shared";
import { sharedInterval } from "./shared-interval";
import { itemMargins, type SurveyItem } from "./survey-item";

const rated = (...values: (number | null)[]): PersonItem[] => values.map((x) => (x === null ? null : [x]));
const chosen = (...options: number[]): PersonItem[] => options.map((k) => choiceAnswer(k, 3));
const rating = (...groups: PersonItem[][]): SurveyItem => ({ scale: ratingScale(1, 5), groups });
const choice = (...groups: PersonItem[][]): SurveyItem => ({ scale: choiceScale(3), groups });

const kinds = fc.oneof(
  fc.constant({ scale: ratingScale(1, 5), answer: fc.integer({ min: 1, max: 5 }).map((x): number[] => [x]) }),
  fc.constant({ scale: choiceScale(3), answer: fc.nat(2).map((k) => choiceAnswer(k, 3)) }),
  fc.constant({
    scale: rankingScale(3),
    answer: fc.shuffledSubarray([1, 2, 3], { minLength: 3 }).map((places) => rankingAnswer(places)),
  }),
);
const survey = (groups: number) =>
  kinds.chain(({ scale, answer }: { scale: ItemScale; answer: fc.Arbitrary<number[]> }) =>
    fc
      .array(fc.array(answer, { minLength: 2, maxLength: 7 }), { minLength: groups, maxLength: groups })
      .map((people): SurveyItem => ({ scale, groups: people })),
  );

describe("shared", () => {
  it("adds up the smallest shares of options, by hand", () => {
    // ½, ¼, ¼ and 0, ½, ½: 0 + ¼ + ¼; a third group with all on the second: 0 + ¼ + 0
    const [a, b] = [chosen(0, 0, 1, 2), chosen(1, 2)];
    expect(shared([choice(a, b)])).toBe(50);
    expect(shared([choice(a, b, chosen(1))])).toBe(25);
  });
  it("takes the widest gap between the distributions of ordered answers, by hand", () => {
    // 1, 2 | 4, 5: ¾ of the scale apart
    expect(shared([rating(rated(1, 2), rated(4, 5))])).toBe(25);
    // 1 | 3 | 5 all at one point each: nothing in common
    expect(shared([rating(rated(1), rated(3), rated(5))])).toBe(0);
    // {1, 3}, {3}, {3, 5}: on [1, 3) ½ to 0, on [3, 5) 1 to ½: 1 − (2·½ + 2·½)/4
    expect(shared([rating(rated(1, 3), rated(3), rated(3, 5))])).toBe(50);
  });
  it("takes the mean shares of points", () => {
    const points = (...splits: number[][]) => splits.map((split) => shareAnswer(split));
    const item = { scale: shareScale(2), groups: [points([10, 0], [5, 5]), points([0, 8])] };
    // ¾, ¼ against 0, 1
    expect(shared([item])).toBe(25);
  });
  it("averages items within constructs, then over them", () => {
    const [none, half] = [rating(rated(1), rated(5)), rating(rated(2), rated(4))];
    const same = rating(rated(3), rated(3));
    expect(shared([{ ...none, construct: "effort" }, { ...half, construct: "effort" }, same])).toBe(62.5);
  });
  it("is null where a group is silent on everything, and skips items where it is", () => {
    expect(shared([rating(rated(1), rated(null))])).toBeNull();
    expect(shared([rating(rated(1), rated(null)), rating(rated(2), rated(4))])).toBe(50);
    expect(shared([])).toBeNull();
  });
  it("refuses one group and items of other people", () => {
    expect(() => shared([rating(rated(1))])).toThrow(RangeError);
    expect(() => shared([rating(rated(1), rated(2)), rating(rated(1, 2), rated(2))])).toThrow(RangeError);
  });
  it("is 100 minus the gap for a pair, and no more for all than for any two", () => {
    fc.assert(
      fc.property(survey(3), (item) => {
        const all = shared([item]) ?? Number.NaN;
        expect(all >= 0 && all <= 100).toBe(true);
        for (const [a, b] of [
          [0, 1],
          [0, 2],
          [1, 2],
        ] as const) {
          const pair = shared(pairOfGroups([item], a, b)) ?? Number.NaN;
          expect(pair).toBeCloseTo(100 * (1 - (pairGap(itemMargins(item), a, b) ?? Number.NaN)), 9);
          expect(all).toBeLessThanOrEqual(pair + 1e-9);
        }
        const turned = { ...item, groups: [...item.groups].reverse().map((people) => [...people].reverse()) };
        expect(shared([turned])).toBeCloseTo(all, 9);
        const doubled = {
          ...item,
          groups: item.groups.map((people, g) => (g === 0 ? [...people, ...people] : people)),
        };
        expect(shared([doubled])).toBeCloseTo(all, 9);
      }),
    );
  });
  it("takes 100,000 people", () => {
    const many = rated(...Array.from({ length: 50_000 }, (_, i) => 1 + (i % 5)));
    expect(shared([rating(many, many)])).toBe(100);
  });
});

describe("sharedOfCounts", () => {
  it("is what shared finds in the counts of patterns", () => {
    const item = choice(chosen(0, 0, 1, 2), chosen(1, 2));
    const patterns = answerPatterns(item.groups);
    const counts = patterns.people.map((people) => countPatterns(people, patterns.patterns.length));
    expect(sharedOfCounts(patterns, item.scale, counts)).toBe(50);
    expect(sharedOfCounts(patterns, item.scale, [new Float64Array(3), new Float64Array(3)])).toBeNull();
  });
});

describe("pairOfGroups", () => {
  it("keeps two groups of each item", () => {
    const item = rating(rated(1), rated(2), rated(3));
    expect(pairOfGroups([item], 2, 0)).toEqual([rating(rated(3), rated(1))]);
    expect(() => pairOfGroups([item], 0, 3)).toThrow(RangeError);
  });
});

describe("sharedInterval", () => {
  const quick = { seed: "survey", replicates: 140 };
  it("is sure where groups are unanimous, alike or opposed", () => {
    const same = Array.from({ length: 8 }, () => 3);
    expect(sharedInterval([rating(rated(...same), rated(...same))], quick)).toEqual({
      shared: 100,
      plugIn: 100,
      low: 100,
      high: 100,
    });
    const result = sharedInterval([rating(rated(1, 1, 1, 1, 1, 1), rated(5, 5, 5, 5, 5, 5))], quick);
    expect(result?.plugIn).toBe(0);
    expect(result?.low).toBe(0);
    // All twelve stay with their own answer in half of all surveys when ((1 + λ)/2)¹² = ½: 100(1 − λ) = 11.2 is shared.
    const many = sharedInterval([rating(rated(1, 1, 1, 1, 1, 1), rated(5, 5, 5, 5, 5, 5))], { seed: 1 });
    expect(Math.abs((many?.shared ?? 0) - 11.2)).toBeLessThan(2.5);
  });
  it("lifts what chance alone pushes down", () => {
    // Two samples of one distribution: all is shared, but the counts say 60.
    const [a, b] = [chosen(0, 0, 1, 1, 2), chosen(0, 1, 2, 2, 2)];
    const result = sharedInterval([choice(a, b)], { seed: 1, replicates: 700 });
    expect(result?.plugIn).toBeCloseTo(60, 9);
    expect(result?.shared).toBeGreaterThan(70);
    expect(result?.high).toBe(100);
  });
  it("has no bounds for one person, and no value where a group is silent", () => {
    expect(sharedInterval([rating(rated(1), rated(2, 4))], quick)).toMatchObject({ low: null, high: null });
    expect(sharedInterval([rating(rated(null), rated(2, 4))], quick)).toBeNull();
    expect(sharedInterval([], quick)).toBeNull();
  });
  it("refuses broken arguments", () => {
    const items = [rating(rated(1, 2), rated(2, 4))];
    for (const level of [0, 1, Number.NaN]) expect(() => sharedInterval(items, { seed: 1, level })).toThrow(RangeError);
    expect(() => sharedInterval(items, { seed: 1, replicates: 99 })).toThrow(RangeError);
    expect(() => sharedInterval([...items, rating(rated(1), rated(2))], quick)).toThrow(RangeError);
  });
  it("orders its bounds around the estimate, above the count, the same for a seed", () => {
    fc.assert(
      fc.property(survey(2), fc.integer(), (item, seed) => {
        const options = { seed, replicates: 100 };
        const result = sharedInterval([item], options);
        expect(sharedInterval([item], options)).toEqual(result);
        if (!result || result.low === null || result.high === null) throw new Error("both groups have two people");
        expect(0 <= result.low && result.low <= result.shared).toBe(true);
        expect(result.shared <= result.high && result.high <= 100).toBe(true);
        expect(result.shared).toBeGreaterThanOrEqual(result.plugIn - 1e-9);
        expect(result.plugIn).toBeCloseTo(shared([item]) ?? Number.NaN, 9);
      }),
      { numRuns: 30 },
    );
  });
});
