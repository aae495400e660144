import { describe, expect, it } from "vitest";
import { answerPatterns, countPatterns } from "./answer-patterns";
import { ratingScale } from "./item-scale";
import { countMargins } from "./margins";
import { groupSizes, itemMargins, meanOverConstructs } from "./survey-item";

describe("countMargins", () => {
  it("counts each margin of each group, without the missing", () => {
    const margins = countMargins([[[1, 0], null, [1, 2]], [[0, 2]]], 0.5);
    expect(margins.map(({ weight }) => weight)).toEqual([0.5, 0.5]);
    expect(margins.map(({ groups }) => groups.map((table) => Object.fromEntries(table)))).toEqual([
      [{ 1: 2 }, { 0: 1 }],
      [{ 0: 1, 2: 1 }, { 2: 1 }],
    ]);
  });
  it("has no margins where nobody answered", () => {
    expect(countMargins([[null], []], 1)).toEqual([]);
    expect(countMargins([], 1)).toEqual([]);
  });
  it("refuses answers of different length or without a value", () => {
    expect(() => countMargins([[[1]], [[1, 2]]], 1)).toThrow(RangeError);
    expect(() => countMargins([[[Number.NaN]]], 1)).toThrow(RangeError);
  });
  it("holds 200,000 people", () => {
    const people = Array.from({ length: 200_000 }, (_, i) => [i % 4]);
    expect(countMargins([people], 1)[0]?.groups[0]?.get(3)).toBe(50_000);
  });
});

describe("answerPatterns", () => {
  it("numbers distinct answers and places their values", () => {
    const { patterns, people, margins } = answerPatterns([
      [[3, 0], [1, 0], null],
      [
        [3, 0],
        [1, 5],
      ],
    ]);
    expect(patterns).toEqual([
      [3, 0],
      [1, 0],
      [1, 5],
    ]);
    expect(people.map((ids) => [...ids])).toEqual([
      [0, 1, -1],
      [0, 2],
    ]);
    expect(margins.map(({ values }) => values)).toEqual([
      [1, 3],
      [0, 5],
    ]);
    expect(margins.map(({ place }) => [...place])).toEqual([
      [1, 0, 0],
      [0, 0, 1],
    ]);
    expect(people.map((ids) => [...countPatterns(ids, 3)])).toEqual([
      [1, 1, 0],
      [1, 0, 1],
    ]);
  });
  it("finds nothing in nobody's answers", () => {
    expect(answerPatterns([[null], []])).toMatchObject({ patterns: [], margins: [] });
    expect([...countPatterns(Int32Array.from([-1, -1]), 0)]).toEqual([]);
  });
  it("refuses answers of different length or without a value", () => {
    expect(() => answerPatterns([[[1], [1, 2]]])).toThrow(RangeError);
    expect(() => answerPatterns([[[Number.POSITIVE_INFINITY]]])).toThrow(RangeError);
  });
});

describe("survey items", () => {
  const scale = ratingScale(1, 5);
  it("count themselves with the weight of their scale", () => {
    expect(itemMargins({ scale, groups: [[[2], [2]], [[5]]] })).toEqual([
      { weight: 0.25, groups: [new Map([[2, 2]]), new Map([[5, 1]])] },
    ]);
  });
  it("hold the same people", () => {
    const item = { scale, groups: [[[1], null], [[2]]] };
    expect(groupSizes([item, item])).toEqual([2, 1]);
    expect(groupSizes([])).toEqual([]);
    expect(() => groupSizes([item, { scale, groups: [[[1]], [[2]]] }])).toThrow(RangeError);
    expect(() => groupSizes([item, { scale, groups: [[[1], null]] }])).toThrow(RangeError);
  });
  it("count as one where they share a construct", () => {
    const items = [{ construct: "effort" }, { construct: "effort" }, {}, {}];
    // ((10 + 20)/2 + 60 + 90) / 3
    expect(meanOverConstructs(items, [10, 20, 60, 90])).toBe(55);
    // Without a value they do not count, nor does a construct that has none
    expect(meanOverConstructs(items, [10, null, 60, null])).toBe(35);
    expect(meanOverConstructs(items, [null, null, null, null])).toBeNull();
    expect(meanOverConstructs([], [])).toBeNull();
  });
});
