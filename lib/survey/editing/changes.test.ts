import { expect, it } from "vitest";
import { editionById } from "../editions";
import { type Question, questionsOf } from "../instrument";
import { changesBetween } from "./changes";
import { newQuestion } from "./new-question";
import { addQuestion, moveQuestion, removeQuestion, renameSection, replaceQuestion, stepQuestion } from "./outline";

const { instrument: full } = editionById("full");
const change = (id: string, fields: object) => {
  const question = questionsOf(full).find((one) => one.id === id);
  return replaceQuestion(full, { ...question, ...fields } as Question);
};

it.each([
  ["nothing", full, []],
  ["another question", change("F2", { prompt: "Which?" }), ["F2 reads “Which?”"]],
  ["other help, and a setting", change("F1", { help: "Think back.", hi: 8 }), ["F1 has other help, other settings."]],
  ["one more", addQuestion(full, newQuestion("bands", "Z1"), "J2"), ["Z1 is there: “Write the question here”"]],
  ["one less", removeQuestion(full, "F2"), ["F2 is gone: “Which cost of the PMO weighs most?”"]],
  ["another order", stepQuestion(full, "F2", -1), ["The questions come in another order."]],
  ["another section", moveQuestion(full, "F3", { sectionId: "customer", index: 0 }), ["F3 stands in another section."]],
  ["another title", renameSection(full, "value", "V"), ["The sections have other titles or another order."]],
  [
    "other audiences",
    { ...full, audiences: full.audiences.slice(1) },
    ["The audiences are others, or called otherwise."],
  ],
])("says %s", (_what, after, sentences) => expect(changesBetween(full, after)).toEqual(sentences));
