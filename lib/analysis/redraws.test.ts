import { expect, it } from "vitest";
import { tally } from "@/lib/stats/tally";
import { redrawsOf } from "./redraws";

const of = (a: readonly (number | null)[], b: readonly (number | null)[], delta: number) =>
  redrawsOf(tally(a), tally(b), delta, "s");

it("keeps a direction that nobody contradicts, and splits even ones", () => {
  expect(of([5, 5, 6, 7], [1, 2, 2, 3], 1)).toBe(100);
  expect(of([1, 2, 3, 4, 5, 6, 7, 8], [1, 2, 3, 4, 5, 6, 7, 8], 0.01)).toBeGreaterThan(40);
  expect(of([1, 2, 3, 4, 5, 6, 7, 8], [1, 2, 3, 4, 5, 6, 7, 8], 0.01)).toBeLessThan(60);
});
it("turns round with the groups", () => {
  const [a, b] = [
    [1, 4, 5, 6, 7],
    [2, 3, 3, 5, 5],
  ];
  const there = of(a, b, 0.2) ?? 0;
  expect(there).toBeGreaterThan(50);
  expect(Math.abs(there - (of(b, a, -0.2) ?? 0))).toBeLessThan(8);
});
it("says nothing where there is no direction or no answer", () => {
  expect(of([1, 2], [1, 2], 0)).toBeNull();
  expect(of([null], [1, 2], 0.5)).toBeNull();
});
