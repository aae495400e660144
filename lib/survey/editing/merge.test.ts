import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseInstrument } from "../check-instrument";
import { editionById } from "../editions";
import { type Instrument, type Question, questionsOf } from "../instrument";
import { nextQuestionId } from "./ids";
import { clashKey, mergeInstruments } from "./merge";
import { newQuestion } from "./new-question";
import {
  addQuestion,
  addSection,
  moveQuestion,
  removeQuestion,
  removeSection,
  renameSection,
  replaceQuestion,
} from "./outline";

const { instrument: base } = editionById("full");
const ids = (instrument: Instrument) => questionsOf(instrument).map(({ id }) => id);
const question = (instrument: Instrument, id: string) => questionsOf(instrument).find((one) => one.id === id);
const change = (id: string, fields: object, from = base) => {
  const before = question(from, id);
  return before ? replaceQuestion(from, { ...before, ...fields } as Question) : from;
};
const merge = (mine: Instrument, theirs: Instrument, choices = {}) => mergeInstruments(base, mine, theirs, choices);

describe("what does not touch", () => {
  it("keeps two questions, and two fields of one question", () => {
    const { merged, clashes } = merge(
      change("A1", { prompt: "Mine?", seconds: 9 }),
      change("A1", { help: "Theirs" }, change("F2", { prompt: "Theirs?" })),
    );
    expect(clashes).toEqual([]);
    expect(question(merged, "A1")).toMatchObject({ prompt: "Mine?", seconds: 9, help: "Theirs" });
    expect(question(merged, "F2")).toMatchObject({ prompt: "Theirs?" });
  });
  it("keeps words for two audiences, and two options of one list", () => {
    const { options } = question(base, "F2") as Extract<Question, { kind: "single-choice" }>;
    const label = (id: string, text: string) => ({
      options: options.map((one) => (one.id === id ? { ...one, label: text } : one)),
    });
    const mine = change("F2", { ...label("money", "Budget"), wording: { "pmo-staff": { prompt: "For us?" } } });
    const theirs = change("F2", { ...label("slow", "Waiting"), wording: { stakeholders: { prompt: "For you?" } } });
    const { merged, clashes } = merge(mine, theirs);
    expect(clashes).toEqual([]);
    expect(question(merged, "F2")).toMatchObject({
      options: [
        { label: "Budget" },
        { label: "My time" },
        { label: "Waiting" },
        { label: "Loss of freedom" },
        { label: "None really" },
      ],
      wording: { "pmo-staff": { prompt: "For us?" }, stakeholders: { prompt: "For you?" } },
    });
  });
  it("keeps a move beside a change, an addition beside a removal, a title beside an order", () => {
    const mine = renameSection(moveQuestion(base, "A1", { sectionId: "success", index: 0 }), "worth", "Worth");
    const theirs = addQuestion(
      removeQuestion(change("A1", { prompt: "Theirs?" }), "F3"),
      newQuestion("bands", "Z1"),
      "G2",
    );
    const { merged, clashes } = merge(mine, theirs);
    expect(clashes).toEqual([]);
    expect(merged.sections.find(({ id }) => id === "success")?.questions[0]).toMatchObject({
      id: "A1",
      prompt: "Theirs?",
    });
    expect(ids(merged)).not.toContain("F3");
    expect(ids(merged).indexOf("Z1")).toBe(ids(merged).indexOf("G2") + 1);
    expect(merged.sections.find(({ id }) => id === "worth")?.title).toBe("Worth");
  });
  it("takes two additions under the same next code for two questions, and two sections for two", () => {
    const add = (prompt: string) =>
      addQuestion(base, { ...newQuestion("bands", nextQuestionId(base, "value")), prompt }, "C2");
    const { merged, clashes } = merge(add("Mine?"), add("Theirs?"));
    expect(clashes).toEqual([]);
    expect(question(merged, "C3")?.prompt).toBe("Theirs?");
    expect(question(merged, "C4")?.prompt).toBe("Mine?");
    const section = (title: string) => renameSection(addSection(base).instrument, "part1", title);
    const two = merge(section("Mine"), section("Theirs")).merged;
    expect(
      two.sections
        .slice(-2)
        .map(({ title }) => title)
        .toSorted(),
    ).toEqual(["Mine", "Theirs"]);
    expect(parseInstrument(two)).toMatchObject({ ok: true });
  });
  it("brings back a section that one removed and the other put a question into", () => {
    const theirs = addQuestion(base, newQuestion("bands", "Z1"), "C2");
    const { merged } = merge(removeSection(base, "value"), theirs);
    expect(merged.sections.find(({ title }) => title === "Value")?.questions.map(({ id }) => id)).toEqual(["Z1"]);
  });
  it("lets nothing point to what the other removed", () => {
    const mine = addQuestion(base, { ...newQuestion("share-chips", "Z1"), from: "G2" } as Question, "J2");
    const { merged } = merge(mine, removeQuestion(base, "G2"));
    expect(question(merged, "Z1")).not.toHaveProperty("from");
  });
});

