import { expect, it } from "vitest";
import { editionById } from "./editions";
import type { Fields } from "./fields";
import { answerFromForm } from "./form-data";
import { questionsOf } from "./instrument";
import { parsePart } from "./parts";

const { instrument } = editionById("full");
const context = { audience: "pmo-staff", audiences: instrument.audiences.map(({ id }) => id) };
const read = (id: string, fields: Fields) => {
  const question = questionsOf(instrument).find((one) => one.id === id);
  if (!question) throw new Error(`no question ${id}`);
  return answerFromForm(question, fields, context);
};

it("takes blank for skipped and a ticked box for “don’t know”", () => {
  expect(read("A1", { A1: ["  "] })).toEqual({ ok: true, answer: undefined });
  expect(read("C2", { "C2:unsure": ["1"], "C2.cost": [""] })).toEqual({ ok: true, answer: "unsure" });
  expect(read("B2", { "B2.today:unsure": ["1"], "B2.should.serve": ["10"] })).toEqual({
    ok: true,
    answer: { today: "unsure", should: { serve: 10 } },
  });
});

it("throws away neither of the two when somebody answered and did not know", () => {
  const both = { ok: false, message: expect.stringContaining("Keep one of the two") };
  expect(read("A1", { A1: ["To help"], "A1:unsure": ["1"] })).toMatchObject({ ...both, field: "A1" });
  expect(read("C2", { "C2.cost": ["4"], "C2:unsure": ["1"] })).toMatchObject({ ...both, field: "C2" });
  expect(read("B1", { "B1.today": ["see"], "B1.today:unsure": ["1"] })).toMatchObject({ ...both, field: "B1.today" });
});

it("says how to put right what cannot be", () => {
  const problem = (id: string, fields: Fields) => read(id, fields);
  expect(problem("B1", { "B1.today": ["see", "guard", "grow", "choose"] })).toEqual({
    ok: false,
    field: "B1.today",
    message: "You picked 4; the most is 3. Take 1 away.",
  });
  expect(problem("C2", { "C2.cost": ["15"], "C2.speed": ["8"] })).toEqual({
    ok: false,
    field: "C2",
    message: "You placed 23 of 20 chips. Take 3 back.",
  });
  expect(problem("B2", { "B2.should.serve": ["9"], "B2.should.check": ["2"] })).toMatchObject({
    field: "B2.should",
    message: "You placed 11 of 10 tokens. Take 1 back.",
  });
  expect(problem("C2", { "C2.cost": ["2.5"] })).toMatchObject({
    field: "C2.cost",
    message: "Write a whole number from 0 to 20 instead of “2.5”.",
  });
  expect(problem("A1", { A1: ["a".repeat(601)] })).toMatchObject({
    field: "A1",
    message: "This answer has 601 characters; shorten it to 600.",
  });
});

it("counts a line break as one character, as the page does", () => {
  expect(read("A1", { A1: [`${"a".repeat(298)}\r\n${"b".repeat(301)}`] })).toMatchObject({ ok: true });
});

it("stores boxes in the order of the questionnaire, not in that of one person's page, and keeps a ranking as it is", () => {
  const [shown, elsewhere] = [
    ["see", "guard", "choose"],
    ["choose", "see", "guard"],
  ];
  expect(JSON.stringify(read("B1", { "B1.today": shown }))).toBe(JSON.stringify(read("B1", { "B1.today": elsewhere })));
  expect(parsePart({ type: "order", codes: ["a", "b", "c"] }, ["c>a>b"])).toEqual({ ok: true, value: ["c", "a", "b"] });
});

it("drops from a text what the database would refuse for ever", () => {
  expect(read("A1", { A1: ["To \u0000help\ud83d 😀"] })).toEqual({ ok: true, answer: "To help 😀" });
  expect(read("A1", { A1: ["\u0000"] })).toEqual({ ok: true, answer: undefined });
});
