import fc from "fast-check";
import { expect, it } from "vitest";
import { answersSchema, hasRealAnswer } from "./answers";
import { answersFromCells, cellsOf, columnsOf } from "./columns";
import { editionById } from "./editions";
import { answerFromForm } from "./form-data";
import { questionsOf } from "./instrument";
import { itemsOf, itemValue } from "./kinds/registry";

const { instrument } = editionById("full");
const columns = columnsOf(instrument);
const question = (id: string) => {
  const found = questionsOf(instrument).find((one) => one.id === id);
  if (!found) throw new Error(`no question ${id}`);
  return found;
};
const context = { audience: "project-managers", audiences: ["stakeholders", "project-managers", "pmo-staff"] };

const answers = {
  A1: "someone clears\nthe way, at last",
  B1: { today: ["see", "guard"], should: "benefit" },
  B2: { today: { serve: 2, check: 8 }, should: "unsure" },
  C1: ["cost", "risk"],
  C2: { cost: 12, risk: 8 },
  D2: { today: 2, should: "unsure" },
  E11: "h3",
  F1: 7,
  H2: { stop: "agree", report: "unsure" },
  I1: { stakeholders: "guard", "pmo-staff": "unsure" },
};

it("carries answers through CSV cells and back", () => {
  const cells = cellsOf(columns, answers);
  expect(cells).toMatchObject({
    "B1.today": "see;guard",
    "C2.cost": "12",
    "D2.should": "unsure",
    "B2.today.check": "8",
  });
  expect(answersFromCells(columns, cells)).toEqual({ answers, problems: [] });
  expect(answersSchema(instrument, "project-managers").safeParse(answers).success).toBe(true);
});

it("names the column, the value and the remedy of a bad cell, and keeps the rest", () => {
  const read = answersFromCells(columns, { "D2.today": "9", F1: "7", "C2.rev": "many" });
  expect(read.answers).toEqual({ F1: 7 });
  expect(read.problems).toEqual([
    { column: "C2.rev", value: "many", message: "“many” is not a whole number from 0 to 20" },
    { column: "D2.today", value: "9", message: "“9” is not a whole number from 1 to 7" },
  ]);
});

it("reads any number of the scale, and nothing outside it", () => {
  fc.assert(
    fc.property(fc.integer({ min: -50, max: 50 }), (n) => {
      const read = answersFromCells(columns, { F1: String(n) });
      expect(read.answers["F1"]).toBe(n >= 0 && n <= 10 ? n : undefined);
      expect(read.problems.length).toBe(n >= 0 && n <= 10 ? 0 : 1);
    }),
  );
});

it("reads a form without JavaScript: blanks, repeated boxes, don't know", () => {
  expect(answerFromForm(question("B1"), { "B1.today": ["see", "guard"], "B1.should": ["benefit"] }, context)).toEqual({
    ok: true,
    answer: answers.B1,
  });
  expect(answerFromForm(question("D2"), { "D2.today": [], "D2.should:unsure": ["on"] }, context)).toEqual({
    ok: true,
    answer: { should: "unsure" },
  });
  expect(answerFromForm(question("A1"), { A1: ["  "] }, context)).toEqual({ ok: true, answer: undefined });
  expect(answerFromForm(question("B1"), { "B1.today": ["see", "guard", "grow", "choose"] }, context)).toMatchObject({
    ok: false,
    field: "B1.today",
  });
});

it("lets chips go only to one's own picks, and no further than they reach", () => {
  const schema = answersSchema(instrument, "stakeholders");
  expect(schema.safeParse({ C1: ["cost"], C2: { risk: 3 } }).success).toBe(false);
  expect(schema.safeParse({ C1: ["cost"], C2: { cost: 21 } }).success).toBe(false);
  expect(schema.safeParse({ C1: ["cost"], C2: { cost: 20, risk: 0 } }).success).toBe(true);
});

it("refuses questions of another audience and guesses about one's own", () => {
  expect(answersSchema(instrument, "stakeholders").safeParse({ E11: "h3" }).success).toBe(false);
  expect(answersSchema(instrument, "stakeholders").safeParse({ I1: { stakeholders: "see" } }).success).toBe(false);
});

it("tells a real answer from blanks and don't knows", () => {
  expect(hasRealAnswer(instrument, {})).toBe(false);
  expect(hasRealAnswer(instrument, { F1: "unsure", D1: { today: "unsure" } })).toBe(false);
  expect(hasRealAnswer(instrument, { F1: 0 })).toBe(true);
  expect(hasRealAnswer(instrument, { A1: "unsure" })).toBe(true);
});

it("puts answers on their scales", () => {
  const value = (id: string, item: string) => itemValue(question(id), answers[id as keyof typeof answers], item);
  expect(value("C2", "C2")).toMatchObject({ type: "points" });
  expect(value("B2", "B2.today")).toEqual({ type: "points", shares: [0.2, 0.8, 0] });
  expect(value("E11", "E11")).toEqual({ type: "ordinal", value: 3 });
  expect(value("H2", "H2.report")).toEqual({ type: "agree", value: 0 });
  expect(value("D2", "D2.should")).toEqual({ type: "unsure" });
  expect(value("B1", "B1.today")).toEqual({ type: "multi", options: ["see", "guard"] });
});

it("has a unique id for every item and column", () => {
  const items = questionsOf(instrument).flatMap((one) => itemsOf(one, context.audiences).map(({ id }) => id));
  expect(new Set(items).size).toBe(items.length);
  expect(new Set(columns.map(({ name }) => name)).size).toBe(columns.length);
});
