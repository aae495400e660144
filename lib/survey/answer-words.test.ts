import { expect, it } from "vitest";
import { sampleOrganization } from "@/sample/northfold-water";
import { answerWords } from "./answer-words";
import { editionById } from "./editions";
import { questionsOf } from "./instrument";

const { instrument } = editionById("full");
const words = (id: string, answer: unknown) => {
  const question = questionsOf(instrument).find((one) => one.id === id);
  if (!question) throw new Error(`no question ${id}`);
  return answerWords(question, answer, instrument.audiences);
};

const ENDS = ["1 is “Watches dates, spend and scope”", "7 is “Watches whether the reasons for the project still hold”"];

it("says today and should be apart", () => {
  expect(words("D2", { today: 2, should: 6 })).toEqual(["Today: 2 of 7", "Should be: 6 of 7", ...ENDS]);
  expect(words("D2", { today: "unsure", should: 1 }).slice(1)).toEqual(["Should be: 1 of 7", ...ENDS]);
  expect(words("D5", { should: 5 })).toEqual(["Should be: strategic goal moved"]);
  expect(words("B1", { today: ["see", "guard"], should: "benefit" })).toEqual([
    "Today: Give leaders an early, honest picture · Keep us safe, compliant and within budget",
    "Should be: Make sure promised benefits really arrive",
  ]);
  expect(words("B2", { today: { serve: 2, check: 8 }, should: "unsure" })).toEqual([
    "Today: Checks on projects 8 · Serves projects 2",
    "Should be: Don’t know / not my call",
  ]);
});

it("keeps the words of “don’t know” that the person chose", () => {
  expect(words("A1", "unsure")).toEqual(["I don’t know why it exists"]);
  expect(words("D1", { today: "unsure" })).toEqual(["Today: Can’t tell"]);
  expect(words("J1", "unsure")).toEqual(["I’d rather not say"]);
});

it("counts votes and chips", () => {
  expect(words("H2", { stop: "agree", report: "agree", know: "unsure" })).toEqual([
    "Agree: The PMO should be able to stop a project.",
    "Agree: If nobody reads a report, it should end.",
    "Unsure: I know what the PMO is for.",
  ]);
  expect(words("C2", { cost: 4, speed: 16 })).toEqual(["Time until results are usable 16 · Cost control 4"]);
});

it("is silent about what was left out, and speaks for every answer of the sample", () => {
  expect(words("F1", undefined)).toEqual([]);
  const [survey] = sampleOrganization().surveys;
  if (!survey) throw new Error("the sample has no survey");
  for (const { answers } of survey.responses) {
    for (const question of questionsOf(survey.instrument)) {
      const said = answerWords(question, answers[question.id], survey.instrument.audiences);
      expect(said.length > 0, question.id).toBe(answers[question.id] !== undefined);
      expect(said.join(), question.id).not.toMatch(/undefined|NaN|\[object/);
    }
  }
});