describe("what does", () => {
  const mine = change("A1", { prompt: "Mine?" });
  it("is named, stays mine until somebody chooses, and follows the choice", () => {
    const theirs = change("A1", { prompt: "Theirs?" });
    const first = merge(mine, theirs);
    expect(first.clashes).toEqual([{ path: ["questions", "A1", "prompt"], mine: "Mine?", theirs: "Theirs?" }]);
    expect(question(first.merged, "A1")?.prompt).toBe("Mine?");
    const key = first.clashes.map(clashKey)[0] ?? "";
    expect(merge(mine, theirs, { [key]: "theirs" })).toMatchObject({ merged: theirs, clashes: [] });
    expect(merge(mine, theirs, { [key]: "mine" })).toMatchObject({ merged: mine, clashes: [] });
  });
  it("is a change beside a removal", () => {
    const theirs = removeQuestion(base, "A1");
    const { clashes, merged } = merge(mine, theirs);
    expect(clashes).toMatchObject([{ path: ["questions", "A1"], theirs: undefined }]);
    expect(question(merged, "A1")?.prompt).toBe("Mine?");
    expect(ids(merge(mine, theirs, { "questions/A1": "theirs" }).merged)).not.toContain("A1");
  });
  it("is two different orders, not the same one twice", () => {
    const first = moveQuestion(base, "D1", { sectionId: "outcomes", index: 1 });
    const other = moveQuestion(base, "D4", { sectionId: "outcomes", index: 0 });
    expect(merge(first, other).clashes).toMatchObject([{ path: ["questions", "order"] }]);
    expect(merge(first, first).clashes).toEqual([]);
  });
});

/** A few random edits. */
const edits = fc.array(fc.record({ q: fc.nat(40), what: fc.nat(4), text: fc.string({ minLength: 1, maxLength: 9 }) }), {
  maxLength: 6,
});
function play(list: readonly { q: number; what: number; text: string }[]): Instrument {
  return list.reduce((now, { q, what, text }) => {
    const id = ids(now)[q % ids(now).length] ?? "";
    const section = now.sections[q % now.sections.length]?.id ?? "";
    if (what === 0) return change(id, { prompt: `${text.trim() || "x"}?` }, now);
    if (what === 1) return removeQuestion(now, id);
    if (what === 2) return moveQuestion(now, id, { sectionId: section, index: q });
    if (what === 3) return renameSection(now, section, text.trim() || "x");
    return addQuestion(now, newQuestion("likert", nextQuestionId(now, section)), { sectionId: section });
  }, base);
}

it("is nothing new when only one person changed something, and always an instrument", () => {
  fc.assert(
    fc.property(edits, edits, (a, b) => {
      const [one, other] = [play(a), play(b)];
      expect(merge(one, base).merged).toEqual(one);
      expect(merge(base, other).merged).toEqual(other);
      expect(merge(one, one)).toEqual({ merged: one, clashes: [] });
      const { merged, clashes } = merge(one, other);
      expect(parseInstrument(merged)).toMatchObject({ ok: true });
      // A choice can bring a question back, whose place is then to be chosen as well: once more, and never in a circle.
      const choices: Record<string, "theirs"> = {};
      let settled = { merged, clashes };
      for (let round = 0; round < 3 && settled.clashes.length > 0; round++) {
        for (const clash of settled.clashes) choices[clashKey(clash)] = "theirs";
        settled = mergeInstruments(base, one, other, choices);
      }
      expect(settled.clashes).toEqual([]);
      expect(parseInstrument(settled.merged)).toMatchObject({ ok: true });
    }),
    { numRuns: 120 },
  );
});
