import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alignmentIndex } from "./alignment-index";
import {
  choiceAnswer,
  choiceScale,
  type ItemScale,
  multiAnswer,
  multiScale,
  rankingAnswer,
  rankingScale,
  ratingAnswer,
  ratingScale,
  shareAnswer,
  shareScale,
  sliderScale,
} from "./item-scale";
import { countMargins } from "./margins";

const distance = (scale: ItemScale, a: readonly number[], b: readonly number[]) =>
  scale.weight * a.reduce((so, x, m) => so + Math.abs(x - (b[m] ?? 0)), 0);

/** The index of two large groups who give all of these answers equally often. */
const indexOf = (scale: ItemScale, answers: readonly number[][]) =>
  alignmentIndex(countMargins([answers, answers], scale.weight), scale.mostSpread)?.index;

const subsets = (options: number, most: number) =>
  Array.from({ length: 2 ** options }, (_, set) =>
    Array.from({ length: options }, (_, k) => k).filter((k) => Math.floor(set / 2 ** k) % 2 === 1),
  ).filter((picks) => picks.length > 0 && picks.length <= most);

function orders(things: readonly number[]): number[][] {
  if (things.length === 0) return [[]];
  return things.flatMap((first) => orders(things.filter((x) => x !== first)).map((rest) => [first, ...rest]));
}

describe("random answers", () => {
  it("reach the index of the specification's table", () => {
    expect(ratingScale(1, 5).atRandom).toBeCloseTo(60, 10);
    expect(ratingScale(1, 7).atRandom).toBeCloseTo(61.9047619, 6);
    expect(sliderScale(0, 100).atRandom).toBeCloseTo(66.6666667, 6);
    expect(choiceScale(8).atRandom).toBe(12.5);
    expect(rankingScale(6).atRandom).toBe(50);
  });
  it("reach the index of a group that gives every answer equally often", () => {
    expect(
      indexOf(
        ratingScale(0, 10),
        Array.from({ length: 11 }, (_, x) => [x]),
      ),
    ).toBeCloseTo(ratingScale(0, 10).atRandom, 9);
    const options = Array.from({ length: 5 }, (_, k) => choiceAnswer(k, 5));
    expect(indexOf(choiceScale(5), options)).toBeCloseTo(choiceScale(5).atRandom, 9);
    expect(indexOf(rankingScale(4), orders([1, 2, 3, 4]).map(rankingAnswer))).toBeCloseTo(50, 9);
  });
  it.each([
    [2, 2],
    [4, 1],
    [4, 2],
    [5, 3],
    [6, 6],
  ])("reach the listed index when up to %2$d of %1$d options are picked", (options, most) => {
    const answers = subsets(options, most).map((picks) => multiAnswer(picks, options));
    expect(indexOf(multiScale(options, most), answers)).toBeCloseTo(multiScale(options, most).atRandom, 9);
  });
  it("are one option of K when one may be picked, and stay finite for thousands of options", () => {
    expect(multiScale(7, 1).atRandom).toBeCloseTo(100 / 7, 9);
    const huge = multiScale(2_000).atRandom;
    expect(huge > 0 && huge < 100).toBe(true);
  });
  it("split points evenly over all splits: two options are a slider", () => {
    expect(shareScale(2).atRandom).toBeCloseTo(sliderScale(0, 1).atRandom, 10);
    // Three options: E|x − y| of a Beta(1, 2) share is 4/15, the distance 3/2 of it: 100·(1 − .4)
    expect(shareScale(3).atRandom).toBeCloseTo(60, 10);
  });
});

