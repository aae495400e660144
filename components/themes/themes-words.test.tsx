import { describe, expect, it } from "vitest";
import type { ThemeChange } from "@/lib/analysis/themes-page";
import { alphaWords } from "./coding/agreement";
import { nextUnsorted } from "./coding/next-unsorted";
import { waitingWords } from "./desk-foot";
import { newsOf } from "./news-of";
import { placeHref } from "./place";
import { changeWords } from "./preview-compare";
import { wordsOf } from "./quote-panel";
import { saidOf } from "./said";
import { foundWords } from "./statement-filter";

const themes = [
  { id: "a", label: "Clearing obstacles" },
  { id: "b", label: "Cost" },
];
const change = (seq: number, words: string, more: Partial<ThemeChange> = {}): ThemeChange => ({
  seq,
  words,
  memberName: "Ana",
  madeAt: "2026-03-02T10:00:00Z",
  undone: false,
  mine: false,
  ...more,
});

describe("what has just been done", () => {
  it("counts the statements of every step, in singular and plural", () => {
    const move = (statements: string[]) => ({ kind: "move" as const, statements, from: "b", to: "a" });
    expect(saidOf([move(["1"])], themes)).toBe("Moved 1 statement to “Clearing obstacles”.");
    expect(saidOf([move(["1", "2"]), move(["3"])], themes)).toBe("Moved 3 statements to “Clearing obstacles”.");
    expect(saidOf([{ ...move(["1"]), to: "none" }], themes)).toBe("1 statement counts as not a reason now.");
  });
  it("names both themes of a merger, also where one is gone", () => {
    expect(saidOf([{ kind: "merge", theme: "b", into: "a" }], themes)).toBe("Merged “Cost” into “Clearing obstacles”.");
    expect(saidOf([{ kind: "merge", theme: "x", into: "a" }], themes)).toContain("Merged another theme into");
  });
});

describe("what others do meanwhile", () => {
  const first = change(1, "Ana renamed “Cost” to “Money”.");
  it("is told once, the newest by its sentence and others by their number", () => {
    expect(newsOf([], [first], false)).toBe("Ana renamed “Cost” to “Money”, just now.");
    expect(newsOf([first], [first], true)).toBeNull();
    const later = [change(3, "Ana merged “A” into “B”"), change(2, "Ben made “C”"), first];
    expect(newsOf([first], later, false)).toBe("Ana merged “A” into “B”, just now. There is 1 more change besides.");
  });
  it("leaves out one's own, and tells what was taken back", () => {
    expect(newsOf([], [change(1, "You renamed it", { mine: true })], false)).toBeNull();
    expect(newsOf([], [change(1, "Ana renamed it", { mine: true })], true)).toBe("Ana renamed it, just now.");
    expect(newsOf([first], [{ ...first, undone: true }], false)).toBe(
      "This was taken back just now: Ana renamed “Cost” to “Money”.",
    );
  });
});

describe("words of the editor", () => {
  it("says how many changes wait and what bringing them in does", () => {
    expect(waitingWords(0, false, true)).toBe("The results show these themes.");
    expect(waitingWords(1, false, true)).toContain("1 change is not in the results yet. Bringing it in starts");
    expect(waitingWords(3, false, true)).toContain("3 changes are not in the results yet. Bringing them in starts");
    expect(waitingWords(3, false, false)).toBe("3 changes are not in the results yet.");
    expect(waitingWords(3, true, true)).toContain("under way");
  });
  it("says what another sorting would change and what stays", () => {
    expect(changeWords({ replaced: 3, added: 1 }, 1)).toBe(
      "3 themes that nobody has touched would go, and 1 new one would come. 1 stays as it is, with everything that people sorted into it.",
    );
    expect(changeWords({ replaced: 0, added: 0 }, 4)).toContain("Nothing would change");
  });
  it("counts what was found", () => {
    expect(foundWords(1, "grade")).toBe("1 statement with “grade”, in no order");
    expect(foundWords(0, "")).toBe("0 statements, in no order and without names");
  });
  it("writes agreement as it is written", () => {
    expect([0.78, 1, -0.1, null].map(alphaWords)).toEqual([".78", "1.00", "-.10", "says nothing"]);
  });
  it("cuts a statement into words with their places", () => {
    expect(wordsOf("Ask  Eve")).toEqual([
      { word: "Ask", start: 0, end: 3 },
      { word: "Eve", start: 5, end: 8 },
    ]);
  });
  it("goes to the next statement that is not sorted, round the end, and stays at the last", () => {
    expect(nextUnsorted([null, ["a"], null], 0)).toBe(2);
    expect(nextUnsorted([null, ["a"], ["b"]], 1)).toBe(0);
    expect(nextUnsorted([["a"], [], ["b"]], 2)).toBe(2);
  });
  it("keeps what is not changed of the address", () => {
    const place = { base: "/x", theme: "a", search: "grade", audience: "S", after: "50", quote: "k" };
    expect(placeHref(place, { after: "", quote: "" })).toBe("/x?theme=a&q=grade&of=S");
  });
});
