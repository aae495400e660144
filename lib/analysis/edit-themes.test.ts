import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editThemes, type Regrouping } from "./edit-themes";
import { toCodebook } from "./edited-codebook";
import { beforeEdits } from "./rounds-of-themes";
import type { RunStatements } from "./run-statements";
import { openStatements } from "./suppression";
import { changeWords } from "./theme-change-words";
import type { ThemeEdit } from "./theme-edit";
import { refusalOf } from "./theme-edit-checks";

const theme = (id: string, label: string, labelSource: "machine" | "person" = "machine") => ({
  id,
  label,
  labelSource,
  keywords: [label.toLowerCase()],
});
const said = (person: number, audience: string, text: string, ...themes: string[]) => ({
  person,
  audience,
  text,
  themes,
});

/** Two audiences whose words are open, one whose words are sealed. */
const run: RunStatements = {
  questionId: "A1",
  themes: [theme("t1", "Cost"), theme("t2", "Time"), theme("t3", "Choice")],
  audiences: [
    { audience: "board", n: 8, words: true },
    { audience: "teams", n: 8, words: true },
    { audience: "staff", n: 5, words: false },
  ],
  withheld: [{ audience: "others", because: "fewer than 5 wrote" }],
  statements: [
    said(0, "board", "less cost", "t1"),
    said(0, "board", "on time", "t2"),
    said(1, "board", "on time", "t2"),
    said(2, "teams", "less cost", "t1"),
    said(3, "teams", "choose well", "t3"),
    said(4, "teams", "cheap and quick", "t1", "t2"),
    said(5, "teams", "blue", "other"),
    said(6, "teams", "not sure"),
    said(7, "board", ""),
    said(8, "staff", "less cost", "t1"),
    said(9, "staff", "a sealed thought", "t3"),
  ],
};
const NONE: ReadonlyMap<string, Regrouping> = new Map();
const view = (edits: readonly ThemeEdit[], regroupings = NONE) => {
  const edited = editThemes(run, edits, regroupings);
  const { people, statements } = openStatements(run, edited.sorted);
  return { edited, people, statements, plain: { themes: edited.themes, sorted: edited.sorted } };
};
const of = (edits: readonly ThemeEdit[], text: string) =>
  view(edits).statements.find((one) => one.text === text)?.themes;
const counts = (edits: readonly ThemeEdit[], id: string) =>
  Object.fromEntries((view(edits).people.get(id) ?? []).map(({ audience, count }) => [audience, count]));

