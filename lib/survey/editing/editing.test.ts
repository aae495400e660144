import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseInstrument } from "../check-instrument";
import { editionById } from "../editions";
import { type Instrument, type Question, questionSchema, questionsOf } from "../instrument";
import { KIND_NAMES } from "../kinds/kind-names";
import { questionsFor } from "../resolve";
import { draftOf, formOf, readForm } from "./form-values";
import { beginHistory, edited, rebased, redone, undone } from "./history";
import { nextId, nextQuestionId } from "./ids";
import { newQuestion } from "./new-question";
import { changesOnlyWords } from "./only-words";
import {
  addQuestion,
  addSection,
  duplicateQuestion,
  duplicateSection,
  moveQuestion,
  moveSection,
  removeQuestion,
  removeSection,
  renameSection,
  replaceQuestion,
  stepQuestion,
} from "./outline";
import { same } from "./same";

const { instrument: full } = editionById("full");
const audiences = full.audiences.map(({ id }) => id);
const ids = (instrument: Instrument) => questionsOf(instrument).map(({ id }) => id);
const codes = (instrument: Instrument, sectionId: string) =>
  instrument.sections.find(({ id }) => id === sectionId)?.questions.map(({ id }) => id);
const question = (id: string, instrument = full): Question => {
  const found = questionsOf(instrument).find((one) => one.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};

describe("the session's history", () => {
  const at = (key: string, ms: number) => ({ key, at: ms });
  it("goes all the way back and forward again, and a new edit ends the way forward", () => {
    let history = beginHistory(0);
    for (let i = 1; i <= 500; i++) history = edited(history, i, at("", i));
    for (let i = 0; i < 500; i++) history = undone(history);
    expect(history.now).toBe(0);
    expect(undone(history)).toBe(history);
    expect(redone(redone(history)).now).toBe(2);
    const other = edited(redone(history), 99, at("", 999));
    expect(redone(other)).toBe(other);
    expect(undone(other).now).toBe(1);
  });
  it("takes typing in one field as one step, until a pause or another field", () => {
    const typed = ["a", "ab", "abc"].reduce((h, text, i) => edited(h, text, at("prompt", i * 300)), beginHistory(""));
    expect(undone(typed).now).toBe("");
    expect(undone(edited(typed, "abcd", at("prompt", 9000))).now).toBe("abc");
    expect(undone(edited(typed, "abcd", at("help", 700))).now).toBe("abc");
    const back = edited(undone(typed), "x", at("prompt", 700));
    expect(undone(back).now).toBe("");
  });
  it("keeps what others changed when one's own steps are undone", () => {
    const mine = edited(beginHistory(["a"]), ["a", "mine"], at("", 1));
    const onTheirs = rebased(mine, ["theirs", "mine"], (state) => ["theirs", ...state.slice(1)]);
    expect(undone(onTheirs).now).toEqual(["theirs"]);
  });
});

describe("the outline", () => {
  it("moves a question inside its section and across sections, and changes nothing else", () => {
    expect(codes(moveQuestion(full, "D1", { sectionId: "outcomes", index: 2 }), "outcomes")?.slice(0, 3)).toEqual([
      "D2",
      "D3",
      "D1",
    ]);
    const across = moveQuestion(full, "D1", { sectionId: "value", index: 0 });
    expect(codes(across, "value")).toEqual(["D1", "C1", "C2"]);
    expect(new Set(ids(across))).toEqual(new Set(ids(full)));
    expect(moveQuestion(full, "nothing", { sectionId: "value", index: 0 })).toBe(full);
  });
  it("steps over the border of a section, and not over the ends", () => {
    expect(codes(stepQuestion(full, "C1", -1), "purpose")?.at(-1)).toBe("C1");
    expect(codes(stepQuestion(full, "C2", 1), "outcomes")?.[0]).toBe("C2");
    expect(ids(stepQuestion(full, "A1", -1))).toEqual(ids(full));
    expect(ids(stepQuestion(stepQuestion(full, "A2", 1), "A2", -1))).toEqual(ids(full));
  });
  it("lets an emptied section go", () => {
    const two = addSection(full, "value");
    const [only] = codes(two.instrument, two.id) ?? [];
    const moved = moveQuestion(two.instrument, only ?? "", { sectionId: "value", index: 0 });
    expect(moved.sections.map(({ id }) => id)).not.toContain(two.id);
  });
  it("adds, duplicates and removes under codes that nothing else has", () => {
    expect(nextQuestionId(full, "value")).toBe("C3");
    const copy = duplicateQuestion(full, "A1");
    expect(copy.id).toBe("A4");
    expect(codes(copy.instrument, "own-words")).toEqual(["A1", "A4", "A2", "A3"]);
    expect(question("A4", copy.instrument)).toEqual({ ...question("A1"), id: "A4" });
    expect(ids(removeQuestion(copy.instrument, "A4"))).toEqual(ids(full));
    expect(nextId("o", ["o2", "other", "see"])).toBe("o3");
  });
  it("never removes the last question or section", () => {
    const one = { ...full, sections: [{ id: "s", title: "S", questions: [question("A1")] }] };
    expect(removeQuestion(one, "A1")).toBe(one);
    expect(removeSection(one, "s")).toBe(one);
  });
  it("leaves nothing pointing to what is gone", () => {
    const without = removeQuestion(removeQuestion(full, "C1"), "B1");
    expect(question("C2", without)).not.toHaveProperty("from");
    expect(question("I1", without)).not.toHaveProperty("about");
    expect(parseInstrument(removeSection(full, "value"))).toMatchObject({ ok: true });
  });
  it("carries changed options on to the questions about them, not to those that chose others", () => {
    const picks = question("C1");
    if (picks.kind !== "pick-up-to") throw new Error("C1 picks");
    const options = picks.options.slice(1);
    expect(question("C2", replaceQuestion(full, { ...picks, options }))).toMatchObject({ options });
    const narrowed = replaceQuestion(full, { ...question("C2"), options: options.slice(1) } as Question);
    expect(question("C2", replaceQuestion(narrowed, { ...picks, prompt: "Which?" }))).toMatchObject({
      options: options.slice(1),
    });
  });
  it("renames, moves and copies sections; references inside a copy stay inside it", () => {
    expect(renameSection(full, "value", "Worth").sections.find(({ id }) => id === "value")?.title).toBe("Worth");
    expect(moveSection(full, "value", 0).sections[0]?.id).toBe("value");
    const copy = duplicateSection(full, "value");
    const [picks, chips] = copy.instrument.sections.find(({ id }) => id === copy.id)?.questions ?? [];
    expect(chips).toMatchObject({ from: picks?.id });
    expect(parseInstrument(copy.instrument)).toMatchObject({ ok: true });
  });
  it("stays an instrument whatever is done to it", () => {
    const step = fc.oneof(
      fc.record({ type: fc.constant("move"), from: fc.nat(40), to: fc.nat(40) }),
      fc.record({ type: fc.constant("remove"), from: fc.nat(40), to: fc.nat(1) }),
      fc.record({ type: fc.constant("duplicate"), from: fc.nat(40), to: fc.nat(1) }),
      fc.record({ type: fc.constant("section"), from: fc.nat(9), to: fc.nat(9) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        let now = full;
        for (const { type, from, to } of steps) {
          const id = ids(now)[from % ids(now).length] ?? "";
          const section = now.sections[to % now.sections.length]?.id ?? "";
          if (type === "move") now = moveQuestion(now, id, { sectionId: section, index: to });
          if (type === "remove") now = removeQuestion(now, id);
          if (type === "duplicate")
            now = to
              ? duplicateQuestion(now, id).instrument
              : addQuestion(now, newQuestion("bands", nextQuestionId(now, section)), { sectionId: section });
          if (type === "section")
            now = from % 2 ? duplicateSection(now, section).instrument : removeSection(now, section);
        }
        expect(parseInstrument(now)).toEqual({ ok: true, instrument: now });
      }),
      { numRuns: 60 },
    );
  });
});

describe("new questions and their forms", () => {
  it.each(Object.keys(KIND_NAMES) as Question["kind"][])("a new %s can be asked, edited and read back", (kind) => {
    const fresh = newQuestion(kind, "Z1");
    expect(questionSchema.parse(fresh)).toEqual(fresh);
    expect(readForm(formOf(fresh, audiences), audiences).data).toEqual(fresh);
  });
  it("reads every question of the questionnaire back as everybody reads it", () => {
    const bare = ({ wording: _, ...question }: Question) => question;
    const readBy = (instrument: Instrument, id: string) =>
      questionsFor(instrument, id).flatMap(({ questions }) => questions.map(bare));
    for (const one of questionsOf(full)) {
      const back = readForm(formOf(one, audiences), audiences).data as Question;
      expect(bare(back)).toEqual(bare(one));
      for (const id of audiences) expect(readBy(replaceQuestion(full, back), id)).toEqual(readBy(full, id));
    }
  });
  it("drops blanks, asks all where all are ticked, and refuses a question that nobody is asked", () => {
    const form = formOf(question("A1"), audiences);
    const blank = {
      ...form,
      help: "  ",
      wording: { ...(form["wording"] as object), "pmo-staff": { prompt: " ", help: "", starter: "" } },
    };
    const read = readForm(blank, audiences);
    expect(read.data).not.toHaveProperty("help");
    expect(read.data?.wording).not.toHaveProperty("pmo-staff");
    expect(readForm({ ...form, audiences: ["pmo-staff"] }, audiences).data?.audiences).toEqual(["pmo-staff"]);
    expect(readForm({ ...form, audiences: [] }, audiences).success).toBe(false);
    expect(draftOf(form, audiences)).not.toHaveProperty("audiences");
  });
});

describe("after links are out", () => {
  const reworded = (change: Partial<Question>) => replaceQuestion(full, { ...question("F1"), ...change } as Question);
  it("words may change", () => {
    const likert = question("I2");
    if (likert.kind !== "likert") throw new Error("I2 is a scale");
    const words = replaceQuestion(full, { ...likert, steps: likert.steps.map((one) => `${one}!`) });
    for (const after of [
      reworded({ prompt: "Is it worth it?", wording: { "pmo-staff": { prompt: "Are we?" } } }),
      words,
      renameSection(full, "value", "V"),
    ])
      expect(changesOnlyWords(full, after)).toBe(true);
  });
  it.each<[string, Instrument]>([
    ["a question less", removeQuestion(full, "F2")],
    ["another order", stepQuestion(full, "F2", 1)],
    ["other audiences", reworded({ audiences: ["pmo-staff"] })],
    ["another scale", reworded({ hi: 5 } as Partial<Question>)],
    ["a step less", replaceQuestion(full, { ...question("I2"), steps: ["a", "b", "c", "d"] } as Question)],
    [
      "an option less",
      replaceQuestion(full, {
        ...question("F2"),
        options: [
          { id: "money", label: "Money" },
          { id: "time", label: "My time" },
        ],
      } as Question),
    ],
  ])("%s may not", (_what, after) => expect(changesOnlyWords(full, after)).toBe(false));
});

it("compares what is held, not how it was written down", () => {
  expect(same({ a: 1, b: [{ c: undefined }] }, { b: [{}], a: 1 })).toBe(true);
  expect(same([1, 2], [2, 1])).toBe(false);
  expect(same({}, [])).toBe(false);
  expect(same(null, {})).toBe(false);
});
