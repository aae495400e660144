import { expect, it } from "vitest";
import { editionById } from "@/lib/survey/editions";
import { fromInstrument } from "./from-instrument";
import { readTable } from "./read-table";

const { instrument } = editionById("full");
const read = (csv: string) => fromInstrument(readTable(csv), instrument);

it("reads parts of questions by the names of their columns, and audiences by id or name", () => {
  const csv = `audience;A1;B1.today;B1.should;C1;C2.cost;C2.risk;D2.today;D2.should;F1
pmo-staff;"So that projects
end well";see;guard;cost|risk;12;8;2;unsure;7
Project managers;;;;;;;;;NA
project-managers;;;;;;;3;;`;
  expect(read(csv)).toEqual({
    responses: [
      {
        audience: "pmo-staff",
        answers: {
          A1: "So that projects\nend well",
          B1: { today: ["see"], should: "guard" },
          C1: ["cost", "risk"],
          C2: { cost: 12, risk: 8 },
          D2: { today: 2, should: "unsure" },
          F1: 7,
        },
      },
      { audience: "project-managers", answers: { D2: { today: 3 } } },
    ],
    problems: [],
    ignored: [],
  });
});

it.each([
  ["audience,F1\nboard,7", { row: 2, column: "audience", value: "board", message: "“board” is none of the audiences" }],
  ["audience,F1\n,7", { row: 2, column: "audience", message: "The row names no audience" }],
  ["audience,F1\npmo-staff,\npmo-staff,11", { row: 3, column: "F1", value: "11" }],
  [
    "audience,D2.today\npmo-staff,often",
    { row: 2, column: "D2.today", message: "“often” is not a whole number from 1 to 7" },
  ],
  ["audience,C1,C2.cost,C2.risk\npmo-staff,cost,10,3", { row: 2, column: "C2.risk", value: "3" }],
  ["audience,C1,C2.cost\npmo-staff,cost,21", { row: 2, column: "C2.cost", value: "21" }],
  ["audience,E11\nstakeholders,h3", { row: 2, column: "E11", message: "This audience is not asked the question" }],
  ["audience,I1.pmo-staff\npmo-staff,see", { row: 2, column: "I1.pmo-staff" }],
  ["F1\n7", { row: 1, message: "There is no column “audience”" }],
  ["audience,f1\npmo-staff,7", { row: 1, column: "f1", fix: "Write “F1”." }],
  ["audience,F1,D2.tody\npmo-staff,7,1", { row: 1, column: "D2.tody", fix: expect.stringContaining("D2.today") }],
  ["audience,mood\npmo-staff,7", { row: 1, message: "No heading is a question of this instrument" }],
])("says where %j is wrong", (csv, problem) => {
  expect(read(csv).problems[0]).toMatchObject(problem);
});

it("keeps the rest of a row with a bad cell, and names columns that it does not read", () => {
  const done = read("audience,F1,D2.today,Timestamp\npmo-staff,7,9,Monday");
  expect(done.responses).toEqual([{ audience: "pmo-staff", answers: { F1: 7 } }]);
  expect(done.ignored).toEqual(["Timestamp"]);
});
