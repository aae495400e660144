import { describe, expect, it } from "vitest";
import { answering, instrumentOf, type People, type Person, snapshotOf, together } from "@/tests/factories/snapshot";
import { panelOf } from "./panel";
import { type Cells, differencesAreSafe } from "./safe-differences";
import { slicesOf } from "./slice-suppression";
import { visiblePanel } from "./suppression";

const options = (...ids: string[]) => ids.map((id) => ({ id, label: id }));
const QUESTIONS = [
  { id: "F", kind: "rating", construct: "worth", prompt: "Worth", loLabel: "not", hiLabel: "very" },
  { id: "S", kind: "likert", construct: "success", prompt: "Fear", steps: ["no", "yes"], sensitive: true },
  { id: "T", kind: "long-text", construct: "text", prompt: "Why?" },
  { id: "U", kind: "long-text", construct: "text", prompt: "What hurts?", sensitive: true },
  { id: "J", kind: "bands", construct: "background", prompt: "Years", options: options("few", "many") },
  { id: "L", kind: "single-choice", construct: "background", prompt: "Site", options: options("here", "there") },
];

/** So many people of each value, in order. */
const each = (id: string, ...counts: readonly (readonly [unknown, number])[]): Person[] =>
  answering(
    id,
    counts.flatMap(([value, n]) => Array.from({ length: n }, () => value)),
  );
/** Twelve who answer everything, half of them for a few years. */
const twelve = (...changes: readonly Person[][]) =>
  together(each("F", [3, 6], [5, 6]), each("J", ["few", 6], ["many", 6]), ...changes);

function slices(people: People, shownOtherwise: readonly string[] = []) {
  const snapshot = snapshotOf(people, { instrument: instrumentOf(Object.keys(people), QUESTIONS) });
  const everything = panelOf(snapshot);
  return slicesOf({ everything, visible: visiblePanel(everything, snapshot.thresholds) }, new Set(shownOtherwise));
}
const keys = (found: ReturnType<typeof slices>) => found.map(({ questionId, option }) => `${questionId}.${option}`);
const audiences = (found: ReturnType<typeof slices>, at = 0) =>
  found[at]?.panel.audiences.map(({ answered, hiddenBecause }) => answered ?? hiddenBecause);
const groupOf = (found: ReturnType<typeof slices>, item: string, audience: string, at = 0) =>
  found[at]?.panel.items.find(({ id }) => id === item)?.groups.find((group) => group.audience === audience);

describe("who is in a part", () => {
  it("is everybody who gave the answer, of every audience that is large enough", () => {
    const found = slices({ as: twelve(), bs: twelve() });
    expect(keys(found)).toEqual(["J.1", "J.2"]);
    expect(found.map(({ label }) => label)).toEqual(["few", "many"]);
    expect(audiences(found)).toEqual([6, 6]);
    expect(found[0]?.panel.total).toEqual({ answered: 12, invited: null });
    expect(found[0]?.panel.items.find(({ id }) => id === "F")?.values[0]).toEqual(
      Array.from({ length: 6 }, () => ({ type: "ordinal", value: 3 })),
    );
  });

  it("is nobody of an audience in which one answer, or silence, is of a few: in no part of the question", () => {
    const small = together(each("F", [3, 12]), each("J", ["few", 8], ["many", 4]));
    const silent = together(each("F", [3, 12]), each("J", ["few", 5], ["many", 6], [undefined, 1]));
    const unsure = together(each("F", [3, 13]), each("J", ["few", 5], ["many", 5], ["unsure", 3]));
    for (const ill of [small, silent, unsure]) {
      const found = slices({ as: twelve(), bs: twelve(), cs: ill });
      expect(keys(found)).toEqual(["J.1", "J.2"]);
      for (const at of [0, 1]) expect(audiences(found, at)?.[2]).toBe("fewer than 5 gave one of these answers");
    }
  });

  it("is nobody of an audience that is hidden in the whole, and nobody of one that was shown with other answers", () => {
    const found = slices({ as: twelve(), bs: twelve(), cs: twelve().slice(0, 4) });
    expect(audiences(found)).toEqual([6, 6, "fewer than 5 answered"]);
    expect(slices({ as: twelve(), bs: twelve() }, ["bs"])).toEqual([]);
  });

  it("exists where two audiences can be compared, and says where nobody gave the answer", () => {
    const all = together(each("F", [3, 7]), each("J", ["few", 7]));
    const found = slices({ as: twelve(), bs: all });
    expect(keys(found)).toEqual(["J.1"]);
    const three = slices({ as: twelve(), bs: all, cs: twelve() });
    expect(audiences(three, 1)).toEqual([6, "nobody gave this answer", 6]);
  });
});

