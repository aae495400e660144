import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { disco } from "./disco";
import { discoPermutation } from "./disco-permutation";
import { choiceAnswer, choiceScale, ratingScale } from "./item-scale";
import type { SurveyItem } from "./survey-item";

const item = (...groups: number[][]): SurveyItem => ({
  scale: ratingScale(1, 7),
  groups: groups.map((people) => people.map((value) => [value])),
});
const test = (items: SurveyItem[], shuffles = 199) => discoPermutation(items, { seed: 1, shuffles });

const points = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 3, maxLength: 12 });

describe("the overall test", () => {
  it("has the F of DISCO on one ordered item, whatever the order of the groups", () => {
    fc.assert(
      fc.property(points, points, points, (a, b, c) => {
        const known = disco([a, b, c].map((group) => group.map((value) => [value])));
        for (const groups of [
          [a, b, c],
          [c, a, b],
        ]) {
          const found = test([item(...groups)], 1);
          if (known?.f == null) expect(found?.f ?? null).toBeNull();
          else expect(found?.f).toBeCloseTo(known.f, 9);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("is worked by hand for a choice of two: (T − W) / (K − 1) over W / (N − K)", () => {
    const chosen = (options: number[]) => options.map((option) => choiceAnswer(option, 2));
    // Distances are 0 or 1. T = 8/2 · 2·½·½ = 2; W = 4/2 · 2·¾·¼ twice = 1.5; F = 0.5 / (1.5 / 6).
    const found = test([{ scale: choiceScale(2), groups: [chosen([0, 0, 0, 1]), chosen([1, 1, 1, 0])] }], 1);
    expect(found?.f).toBeCloseTo(2, 12);
  });

  it("sees groups that differ on every item, and none in groups that do not", () => {
    const high = [6, 7, 6, 5, 7, 6];
    const low = [2, 1, 2, 3, 1, 2];
    expect(test([item(high, low), item(low, high)])?.p).toBeLessThan(0.02);
    const alike = [1, 2, 3, 4, 5, 6, 7, 4];
    expect(test([item(alike, alike)])?.p).toBeGreaterThan(0.5);
  });

  it("sees a difference that no single item shows, as it adds them up", () => {
    const shifted = Array.from({ length: 20 }, (_, j) => {
      const values = Array.from({ length: 10 }, (_, i) => 1 + ((i * 7 + j * 3 + i * i * j) % 6));
      return item(
        values,
        values.map((value) => value + 1),
      );
    });
    expect(test(shifted)?.p).toBeLessThan(0.05);
  });

  it("keeps the false alarms at their rate", () => {
    let state = 7;
    const random = () => {
      state = (state * 48_271) % 2_147_483_647;
      return state / 2_147_483_647;
    };
    const people = (n: number) => Array.from({ length: n }, () => 1 + Math.floor(7 * random()));
    let alarms = 0;
    const surveys = 200;
    for (let s = 0; s < surveys; s += 1) {
      const found = discoPermutation([item(people(6), people(9)), item(people(6), people(9))], {
        seed: s,
        shuffles: 99,
      });
      if ((found?.p ?? 1) <= 0.05) alarms += 1;
    }
    // Binomial(200, .05): 10 expected, 20 is beyond three standard deviations.
    expect(alarms).toBeLessThan(20);
    expect(alarms).toBeGreaterThan(1);
  });

  it("leaves out a person's missing answers, and an item that nobody gave", () => {
    const missing: SurveyItem = {
      scale: ratingScale(1, 7),
      groups: [
        [null, null, null],
        [null, null, null],
      ],
    };
    const whole = item([1, 2, 3], [5, 6, 7]);
    expect(test([whole, missing])?.f).toBeCloseTo(test([whole])?.f ?? Number.NaN, 12);
    expect(test([missing])).toBeNull();
  });

  it("has no F without dispersion inside, no test without two groups, and p = 1 where nobody differs", () => {
    expect(test([item([1, 1, 1, 1], [7, 7, 7, 7])])).toMatchObject({ f: null });
    expect(test([item([3, 3, 3], [3, 3, 3])])).toEqual({ f: null, p: 1 });
    expect(test([item([1, 2, 3])])).toBeNull();
    expect(test([])).toBeNull();
    expect(() => test([item([1, 2], [2, 3])], 0)).toThrow(RangeError);
  });
});
