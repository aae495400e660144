import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { choiceAnswer, choiceScale, ratingScale, shareScale } from "./item-scale";
import { sharedSpread } from "./shared-spread";

const ratings = (...groups: number[][]) => ({
  scale: ratingScale(1, 5),
  groups: groups.map((of) => of.map((x) => [x])),
});

describe("sharedSpread", () => {
  it("is the error of a difference of means where one group lies above the other all along the scale", () => {
    // Shared = 100 (1 − (mean b − mean a) / 4); variances 1 and 1: √(1/3 + 1/3) / 4 = .204124
    const found = sharedSpread([ratings([1, 2, 3], [3, 4, 5])]);
    expect(found?.standardError).toBeCloseTo(20.4124, 4);
    // Both variances alike: (2v)² / (v²/2 + v²/2) = 4
    expect(found?.df).toBeCloseTo(4, 9);
  });
  it("is not smaller where groups are alike", () => {
    expect(sharedSpread([ratings([1, 2, 3], [1, 2, 3])])?.standardError).toBeCloseTo(20.4124, 4);
  });
  it("knows how much too low the count is where groups cannot be told apart", () => {
    // Two alike groups of four, two of each at 1 and 5: the cut has shares ½ and errors √(¼ / 3) = .288675 in both. The largest
    // lies .5642 errors too high, the smallest as much too low: 2 · .5642 · 28.8675 = 32.574 of 100.
    expect(sharedSpread([ratings([1, 1, 5, 5], [1, 1, 5, 5])])?.tooLow).toBeCloseTo(32.574, 3);
    // Far apart there is one smallest, and one largest.
    expect(sharedSpread([ratings([1, 1, 1, 1, 1, 2], [4, 5, 5, 5, 5, 5])])?.tooLow).toBeCloseTo(0, 9);
  });
  it("is the error of the smallest shares for options", () => {
    // Shares (¾, ¼) and (¼, ¾): shared = q₁ + p₂; each group's score is 0 or 1 with variance 3/16 · 4/3 = ¼ of four people.
    const groups = [
      [0, 0, 0, 1],
      [0, 1, 1, 1],
    ].map((of) => of.map((k) => choiceAnswer(k, 2)));
    expect(sharedSpread([{ scale: choiceScale(2), groups }])?.standardError).toBeCloseTo(
      100 * Math.sqrt(1 / 16 + 1 / 16),
      9,
    );
  });
  it("is unknown for unanimous groups, one person, or no item", () => {
    expect(sharedSpread([ratings([2, 2], [4, 4])])).toBeNull();
    expect(sharedSpread([ratings([2], [4, 5])])).toBeNull();
    expect(sharedSpread([])).toBeNull();
  });
  it("refuses broken answers", () => {
    const groups = [
      [[0.5, 0.5], [1]],
      [
        [1, 0],
        [0, 1],
      ],
    ];
    expect(() => sharedSpread([{ scale: shareScale(2), groups }])).toThrow(RangeError);
  });
  it("leaves out who did not answer, and halves when everybody is there four times", () => {
    const value = fc.integer({ min: 1, max: 5 });
    const group = fc.array(value, { minLength: 3, maxLength: 9 });
    fc.assert(
      fc.property(group, group, group, (a, b, c) => {
        const once = ratings(a, b, c);
        const spread = sharedSpread([once])?.standardError ?? 0;
        const silent = { ...once, groups: once.groups.map((people) => [null, ...people, null]) };
        expect(sharedSpread([silent])?.standardError ?? 0).toBeCloseTo(spread, 9);
        const four = ratings(...[a, b, c].map((of) => [of, of, of, of].flat()));
        const wide = sharedSpread([four])?.standardError ?? 0;
        expect(wide).toBeLessThanOrEqual(spread / 2 + 1e-9);
      }),
    );
  });
});