describe("what is told of a part", () => {
  it("is no background at all", () => {
    const found = slices({ as: twelve(), bs: twelve() });
    expect(found[0]?.panel.items.map(({ id }) => id)).not.toContain("J");
    expect(found[0]?.panel.isSlice).toBe(true);
  });

  it("is an item only if in every part of the audience enough people answered it, or nobody", () => {
    const gap = together(each("F", [3, 12]), each("J", ["few", 6], ["many", 6]));
    const some = (n: number) => together(gap, each("T", ["so that", 6], ["so that", n], [undefined, 6 - n]));
    const told = (n: number, at: number) => groupOf(slices({ as: twelve(), bs: some(n) }), "T", "bs", at)?.shown;
    expect([told(6, 0), told(6, 1)]).toEqual([true, true]);
    expect([told(5, 0), told(5, 1)]).toEqual([true, true]);
    expect([told(4, 0), told(4, 1)]).toEqual([false, false]);
    expect([told(0, 0), told(0, 1)]).toEqual([true, false]);
  });

  it("is never what is withheld in the whole", () => {
    const few = twelve(each("T", ["so that", 3]));
    expect(groupOf(slices({ as: few, bs: twelve() }), "T", "as")).toMatchObject({ shown: false });
  });

  it("is how many were unsure only where those, and who skipped, are nowhere few", () => {
    const rated = (unsure: number, skipped: number) =>
      Array.from({ length: 12 + 2 * (unsure + skipped) }, (_, i) => {
        const half = 6 + unsure + skipped;
        const place = i % half;
        return {
          J: i < half ? "few" : "many",
          ...(place < 6 ? { F: 3 } : place < 6 + unsure ? { F: "unsure" } : { T: "so that" }),
        };
      });
    const unsureOf = (unsure: number, skipped: number) => {
      const group = groupOf(slices({ as: rated(unsure, skipped), bs: twelve() }), "F", "as");
      return group?.shown ? group.unsure : "withheld";
    };
    expect(unsureOf(5, 0)).toBe(5);
    expect(unsureOf(5, 5)).toBe(5);
    expect(unsureOf(4, 5)).toBeNull();
    expect(unsureOf(5, 2)).toBeNull();
  });

  it("is a sensitive item only where no part answers it alike, and never sensitive words", () => {
    const fear = (...counts: readonly (readonly [unknown, number])[]) => twelve(each("S", ...counts));
    const mixed = fear([1, 3], [2, 6], [1, 3]);
    const alike = fear([1, 6], [2, 3], [1, 3]);
    const told = (people: Person[]) => groupOf(slices({ as: people, bs: twelve() }), "S", "as", 1)?.shown;
    expect([told(mixed), told(alike)]).toEqual([true, false]);
    const words = twelve(each("U", ["too slow", 12]));
    expect(slices({ as: words, bs: words })[0]?.panel.items.map(({ id }) => id)).not.toContain("U");
  });
});

describe("two questions of background", () => {
  /** Six and six of J; of L the first `inside` of the first six and nobody else. */
  const nested = (inside: number) => twelve(each("L", ["here", inside], ["there", 12 - inside]));

  it("stand beside each other where no answer lies within another but for a few", () => {
    expect(keys(slices({ as: nested(6), bs: nested(6) }))).toEqual(["J.1", "J.2", "L.here", "L.there"]);
    // Five of the six: who knows that all five are among them would read the sixth.
    expect(keys(slices({ as: nested(5), bs: nested(5) }))).toEqual(["J.1", "J.2"]);
  });

  it.each<[string, Cells, Cells, boolean]>([
    ["the same", ["a", "a", "b", "b"], ["x", "x", "y", "y"], true],
    ["one within the other but for one", ["a", "a", "a", "b"], ["x", "x", "y", "y"], false],
    ["crossed", ["a", "a", "b", "b"], ["x", "y", "x", "y"], true],
    ["three of a chain", ["a", "a", "b", "b", "c", "c"], ["x", "y", "y", "z", "z", "z"], false],
  ])("%s", (_, one, other, isSafe) => {
    const who = one.map((_cell, i) => i);
    const atLeastTwo = (people: readonly number[]) => people.length >= 2;
    expect(differencesAreSafe([one, other], who, atLeastTwo)).toBe(isSafe);
    expect(differencesAreSafe([other, one], who, atLeastTwo)).toBe(isSafe);
  });
});
