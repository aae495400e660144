import { expect, it } from "vitest";
import { answersSchema } from "@/lib/survey/answers";
import { applyMapping } from "./apply-mapping";
import { type Mapping, mappingSchema } from "./mapping";
import { readTable } from "./read-table";

const AUDIENCES = [
  { id: "board", name: "Board", values: ["Board", "Directors"] },
  { id: "staff", name: "Staff", values: ["Staff"] },
];
const mapping = (columns: Record<string, unknown>[], more: Record<string, unknown> = {}): Mapping =>
  mappingSchema.parse({
    format: "plumbline-mapping",
    version: 1,
    title: "Imported",
    columns: [{ column: "who", role: "audience" }, ...columns],
    audiences: AUDIENCES,
    ...more,
  });

function answersTo(column: Record<string, unknown>, cells: readonly string[], more: Record<string, unknown> = {}) {
  const rows = cells.map((cell) => `Board;1;"${cell}"`).join("\n");
  const keep = { column: "keep", role: "ordinal", lo: 1, hi: 2 };
  const done = applyMapping(readTable(`who;keep;x\n${rows}\n`), mapping([keep, { column: "x", ...column }], more));
  if (!done.instrument) throw new Error("a column is missing");
  const schema = answersSchema(done.instrument, "board");
  for (const { answers } of done.responses) expect(schema.safeParse(answers).error).toBeUndefined();
  return { values: done.responses.map(({ answers }) => answers["Q2"]), problems: done.problems, done };
}

it("reads a scale in numbers, with blanks, don't knows and entries outside it", () => {
  const read = answersTo({ role: "ordinal", lo: 1, hi: 5 }, ["1", "5", "", "N/A", "don’t know", "6", "3.5", "99"], {
    noAnswer: ["99"],
  });
  expect(read.values).toEqual([1, 5, undefined, undefined, "unsure", undefined, undefined, undefined]);
  expect(read.problems).toEqual([
    {
      row: 7,
      column: "x",
      value: "6",
      message: "“6” is not a whole number from 1 to 5",
      fix: "Write a whole number from 1 to 5, or leave the cell empty.",
    },
    expect.objectContaining({ row: 8, value: "3.5" }),
  ]);
});

it("turns a scale over where a high entry means little, and its words with it", () => {
  const read = answersTo({ role: "ordinal", lo: 1, hi: 5, loLabel: "yes", hiLabel: "no", reversed: true }, ["1", "4"]);
  expect(read.values).toEqual([5, 2]);
  expect(read.done.instrument?.sections[0]?.questions[1]).toMatchObject({ loLabel: "no", hiLabel: "yes" });
});

it("reads sliders with decimals, commas and percent signs", () => {
  const scale = { role: "ordinal", lo: 0, hi: 100, decimals: true };
  expect(answersTo(scale, ["0", "33,3", "40 %", "101"]).values).toEqual([0, 33.3, 40, undefined]);
});

it("reads words of a scale whatever their case, and names the words it knows", () => {
  const steps = ["Not at all", "Some", "A lot"];
  const read = answersTo({ role: "ordinal", steps }, ["some", "A LOT ", "Much"]);
  expect(read.values).toEqual([2, 3, undefined]);
  expect(read.problems[0]).toMatchObject({ row: 4, column: "x", value: "Much" });
  expect(read.problems[0]?.fix).toContain("“Not at all”, “Some”, “A lot”");
});

it("reads choices, several choices and orders; an option may hold the separator", () => {
  const options = ["Cost, time", "Risk", "No answer"];
  expect(answersTo({ role: "choice", options }, ["Risk", "no answer", "Luck"]).values).toEqual(["o2", "o3", undefined]);
  const multi = { role: "multi", separator: ",", options };
  expect(answersTo(multi, ["Risk, Cost, time", "Risk,Risk", "Risk, Luck", ""]).values).toEqual([
    ["o2", "o1"],
    ["o2"],
    undefined,
    undefined,
  ]);
  expect(answersTo({ role: "ranking", separator: ",", options }, ["Risk, Cost, time"]).values).toEqual([["o2", "o1"]]);
});

it("keeps words as they were written, and refuses what is too long for a question", () => {
  const read = answersTo({ role: "text" }, ["To help;\nreally", "n/a", "NA", "x".repeat(5001)]);
  expect(read.values).toEqual(["To help;\nreally", "n/a", undefined, undefined]);
  expect(read.problems).toMatchObject([{ row: 5, message: "The text has 5001 characters" }]);
});

