import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alignmentIndex } from "./alignment-index";
import {
  choiceAnswer,
  choiceScale,
  type ItemScale,
  rankingAnswer,
  rankingScale,
  ratingAnswer,
  ratingScale,
  shareAnswer,
  shareScale,
  sliderScale,
} from "./item-scale";
import { countMargins } from "./margins";
import { pairGap } from "./pair-distance";

type Groups<T> = readonly (readonly T[])[];

const groupsOf = <T>(answer: fc.Arbitrary<T>) =>
  fc.array(fc.array(answer, { minLength: 1, maxLength: 6 }), { minLength: 2, maxLength: 4 });

const margins = <T>(groups: Groups<T>, scale: ItemScale, encode: (answer: T) => number[]) =>
  countMargins(
    groups.map((people) => people.map(encode)),
    scale.weight,
  );

function parts<T>(groups: Groups<T>, scale: ItemScale, encode: (answer: T) => number[]) {
  const result = alignmentIndex(margins(groups, scale, encode), scale.mostSpread);
  return [result?.index, result?.gapLoss, result?.spreadLoss, ...(result?.coherence ?? [])].map((x) => x ?? null);
}

function expectSame(a: readonly (number | null)[], b: readonly (number | null)[]) {
  expect(a.length).toBe(b.length);
  for (const [i, value] of a.entries()) {
    if (value === null) expect(b[i]).toBeNull();
    else expect(b[i]).toBeCloseTo(value, 9);
  }
}

/** Another order of four options. */
const options = [2, 0, 3, 1] as const;
const order = fc.shuffledSubarray([1, 2, 3, 4], { minLength: 4 });
const points = fc.array(fc.nat(9), { minLength: 4, maxLength: 4 }).filter((p) => p.some((x) => x > 0));

describe("the index and its losses", () => {
  it("sum to 100 and keep gap ≤ distance for every answer type", () => {
    const check = (values: readonly (number | null)[]) => {
      const [index, gap, spread] = values.map((x) => x ?? Number.NaN);
      expect((index ?? 0) + (gap ?? 0) + (spread ?? 0)).toBeCloseTo(100, 9);
      for (const part of [index, gap, spread]) expect((part ?? -1) >= -1e-9 && (part ?? 101) <= 100 + 1e-9).toBe(true);
    };
    fc.assert(
      fc.property(groupsOf(fc.integer({ min: 1, max: 7 })), groupsOf(fc.nat(3)), groupsOf(order), (a, b, c) => {
        check(parts(a, ratingScale(1, 7), (x) => ratingAnswer(x, 1, 7)));
        check(parts(b, choiceScale(4), (x) => choiceAnswer(x, 4)));
        check(parts(c, rankingScale(4), rankingAnswer));
      }),
    );
  });
  it("do not see in which direction a rating runs", () => {
    fc.assert(
      fc.property(groupsOf(fc.integer({ min: 1, max: 5 })), (groups) => {
        const encode = (x: number) => ratingAnswer(x, 1, 5);
        const turned = groups.map((people) => people.map((x) => 6 - x));
        expectSame(parts(groups, ratingScale(1, 5), encode), parts(turned, ratingScale(1, 5), encode));
      }),
    );
  });
  it("do not see in which unit a slider is read", () => {
    fc.assert(
      fc.property(groupsOf(fc.nat(100)), (groups) => {
        const inDegrees = groups.map((people) => people.map((x) => 1.8 * x + 32));
        expectSame(
          parts(groups, sliderScale(0, 100), (x) => [x]),
          parts(inDegrees, sliderScale(32, 212), (x) => [x]),
        );
      }),
    );
  });
  it("do not see in which order options or things are listed", () => {
    const moved = (list: readonly number[]) => options.map((from) => list[from] ?? 0);
    fc.assert(
      fc.property(groupsOf(fc.nat(3)), groupsOf(points), groupsOf(order), (choices, splits, orders) => {
        const choose = (x: number) => choiceAnswer(x, 4);
        const renamed = choices.map((people) => people.map((x) => options[x] ?? 0));
        expectSame(parts(choices, choiceScale(4), choose), parts(renamed, choiceScale(4), choose));
        const listed = splits.map((people) => people.map(moved));
        expectSame(parts(splits, shareScale(4), shareAnswer), parts(listed, shareScale(4), shareAnswer));
        const relabelled = orders.map((people) => people.map(moved));
        expectSame(parts(orders, rankingScale(4), rankingAnswer), parts(relabelled, rankingScale(4), rankingAnswer));
      }),
    );
  });
  it("do not see how many points were given out, nor whether an order runs from the first or the last", () => {
    fc.assert(
      fc.property(groupsOf(points), groupsOf(order), (splits, orders) => {
        const tenfold = splits.map((people) => people.map((split) => split.map((x) => 10 * x)));
        expectSame(parts(splits, shareScale(4), shareAnswer), parts(tenfold, shareScale(4), shareAnswer));
        const turned = orders.map((people) => people.map((places) => places.map((x) => 5 - x)));
        expectSame(parts(orders, rankingScale(4), rankingAnswer), parts(turned, rankingScale(4), rankingAnswer));
      }),
    );
  });
});

describe("the gap of two groups", () => {
  const three = <T>(answer: fc.Arbitrary<T>) => {
    const people = fc.array(answer, { minLength: 1, maxLength: 6 });
    return fc.tuple(people, people, people);
  };
  const triangle = <T>(groups: Groups<T>, scale: ItemScale, encode: (answer: T) => number[]) => {
    const all = margins(groups, scale, encode);
    const gap = (a: number, b: number) => pairGap(all, a, b) ?? Number.NaN;
    expect(gap(0, 2)).toBeLessThanOrEqual(gap(0, 1) + gap(1, 2) + 1e-9);
    expect(gap(0, 1)).toBeCloseTo(gap(1, 0), 12);
    expect(gap(0, 0)).toBe(0);
  };
  it("is a distance for every answer type: symmetric, 0 to itself, no detour shorter", () => {
    fc.assert(
      fc.property(three(fc.integer({ min: 1, max: 7 })), three(points), three(order), (ratings, splits, orders) => {
        triangle(ratings, ratingScale(1, 7), (x) => ratingAnswer(x, 1, 7));
        triangle(splits, shareScale(4), shareAnswer);
        triangle(orders, rankingScale(4), rankingAnswer);
      }),
    );
  });
});
