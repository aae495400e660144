import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { formOf, readForm } from "@/lib/survey/editing/form-values";
import { replaceQuestion } from "@/lib/survey/editing/outline";
import { editionById } from "@/lib/survey/editions";
import { type Question, questionsOf } from "@/lib/survey/instrument";
import { errorsOf } from "./form-errors";
import { SaveStatus } from "./save-status";
import { stillFitting } from "./use-unfit";

const { instrument: core } = editionById("core");
const audiences = core.audiences.map(({ id }) => id);
const [a1] = questionsOf(core) as [Question, ...Question[]];
const readPrompt = (prompt: string) => readForm({ ...formOf(a1, audiences), prompt }, audiences);

it("never says that all is saved while something typed cannot be", () => {
  const draw = (unfit: string | null) =>
    renderToStaticMarkup(<SaveStatus state={{ type: "saved" }} version={3} lock="" met={null} unfit={unfit} />);
  expect(draw("A1. Write some words here.")).toContain("Not saved: A1. Write some words here.");
  expect(draw("A1. Write some words here.")).not.toMatch(/> Saved/);
  expect(draw(null)).toContain("Saved");
});

it("keeps what was typed over a question for as long as that question is as it was", () => {
  const typed = { over: a1, values: { prompt: "" }, message: "Write some words here." };
  // As it comes back out of a browser's storage.
  const kept = JSON.parse(JSON.stringify({ A1: typed, Z9: typed }));
  expect(Object.keys(stillFitting(kept, core))).toEqual(["A1"]);
  expect(stillFitting(kept, replaceQuestion(core, { ...a1, prompt: "Somebody else’s words" }))).toEqual({});
});

it("says by how much a text is too long", () => {
  const read = readPrompt(`${"a".repeat(5000)} `);
  const errors = read.success ? {} : errorsOf(read.error.issues);
  expect(errors).toEqual({ prompt: "Too long by 4700 characters. Shorten this to 300." });
});

it("lets an audience that reads the common words follow them when they change", () => {
  expect(a1.wording?.["stakeholders"]?.prompt).toBe(a1.prompt);
  expect(formOf(a1, audiences)["wording"]).toMatchObject({ stakeholders: { prompt: "" } });
  const read = readPrompt("What is our PMO for?");
  expect(read.data?.wording?.["stakeholders"]).toEqual({ help: a1.wording?.["stakeholders"]?.help });
});