const pointColumns = [
  { column: "a", role: "points", question: "Value", label: "Cost" },
  { column: "b", role: "points", question: "Value" },
  { column: "c", role: "points", question: "Value" },
];

it("shares a hundred chips in the proportions of the points", () => {
  const done = applyMapping(
    readTable("who,a,b,c\nBoard,10,10,0\nBoard,1,1,1\nStaff,,,\nStaff,-1,x,5\nStaff,0.25,0.75,\n"),
    mapping(pointColumns),
  );
  expect(done.instrument?.sections[0]?.questions).toMatchObject([
    { id: "Q1", kind: "share-chips", prompt: "Value", options: [{ label: "Cost" }, { label: "b" }, { label: "c" }] },
  ]);
  expect("responses" in done && done.responses.map(({ answers }) => answers["Q1"])).toEqual([
    { o1: 50, o2: 50 },
    { o1: 34, o2: 33, o3: 33 },
    { o1: 25, o2: 75 },
  ]);
  expect(done.problems).toMatchObject([
    { row: 5, column: "a", value: "-1" },
    { row: 5, column: "b", value: "x" },
  ]);
});

it("puts ranks of several columns in order, and refuses a rank that is given twice", () => {
  const columns = pointColumns.map((column) => ({ ...column, role: "rank" }));
  const done = applyMapping(
    readTable("who,a,b,c\nBoard,2,3,1\nBoard,1,,\nStaff,1,1,2\nStaff,4,1,2\n"),
    mapping(columns),
  );
  expect("responses" in done && done.responses.map(({ answers }) => answers["Q1"])).toEqual([
    ["o3", "o1", "o2"],
    ["o1"],
  ]);
  expect(done.problems).toMatchObject([
    { row: 4, column: "b", message: "The rank 1 is given twice" },
    { row: 5, column: "a", value: "4" },
  ]);
});

it("maps entries to audiences, leaves out what it is told to, and reports the rest", () => {
  const done = applyMapping(
    readTable("who,x\nBoard,1\ndirectors,2\nStaff,1\nVisitor,1\n,2\nOther,1\nStaff,\n"),
    mapping([{ column: "x", role: "ordinal", lo: 1, hi: 2 }], { leaveOut: ["Visitor", ""] }),
  );
  expect("responses" in done && done.responses.map(({ audience }) => audience)).toEqual(["board", "board", "staff"]);
  expect(done).toMatchObject({ leftOut: { chosen: 1, noAudience: 2, silent: 1 } });
  expect(done.problems).toEqual([
    {
      row: 7,
      column: "who",
      value: "Other",
      message: "“Other” is none of the audiences",
      fix: "Write one of “Board”, “Directors”, “Staff”, or leave these rows out.",
    },
  ]);
});

it("needs no audience column where there is one audience", () => {
  const everybody = mappingSchema.parse({
    format: "plumbline-mapping",
    version: 1,
    title: "All",
    columns: [{ column: "x", role: "text" }],
    audiences: [{ id: "everybody", name: "Everybody" }],
  });
  const done = applyMapping(readTable("x\nbecause\n"), everybody);
  expect("responses" in done && done.responses).toEqual([{ audience: "everybody", answers: { Q1: "because" } }]);
});

it("says which column is missing, and which there are", () => {
  const done = applyMapping(readTable("who,y\nBoard,1\n"), mapping([{ column: "x", role: "text" }]));
  expect(done).toMatchObject({ instrument: null, problems: [{ column: "x", message: "There is no column “x”" }] });
  expect(done.problems[0]?.fix).toContain("“who”, “y”");
});

it.each([
  [{ columns: [{ column: "x", role: "ignore" }] }, "at least one column must be a question"],
  [{ columns: [{ column: "x", role: "ordinal", lo: 5, hi: 1 }] }, "a scale needs lo < hi"],
  [{ columns: [{ column: "x", role: "points", question: "V" }] }, "at least two columns"],
  [{ leaveOut: ["Board"] }, "one entry stands for two audiences"],
  [{ columns: [{ column: "x", role: "text" }] }, "several audiences need a column"],
])("refuses a mapping that cannot be %o", (change, message) => {
  const base = { format: "plumbline-mapping", version: 1, title: "T", audiences: AUDIENCES };
  const columns = [
    { column: "who", role: "audience" },
    { column: "x", role: "text" },
  ];
  const parsed = mappingSchema.safeParse({ ...base, columns, ...change });
  expect(parsed.error?.issues.map((issue) => issue.message).join()).toContain(message);
});
