import { describe, expect, it } from "vitest";
import { editOfForm, statementValue } from "./edit-of-form";

type Fields = Readonly<Record<string, string | readonly string[]>>;

function read(fields: Fields) {
  const form = new FormData();
  for (const [name, values] of Object.entries(fields)) for (const value of [values].flat()) form.append(name, value);
  return editOfForm(form, "own-1");
}

const [cost, costToo, speed] = [
  statementValue("cost", "It costs\ntoo much"),
  statementValue("cost", "Money"),
  statementValue("speed", "Too slow"),
];

describe("what a press asks for", () => {
  it("renames, and refuses a name that is empty or too long in words that say how to go on", () => {
    expect(read({ act: "rename", theme: "cost", label: "  Money  " })).toEqual({
      ok: true,
      edit: { kind: "rename", theme: "cost", label: "Money" },
    });
    expect(read({ act: "rename", theme: "cost", label: " " })).toEqual({
      ok: false,
      message: "Give the theme a name.",
    });
    expect(read({ act: "rename", theme: "cost", label: "w".repeat(81) })).toEqual({
      ok: false,
      message: "A name has 80 characters at most.",
    });
    for (const label of ["\u200b\u200d", "\u3164"]) {
      expect(read({ act: "new", label })).toMatchObject({ ok: false, message: "Give the theme a name." });
    }
    for (const label of ["🧭", "הסרת מכשולים", "é"]) expect(read({ act: "new", label })).toMatchObject({ ok: true });
  });

  it("moves statements out of the theme each was in, with the line breaks of their words", () => {
    expect(read({ act: "move", to: "trust", statement: [cost, speed, costToo] })).toEqual({
      ok: true,
      edit: {
        kind: "together",
        edits: [
          { kind: "move", statements: ["It costs\ntoo much", "Money"], from: "cost", to: "trust" },
          { kind: "move", statements: ["Too slow"], from: "speed", to: "trust" },
        ],
      },
    });
  });

  it("leaves out what is there already, and says so where that is all", () => {
    expect(read({ act: "move", to: "speed", statement: [cost, speed] })).toMatchObject({
      edit: { kind: "move", statements: ["It costs\ntoo much"] },
    });
    expect(read({ act: "move", to: "speed", statement: speed })).toEqual({
      ok: false,
      message: "They are in that theme already.",
    });
  });

  it("asks for statements and for a theme where none is chosen", () => {
    expect(read({ act: "move", to: "cost" })).toMatchObject({ ok: false, message: /Choose the statements/ });
    expect(read({ act: "move", to: "", statement: cost })).toMatchObject({ ok: false, message: /Choose a theme/ });
    expect(read({ act: "split", label: "New" })).toMatchObject({ ok: false, message: /Choose the statements/ });
    expect(read({ act: "merge", theme: "cost", into: "" })).toMatchObject({ ok: false, message: /Choose a theme/ });
    expect(read({ act: "move", to: "cost", statement: "no json" })).toMatchObject({ ok: false });
    expect(read({ act: "dance" })).toMatchObject({ ok: false });
  });

  it("splits off what was chosen among all themes: the first theme's, and the others' moved after", () => {
    expect(read({ act: "split", label: "Trust", statement: [cost, speed] })).toEqual({
      ok: true,
      edit: {
        kind: "together",
        edits: [
          { kind: "split", theme: "cost", into: "own-1", label: "Trust", statements: ["It costs\ntoo much"] },
          { kind: "move", statements: ["Too slow"], from: "speed", to: "own-1" },
        ],
      },
    });
    const silent = statementValue("none", "Not sure");
    expect(read({ act: "split", label: "Doubt", statement: silent })).toEqual({
      ok: true,
      edit: {
        kind: "together",
        edits: [
          { kind: "new", theme: "own-1", label: "Doubt" },
          { kind: "move", statements: ["Not sure"], from: "none", to: "own-1" },
        ],
      },
    });
  });

  it("keeps a statement in its theme and adds another; counts it as not a reason", () => {
    expect(read({ act: "add", to: "trust", statement: [cost, speed] })).toEqual({
      ok: true,
      edit: { kind: "add", statements: ["It costs\ntoo much", "Too slow"], to: "trust" },
    });
    expect(read({ act: "none", statement: speed })).toEqual({
      ok: true,
      edit: { kind: "move", statements: ["Too slow"], from: "speed", to: "none" },
    });
  });

  it("blacks out words side by side as one bar, whatever the order of the boxes; none is none", () => {
    const statement = statementValue("cost", "Ask John Smith or Eve");
    expect(read({ act: "redact", statement, span: ["18-21", "9-14", "4-8"] })).toEqual({
      ok: true,
      edit: {
        kind: "redact",
        statement: "Ask John Smith or Eve",
        spans: [
          [4, 14],
          [18, 21],
        ],
      },
    });
    expect(read({ act: "redact", statement })).toEqual({
      ok: true,
      edit: { kind: "show", statement: "Ask John Smith or Eve" },
    });
  });
});