describe("scales", () => {
  it("put opposite answers 1 apart and equal ones 0", () => {
    expect(distance(ratingScale(1, 5), ratingAnswer(1, 1, 5), ratingAnswer(5, 1, 5))).toBe(1);
    expect(distance(choiceScale(3), choiceAnswer(0, 3), choiceAnswer(2, 3))).toBe(1);
    expect(distance(shareScale(2), shareAnswer([10, 0]), shareAnswer([0, 3]))).toBe(1);
    expect(distance(multiScale(4), multiAnswer([0, 1], 4), multiAnswer([2, 3], 4))).toBe(1);
    expect(distance(rankingScale(3), rankingAnswer([1, 2, 3]), rankingAnswer([3, 2, 1]))).toBeCloseTo(1, 12);
    expect(distance(rankingScale(3), rankingAnswer([1, 2, 3]), rankingAnswer([10, 20, 30]))).toBe(0);
  });
  it("know the spread of two equal, opposite camps", () => {
    expect(ratingScale(1, 5).mostSpread).toBe(0.5);
    expect(choiceScale(4).mostSpread).toBe(0.75);
    expect(shareScale(4).mostSpread).toBe(0.75);
    expect(multiScale(4).mostSpread).toBe(0.75);
    expect(rankingScale(4).mostSpread).toBe(0.5);
  });
  it("refuse what is no scale", () => {
    for (const broken of [
      () => ratingScale(5, 1),
      () => ratingScale(3, 3),
      () => ratingScale(0.5, 3),
      () => sliderScale(1, Number.POSITIVE_INFINITY),
      () => sliderScale(Number.NaN, 1),
      () => choiceScale(1),
      () => shareScale(2.5),
      () => multiScale(1),
      () => multiScale(3, 4),
      () => multiScale(3, 0),
      () => multiScale(2.5, 1),
      () => rankingScale(1),
    ]) {
      expect(broken).toThrow(RangeError);
    }
  });
  it("keep every distance between 0 and 1, the same both ways, with the triangle inequality", () => {
    const picks = fc.subarray([0, 1, 2, 3], { minLength: 1 }).map((chosen) => multiAnswer(chosen, 4));
    const points = fc
      .array(fc.nat(20), { minLength: 4, maxLength: 4 })
      .filter((p) => p.some(Boolean))
      .map(shareAnswer);
    const places = fc
      .array(fc.option(fc.integer({ min: 1, max: 4 })), { minLength: 4, maxLength: 4 })
      .map(rankingAnswer);
    const triple = <T>(one: fc.Arbitrary<T>) => fc.tuple(one, one, one);
    const cases = fc.oneof(
      triple(picks).map((answers) => ({ scale: multiScale(4), answers })),
      triple(points).map((answers) => ({ scale: shareScale(4), answers })),
      triple(places).map((answers) => ({ scale: rankingScale(4), answers })),
    );
    fc.assert(
      fc.property(cases, ({ scale, answers: [a, b, c] }) => {
        const d = distance(scale, a, b);
        expect(d >= 0 && d <= 1 + 1e-12).toBe(true);
        expect(distance(scale, a, a)).toBe(0);
        expect(distance(scale, b, a)).toBeCloseTo(d, 12);
        expect(d).toBeLessThanOrEqual(distance(scale, a, c) + distance(scale, c, b) + 1e-12);
      }),
    );
  });
});

describe("answers", () => {
  it("become margins", () => {
    expect(ratingAnswer(4, 1, 5)).toEqual([4]);
    expect(choiceAnswer(1, 3)).toEqual([0, 1, 0]);
    expect(multiAnswer([2, 0], 4)).toEqual([0.5, 0, 0.5, 0]);
    expect(shareAnswer([30, 10, 0])).toEqual([0.75, 0.25, 0]);
    // Pairs (1,2), (1,3), (2,3); the third thing is unranked
    expect(rankingAnswer([2, 1, null])).toEqual([0, 1, 1]);
    expect(rankingAnswer([1, 1, 2])).toEqual([0.5, 1, 1]);
    expect(rankingAnswer([1, null, null])).toEqual([1, 1, 0.5]);
    expect(rankingAnswer([])).toEqual([]);
  });
  it("are refused off their scale", () => {
    for (const broken of [
      () => ratingAnswer(0, 1, 5),
      () => ratingAnswer(Number.NaN, 1, 5),
      () => choiceAnswer(3, 3),
      () => choiceAnswer(-1, 3),
      () => choiceAnswer(0.5, 3),
      () => multiAnswer([], 3),
      () => multiAnswer([1, 1], 3),
      () => multiAnswer([5], 3),
      () => shareAnswer([1, -1]),
      () => shareAnswer([0, 0]),
      () => shareAnswer([]),
      () => shareAnswer([Number.MAX_VALUE, Number.MAX_VALUE]),
      () => rankingAnswer([1, Number.NaN]),
      () => rankingAnswer([1, Number.POSITIVE_INFINITY]),
    ]) {
      expect(broken).toThrow(RangeError);
    }
  });
});