describe("edits", () => {
  it("count people, once each, and tell no number of a withheld audience", () => {
    expect(counts([], "t2")).toEqual({ board: 2, teams: 1, staff: 0, others: null });
    expect(counts([], "none")).toEqual({ board: 1, teams: 1, staff: 0, others: null });
    expect(counts([{ kind: "merge", theme: "t1", into: "t2" }], "t2")).toEqual({
      board: 2,
      teams: 2,
      staff: 1,
      others: null,
    });
  });

  it("move statements by their words, whoever wrote them, and leave sealed ones where they are", () => {
    const move: ThemeEdit = { kind: "move", statements: ["less cost"], from: "t1", to: "t3" };
    expect(of([move], "less cost")).toEqual(["t3"]);
    expect(counts([move], "t3")).toEqual({ board: 1, teams: 2, staff: 1, others: null });
    expect(counts([move], "t1")).toEqual({ board: 0, teams: 1, staff: 1, others: null });
  });

  it("keep the second theme of a statement, or take it out of all as no reason", () => {
    const text = "cheap and quick";
    expect(of([{ kind: "move", statements: [text], from: "t1", to: "t3" }], text)).toEqual(["t3", "t2"]);
    expect(of([{ kind: "move", statements: [text], from: "t1", to: "none" }], text)).toEqual([]);
    expect(of([{ kind: "move", statements: [text], from: "t1", to: "other" }], text)).toEqual(["t2"]);
    expect(of([{ kind: "move", statements: ["not sure"], from: "none", to: "t1" }], "not sure")).toEqual(["t1"]);
    expect(of([{ kind: "add", statements: ["blue"], to: "t1" }], "blue")).toEqual(["t1"]);
    expect(of([{ kind: "add", statements: ["on time"], to: "t1" }], "on time")).toEqual(["t2", "t1"]);
  });

  it("follow a merged theme to where it went, through any number of merges", () => {
    const edits: ThemeEdit[] = [
      { kind: "merge", theme: "t1", into: "t2" },
      { kind: "merge", theme: "t2", into: "t3" },
      { kind: "merge", theme: "t3", into: "t1" },
      { kind: "rename", theme: "t1", label: "All of it" },
      { kind: "move", statements: ["blue"], from: "other", to: "t2" },
    ];
    const { edited } = view(edits);
    expect(edited.themes).toEqual([{ ...theme("t3", "All of it", "person"), keywords: ["choice"], touched: true }]);
    expect(of(edits, "blue")).toEqual(["t3"]);
  });

  it("of two people who move the same statement at once, the last one decides", () => {
    const moves: ThemeEdit[] = [
      { kind: "move", statements: ["on time"], from: "t2", to: "t1" },
      { kind: "move", statements: ["on time"], from: "t2", to: "t3" },
    ];
    expect(of(moves, "on time")).toEqual(["t3"]);
    expect(of(moves.toReversed(), "on time")).toEqual(["t1"]);
  });

  it("sorting anew leaves what somebody has touched, and what was moved by hand", () => {
    const regroupings = new Map<string, Regrouping>([
      [
        "11111111-0000",
        {
          resolution: 2,
          themes: [theme("t1", "Money"), theme("t2", "Speed")],
          sorted: run.statements.map(({ themes }) => (themes.length === 0 ? [] : ["t2"])),
        },
      ],
    ]);
    const { edited, statements } = view(
      [
        { kind: "rename", theme: "t1", label: "Cost, kept" },
        { kind: "move", statements: ["choose well"], from: "t3", to: "other" },
        { kind: "regroup", previewId: "11111111-0000" },
      ],
      regroupings,
    );
    expect(edited.themes.map(({ label, touched }) => [label, touched])).toEqual([
      ["Cost, kept", true],
      ["Speed", false],
    ]);
    const themesOf = (text: string) => statements.find((one) => one.text === text)?.themes;
    expect(themesOf("less cost")).toEqual(["t1"]);
    expect(themesOf("choose well")).toEqual(["other"]);
    expect(themesOf("on time")).toEqual(["11111111-t2"]);
    expect(themesOf("not sure")).toEqual([]);
  });

  it("made together are judged one after another, and are one sentence", () => {
    const edit: ThemeEdit = {
      kind: "together",
      edits: [
        { kind: "new", theme: "n1", label: "Doubt" },
        { kind: "move", statements: ["less cost"], from: "t1", to: "n1" },
        { kind: "move", statements: ["on time"], from: "t2", to: "n1" },
      ],
    };
    expect(refusalOf(view([]).edited, edit)).toBeNull();
    expect(changeWords(run, [{ memberName: "Ana", edit, undone: false }], NONE)).toEqual([
      "Ana split “Doubt” off “Cost” and “Time”, with 2 statements.",
    ]);
    const gone: ThemeEdit = { ...edit, edits: edit.edits.map((one) => ({ ...one, ...("to" in one && { to: "n2" }) })) };
    expect(refusalOf(view([]).edited, gone)).toContain("gone");
  });

  it("never list a sealed statement", () => {
    expect(JSON.stringify([...view([]).statements])).not.toContain("sealed");
    expect(refusalOf(view([]).edited, { kind: "hide", statement: "a sealed thought" })).toContain("can be read");
  });

  it.each<[ThemeEdit, string]>([
    [{ kind: "rename", theme: "t9", label: "X" }, "gone"],
    [{ kind: "rename", theme: "other", label: "X" }, "every question"],
    [{ kind: "rename", theme: "t1", label: "time" }, "already"],
    [{ kind: "new", theme: "t1", label: "X" }, "made already"],
    [{ kind: "merge", theme: "t1", into: "t1" }, "one theme already"],
    [{ kind: "move", statements: ["never said"], from: "t1", to: "t2" }, "Reload"],
    [{ kind: "redact", statement: "on time", spans: [[3, 9]] }, "within"],
  ])("are refused with what to do: %j", (edit, words) => {
    expect(refusalOf(view([]).edited, edit)).toContain(words);
  });
});

describe("the codebook of edited themes", () => {
  const about = { checkedBy: 2, edits: { last: 3, undone: [] }, from: undefined };
  it("says whose each name is, and keeps sealed words apart", () => {
    const { edited } = view([
      { kind: "rename", theme: "t1", label: "Money" },
      { kind: "redact", statement: "on time", spans: [[3, 7]] },
      { kind: "hide", statement: "blue" },
    ]);
    const codebook = toCodebook(run, edited, about);
    expect(codebook.themes.map(({ label, labelSource, keywords }) => [label, labelSource, keywords])).toEqual([
      ["Money", "person", ["cost"]],
      ["Time", "machine", []],
      ["Choice", "machine", ["choice"]],
    ]);
    expect(codebook.unquoted).toEqual(["blue"]);
    expect(codebook.redacted).toEqual([{ text: "on time", spans: [[3, 7]] }]);
    expect(codebook.sealed?.map(({ text }) => text)).toEqual(["a sealed thought", "less cost"]);
    expect(codebook.sorted.some(({ text }) => text === "a sealed thought")).toBe(false);
    expect(codebook.sorted.find(({ text }) => text === "not sure")?.themes).toEqual([]);
  });

  it("a later run is edited from where the first one stood", () => {
    const later: RunStatements = {
      ...run,
      codebook: { edits: { last: 3, undone: [] } },
      themes: [theme("t2", "All", "person")],
      statements: [...run.statements.map((one) => ({ ...one, themes: ["t2"] })), said(20, "board", "new words", "t2")],
    };
    const base = beforeEdits(later, run);
    expect(base.themes).toEqual(run.themes);
    expect(base.statements.slice(0, run.statements.length)).toEqual(run.statements);
    expect(base.statements.at(-1)?.themes).toEqual(["t2"]);
    const { codebook: _codebook, ...asked } = later;
    expect(beforeEdits(asked, run).statements.at(-1)?.themes).toEqual(["other"]);
  });
});

