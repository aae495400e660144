import { expect, it } from "vitest";
import { type RangeData, rangeRule } from "./range-rows";

const rule = (values: readonly number[]): RangeData => ({
  id: "effort",
  title: "Effort",
  about: "should be",
  certainty: "clear",
  lo: 1,
  hi: 5,
  loLabel: "none",
  hiLabel: "most",
  hollow: true,
  points: values.map((value, i) => ({ id: `${i}`, shape: "circle", value, spoken: `${value} of 5` })),
});

it("puts the ends of the scale half a mark inside: 3 of 1 to 5 in the middle of 180 px", () => {
  const { points, span, spoken } = rangeRule(rule([1, 3, 5]), 180);
  expect(points.map(({ x }) => x)).toEqual([8, 90, 172]);
  expect(span).toEqual({ x0: 8, x1: 172 });
  expect(spoken.map(({ words }) => words)).toEqual(["1 of 5", "3 of 5", "5 of 5"]);
});

it("dodges marks of the same place up and down, inside the drawing", () => {
  const { points, middle, height } = rangeRule(rule([3, 3, 3]), 180);
  expect(points.map(({ y }) => y - middle)).toEqual([0, -11, 11]);
  for (const { y } of points) expect(y > 5 && y < height - 5).toBe(true);
});
