import { expect, it } from "vitest";
import { type AudienceLine, linesAfter } from "./audience-lines";

const line = (key: string, id: string | null = key): AudienceLine => ({
  key,
  id,
  name: key,
  one: "",
  many: "",
  expected: "",
});
const SAVED = [line("a"), line("b"), line("c")];
const keys = (lines: readonly AudienceLine[]) => lines.map(({ key }) => key);

it("adds, removes and brings back lines, each with a key of its own", () => {
  const two = linesAfter(linesAfter(SAVED, "add", SAVED), "add", SAVED);
  expect(new Set(keys(two)).size).toBe(5);
  expect(keys(linesAfter(SAVED, "remove b", SAVED))).toEqual(["a", "c"]);
  expect(keys(linesAfter([line("a")], "restore b", SAVED))).toEqual(["a", "b"]);
  expect(keys(linesAfter(SAVED, "restore b", SAVED))).toEqual(["a", "b", "c"]);
});

it("ignores a button that it does not know", () => expect(linesAfter(SAVED, "explode", SAVED)).toEqual(SAVED));