const ids = ["t1", "t2", "t3", "n1", "n2", "other", "none", "gone"] as const;
const texts = [
  "less cost",
  "on time",
  "choose well",
  "cheap and quick",
  "blue",
  "not sure",
  "a sealed thought",
  "never",
];
const anyTheme = fc.constantFrom(...ids);
const someTexts = fc.subarray(texts, { minLength: 1 });
const anyEdit: fc.Arbitrary<ThemeEdit> = fc.oneof(
  fc.record({ kind: fc.constant("rename" as const), theme: anyTheme, label: fc.string({ minLength: 1 }) }),
  fc.record({ kind: fc.constant("new" as const), theme: fc.constantFrom("n1", "n2"), label: fc.constant("New") }),
  fc.record({ kind: fc.constant("merge" as const), theme: anyTheme, into: anyTheme }),
  fc.record({
    kind: fc.constant("split" as const),
    theme: anyTheme,
    into: fc.constantFrom("n1", "n2"),
    label: fc.constant("Split"),
    statements: someTexts,
  }),
  fc.record({ kind: fc.constant("move" as const), statements: someTexts, from: anyTheme, to: anyTheme }),
  fc.record({ kind: fc.constant("add" as const), statements: someTexts, to: anyTheme }),
  fc.record({ kind: fc.constant("hide" as const), statement: fc.constantFrom(...texts) }),
  fc.record({ kind: fc.constant("show" as const), statement: fc.constantFrom(...texts) }),
  fc.record({
    kind: fc.constant("together" as const),
    edits: fc.array(
      fc.oneof(
        fc.record({ kind: fc.constant("new" as const), theme: fc.constantFrom("n1", "n2"), label: fc.constant("New") }),
        fc.record({ kind: fc.constant("move" as const), statements: someTexts, from: anyTheme, to: anyTheme }),
      ),
      { minLength: 2, maxLength: 3 },
    ),
  }),
  fc.constant({ kind: "regroup" as const, previewId: "22222222" }),
);
const REGROUPED = new Map<string, Regrouping>([
  [
    "22222222",
    {
      resolution: 0.5,
      themes: [theme("t1", "One"), theme("t2", "Two")],
      sorted: run.statements.map((_, i) => (i === 5 ? undefined : [i % 3 === 0 ? "t1" : "t2"])),
    },
  ],
]);

describe("whatever is edited", () => {
  it("no statement is lost, none is in a theme that is gone, and no audience has more people than wrote", () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 25 }), (edits) => {
        const { edited, people, statements } = view(edits, REGROUPED);
        const known = new Set(["other", ...edited.themes.map(({ id }) => id)]);
        expect(edited.sorted).toHaveLength(run.statements.length);
        for (const themes of edited.sorted) {
          expect(themes.every((id) => known.has(id))).toBe(true);
          expect(new Set(themes).size).toBe(themes.length);
          expect(themes.includes("other") ? themes.length : 1).toBe(1);
        }
        expect(statements.map(({ text }) => text)).toEqual(view([]).statements.map(({ text }) => text));
        for (const cells of people.values()) {
          for (const { audience, count } of cells) {
            expect(count ?? 0).toBeLessThanOrEqual(run.audiences.find((one) => one.audience === audience)?.n ?? 0);
          }
        }
      }),
    );
  });

  it("an edit in a list that is taken back leaves what the others made", () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 12 }), anyEdit, (edits, last) => {
        const before = view(edits, REGROUPED).plain;
        const after = view([...edits, last], REGROUPED).plain;
        expect(view(edits, REGROUPED).plain).toEqual(before);
        expect(view([...edits, last], REGROUPED).plain).toEqual(after);
      }),
    );
  });

  it("two people who move different statements come to the same, whoever was first", () => {
    const moveOf = (among: string[]) =>
      fc.record({
        kind: fc.constant("move" as const),
        statements: fc.subarray(among, { minLength: 1 }),
        from: anyTheme,
        to: anyTheme,
      });
    const [first, second] = [texts.slice(0, 4), texts.slice(4)];
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 8 }), moveOf(first), moveOf(second), (edits, a, b) => {
        expect(view([...edits, a, b], REGROUPED).plain).toEqual(view([...edits, b, a], REGROUPED).plain);
      }),
    );
  });

  it("sealed statements follow whole themes alone", () => {
    const byStatement = anyEdit.filter(({ kind }) => ["move", "add", "hide", "show"].includes(kind));
    fc.assert(
      fc.property(fc.array(byStatement, { maxLength: 12 }), (edits) => {
        const sealed = ({ sorted }: { sorted: readonly (readonly string[])[] }) => sorted.slice(9);
        expect(sealed(view(edits).plain)).toEqual(sealed(view([]).plain));
      }),
    );
  });
});
