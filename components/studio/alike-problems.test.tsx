import { expect, it } from "vitest";
import { alikeProblems } from "./alike-problems";

it("makes one line of a problem that many rows have", () => {
  const problem = (row: number | null, column: string, value: string) => ({
    row,
    column,
    value,
    message: `“${value}” is not a number`,
    fix: "Write a number.",
  });
  const groups = alikeProblems([
    problem(2, "a", "x"),
    problem(3, "a", "y"),
    problem(9, "a", "x"),
    problem(4, "b", "x"),
  ]);
  expect(groups.map(({ rows, column }) => [column, rows])).toEqual([
    ["a", [2, 9]],
    ["a", [3]],
    ["b", [4]],
  ]);
});
