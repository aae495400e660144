import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alignmentIndex } from "./alignment-index";
import { choiceAnswer, choiceScale, ratingScale } from "./item-scale";
import { meanCoherence } from "./mean-coherence";
import { itemMargins, type SurveyItem } from "./survey-item";

const rated = (...groups: (number | null)[][]): SurveyItem => ({
  scale: ratingScale(1, 5),
  groups: groups.map((people) => people.map((value) => (value === null ? null : [value]))),
});

describe("mean coherence", () => {
  it("is 100 for one answer, without an interval; for two equal camps it falls below 0 with few people", () => {
    expect(meanCoherence([rated([3, 3, 3, 3], [5, 5, 5])])).toEqual({ coherence: 100, low: null, high: null });
    // Four people: of six pairs four lie at opposite ends, so H = 2/3 of at most ½.
    expect(meanCoherence([rated([1, 1, 5, 5])])?.coherence).toBeCloseTo(100 * (1 - 2 / 3 / 0.5), 9);
  });

  it("is the mean of the groups' coherences, over items and constructs", () => {
    const answers = fc.array(fc.option(fc.integer({ min: 1, max: 5 }), { nil: null }), { minLength: 5, maxLength: 9 });
    fc.assert(
      fc.property(answers, answers, (a, b) => {
        const items = [rated(a, b), rated(a.toReversed(), b)];
        if (a.filter((x) => x !== null).length < 3 || b.filter((x) => x !== null).length < 3) return;
        const known = items.map((item) => alignmentIndex(itemMargins(item), item.scale.mostSpread)?.meanCoherence ?? 0);
        expect(meanCoherence(items)?.coherence).toBeCloseTo(((known[0] ?? 0) + (known[1] ?? 0)) / 2, 9);
      }),
    );
  });

  it("has the interval of a jackknife done by leaving people out one by one", () => {
    const choice: SurveyItem = {
      scale: choiceScale(3),
      groups: [[0, 1, 2, 0, 0, 1].map((k) => choiceAnswer(k, 3)), [2, 2, 1, 2, 0].map((k) => choiceAnswer(k, 3))],
    };
    const items = [rated([1, 2, 2, 5, 4, null], [3, 3, 4, 5, 3]), choice];
    const found = meanCoherence(items);
    const v = items[0]?.groups.map((people, g) => {
      const without = people.map(
        (_, i) =>
          meanCoherence(
            items.map((item) => ({
              ...item,
              groups: item.groups.map((all, h) => (h === g ? all.filter((_, j) => j !== i) : all)),
            })),
          )?.coherence ?? Number.NaN,
      );
      const centre = without.reduce((sum, x) => sum + x, 0) / without.length;
      return ((without.length - 1) / without.length) * without.reduce((sum, x) => sum + (x - centre) ** 2, 0);
    });
    const [first = 0, second = 0] = v ?? [];
    // Satterthwaite: (V₁ + V₂)² / (V₁² / 5 + V₂² / 4) lies near 8, where t(.975) is 2.3.
    const df = (first + second) ** 2 / (first ** 2 / 5 + second ** 2 / 4);
    expect(df).toBeGreaterThan(5);
    const reach = (found?.coherence ?? 0) - (found?.low ?? 0);
    expect(reach / Math.sqrt(first + second)).toBeGreaterThan(2.2);
    expect(reach / Math.sqrt(first + second)).toBeLessThan(2.6);
    expect((found?.high ?? 0) - (found?.coherence ?? 0)).toBeCloseTo(reach, 9);
  });

  it("needs three answers of some group", () => {
    expect(meanCoherence([rated([1, 2], [3, null, null])])).toBeNull();
    expect(meanCoherence([])).toBeNull();
  });
});
