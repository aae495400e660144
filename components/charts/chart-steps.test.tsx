import { expect, it } from "vitest";
import { stepTo } from "./chart-steps";

it("goes from mark to mark and stops at the ends", () => {
  expect(["ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp", "Home", "End"].map((key) => stepTo(key, 1, 5))).toEqual([
    2, 2, 0, 0, 0, 4,
  ]);
  expect([stepTo("ArrowRight", 4, 5), stepTo("ArrowLeft", 0, 5), stepTo("End", 0, 0)]).toEqual([4, 0, 0]);
});

it("leaves every other key to the page", () => {
  for (const key of ["Tab", "Escape", "Enter", "a", "PageDown"]) expect(stepTo(key, 1, 5)).toBeNull();
});
