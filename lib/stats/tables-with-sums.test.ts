import { expect, it } from "vitest";
import { tablesWithSums } from "./tables-with-sums";

it("lists every table once", () => {
  expect(tablesWithSums([2, 1], [2, 1], 10)).toEqual([
    [
      [1, 1],
      [1, 0],
    ],
    [
      [2, 0],
      [0, 1],
    ],
  ]);
  // 3 × 3 tables with all sums 2: 21, as known for "magic squares" of sum 2.
  const squares = tablesWithSums([2, 2, 2], [2, 2, 2], 100) ?? [];
  expect(squares).toHaveLength(21);
  expect(new Set(squares.map((one) => JSON.stringify(one))).size).toBe(21);
});

it("gives up on too many, and refuses sums that do not meet", () => {
  expect(tablesWithSums([2, 2, 2], [2, 2, 2], 20)).toBeNull();
  expect(() => tablesWithSums([1], [2], 5)).toThrow(RangeError);
});
