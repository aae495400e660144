import { expect, it } from "vitest";
import { applyMapping } from "./apply-mapping";
import { audiencesFromChoices, countEntries, oneAudience, proposeAudiences } from "./audience-choice";
import { columnChoiceSchema, proposeColumns } from "./column-choice";
import { clip } from "./column-question";
import { columnsFromChoices } from "./columns-from-choices";
import { mappingSchema } from "./mapping";
import { readTable } from "./read-table";

const table = readTable("who,a,b,c\nBoard,Yes,Cost;Risk,1\nstaff,no,Risk;Speed,2\nStaff,yes,,3\n,n/a,Cost,x\n");
const choose = (...choices: Record<string, unknown>[]) =>
  columnsFromChoices(
    table,
    [{ use: "audience" }, ...choices].map((one) => columnChoiceSchema.parse(one)),
  );

it("takes the options of a choice from the entries, once each and without the blanks", () => {
  const { columns, errors } = choose({ use: "choice" }, { use: "multi", separator: ";" });
  expect(errors).toEqual([]);
  expect(columns).toMatchObject([
    { column: "who", role: "audience" },
    { column: "a", role: "choice", options: ["no", "Yes"] },
    { column: "b", role: "multi", options: ["Cost", "Risk", "Speed"] },
  ]);
});

it.each([
  [[{ use: "scale", lo: "1" }], 1, "the lowest and the highest number"],
  [[{ use: "scale", lo: "5", hi: "1" }], 1, "the lowest and the highest number"],
  [[{ use: "scale", lo: "0", hi: "1000" }], 1, "at most 100 apart"],
  [[{ use: "words", steps: "only one" }], 1, "two to eleven words"],
  [[{ use: "words", steps: "low\nhigh\nLow" }], 1, "can stand there once"],
  [[{ use: "multi", separator: "" }], 1, "the sign that stands between"],
  [[{ use: "points", question: "Value" }], 1, "has one column only"],
  [[{ use: "rank" }], 1, "Name the question"],
  [[{ use: "audience" }, { use: "text" }], 1, "is the audience already"],
  [[], null, "at least one column"],
])("says what is wrong with %j", (choices, place, message) => {
  const { errors } = choose(...choices);
  expect(errors).toEqual([{ place, message: expect.stringContaining(message) }]);
});

it("refuses a choice of prose", () => {
  const prose = readTable(`x,y\n${Array.from({ length: 50 }, (_, i) => `reason ${i},1`).join("\n")}`);
  const { errors } = columnsFromChoices(prose, [columnChoiceSchema.parse({ use: "choice" })]);
  expect(errors[0]?.message).toContain("50 different entries are too many");
});

it("makes a mapping from its own proposals", () => {
  const { choices } = proposeColumns(readTable("Group,Score\nA,1\nB,5\nA,3\n"));
  expect(choices.map(({ use }) => use)).toEqual(["audience", "scale"]);
});

it("carries background from the proposal to the question, and lets a person change it", () => {
  const rows = Array.from({ length: 20 }, (_, i) => `${["Board", "PMO"][i % 2]},${["f", "m"][i % 2]},${1 + (i % 5)}`);
  const people = readTable(["Group,Gender,Score", ...rows].join("\n"));
  const { choices } = proposeColumns(people);
  expect(choices.map(({ background }) => background)).toEqual([false, true, false]);
  const construct = (changed: Record<string, unknown>[]) => {
    const made = choices.map((choice, i) => ({ ...choice, ...changed[i] }));
    const { columns } = columnsFromChoices(people, made);
    const audiences = [
      { id: "board", name: "Board", values: ["Board"] },
      { id: "pmo", name: "PMO", values: ["PMO"] },
    ];
    const mapping = mappingSchema.parse({ format: "plumbline-mapping", version: 1, title: "T", columns, audiences });
    const imported = applyMapping(people, mapping);
    return imported.instrument?.sections[0]?.questions.map((question) => question.construct);
  };
  expect(construct([])).toEqual(["background", "other"]);
  expect(construct([{}, { background: false }, { background: true }])).toEqual(["other", "background"]);
});

it("gives entries with one name to one audience, and leaves the others out", () => {
  const entries = countEntries(table, "who");
  const choices = proposeAudiences(entries).map((one) => ({ ...one, name: one.name === "staff" ? "Staff" : one.name }));
  const read = audiencesFromChoices(entries, choices);
  expect(read.ok && read.chosen).toEqual({
    audiences: [
      { id: "board", name: "Board", values: ["Board"] },
      { id: "staff", name: "Staff", values: ["Staff", "staff"] },
    ],
    leaveOut: [""],
  });
  const mapping = { format: "plumbline-mapping", version: 1, title: "T", columns: choose({ use: "choice" }).columns };
  expect(mappingSchema.safeParse({ ...mapping, ...(read.ok ? read.chosen : {}) }).error).toBeUndefined();
});

it("puts the three audiences of a PMO in their usual order, and others after them", () => {
  const choices = ["PMO staff", "Suppliers", "Project managers", "Executives", "Clients"].map((value) => {
    return { value, compare: true, name: value };
  });
  const read = audiencesFromChoices([], choices);
  const names = read.ok ? read.chosen.audiences.map(({ name }) => name) : [];
  expect(names).toEqual(["Executives", "Project managers", "PMO staff", "Suppliers", "Clients"]);
});

it("asks to pick among more than six entries, and names audiences in any script", () => {
  const many = Array.from({ length: 9 }, (_, i) => ({ value: `Région ${i}`, count: 9 - i }));
  const proposed = proposeAudiences(many);
  expect(proposed.every(({ compare }) => !compare)).toBe(true);
  expect(audiencesFromChoices(many, proposed)).toMatchObject({ ok: false, message: expect.stringContaining("two") });
  const all = proposed.map((one) => ({ ...one, compare: true }));
  expect(audiencesFromChoices(many, all)).toMatchObject({ ok: false, message: expect.stringContaining("at most 6") });
  const two = ["東京", "大阪"].map((value) => ({ value, compare: true, name: value }));
  const read = audiencesFromChoices([], two);
  expect(read.ok && read.chosen.audiences.map(({ id }) => id)).toEqual(["audience", "audience-2"]);
});

it("cuts a long name between characters, not through an emoji", () => {
  const long = `${"a".repeat(59)}😀 and more`;
  expect(proposeAudiences([{ value: long, count: 1 }])).toMatchObject([{ name: "a".repeat(59) }]);
  expect(oneAudience(long).audiences).toMatchObject([{ name: "a".repeat(59) }]);
  expect(clip(long, 61)).toBe(`${"a".repeat(59)}…`);
});
