import { expect, it } from "vitest";
import { textWidth, wrapped } from "./text-width";
import { wrapRich } from "./wrap-rich";

it("adds the widths of the font: four figures of 600 thousandths at 10 px are 24 px", () => {
  expect(textWidth("2026", 10)).toBeCloseTo(24, 9);
  // a 534, b 580; bold a 559, b 600.
  expect(textWidth("ab", 100)).toBeCloseTo(111.4, 9);
  expect(textWidth("ab", 100, "strong")).toBeCloseTo(115.9, 9);
});

it("takes an accented letter for its plain one, and other scripts for as wide as they are", () => {
  expect(textWidth("é", 100)).toBe(textWidth("e", 100));
  expect(textWidth("“x”", 100)).toBeCloseTo(2 * 41.9 + 50.7, 9);
  expect(textWidth("語", 13)).toBe(13);
});

it("wraps between words, breaks what is longer than a line, and ends a cut with an ellipsis", () => {
  expect(wrapped("one two three", { width: 50, size: 13 })).toEqual(["one two", "three"]);
  const long = wrapped("Donaudampfschifffahrt", { width: 60, size: 13 });
  expect(long.join("")).toBe("Donaudampfschifffahrt");
  for (const line of long) expect(textWidth(line, 13)).toBeLessThanOrEqual(60);
  expect(wrapped("one two three four", { width: 50, size: 13, lines: 1 })).toEqual(["one t…"]);
  expect(wrapped("", { width: 50, size: 13 })).toEqual([]);
});

it("keeps the parts of a sentence when it wraps", () => {
  const lines = wrapRich([{ text: "5 of 7 executives", audience: "e" }, { text: " agree." }], 100, 20);
  expect(lines.map((line) => line.map(({ text }) => text))).toEqual(
    [["5 of 7 "], ["executives", " "], ["agree."]].map((line) => line.filter((words) => words !== " ")),
  );
  expect(lines.flat().filter(({ audience }) => audience === "e")).toHaveLength(2);
});
