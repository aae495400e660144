import { beforeAll, describe, expect, it } from "vitest";
import type { AnalysisResult } from "@/lib/analysis/result";
import { sampleResult } from "@/tests/factories/sample-result";
import { chosenOf, sliceOfKey, sliceQuestionsOf } from "./slice-choices";

let whole: AnalysisResult;
beforeAll(async () => {
  whole = await sampleResult();
});
const WEEKLY = { questionId: "J2", option: "1", answered: 20 };

describe("the answers by which a result can be looked at", () => {
  it("are those of every background question, with counts where they may be shown and a reason where not", () => {
    const questions = sliceQuestionsOf(whole, [WEEKLY]);
    expect(questions.map(({ questionId }) => questionId)).toEqual(["J1", "J2"]);
    expect(questions[1]?.choices[0]).toEqual({ key: "J2.1", label: "Weekly", answered: 20, because: null });
    expect(questions[1]?.choices[1]).toMatchObject({
      key: "J2.2",
      answered: null,
      because: expect.stringMatching(/audiences but one$/),
    });
    expect(questions[1]?.choices[2]).toMatchObject({ because: "nobody gave this answer" });
    expect(questions[0]?.choices[2]).toMatchObject({
      label: "Over 3 years",
      because: "fewer than 5 gave one of the answers to this question, or none",
    });
  });

  it("are chosen by the address, and only where they are shown", () => {
    const questions = sliceQuestionsOf(whole, [WEEKLY]);
    expect(chosenOf(questions, "J2.1", whole)).toMatchObject({ label: "Weekly", answered: 20, of: 34 });
    for (const key of ["J2.2", "J2", "J9.1", "", undefined]) expect(chosenOf(questions, key, whole)).toBeNull();
  });
});

it("reads a key", () => {
  expect(sliceOfKey("J1.3")).toEqual({ questionId: "J1", option: "3" });
  expect(sliceOfKey("J1.a.b")).toEqual({ questionId: "J1", option: "a.b" });
  for (const none of [undefined, "", "J1", ".3", "J1."]) expect(sliceOfKey(none)).toBeNull();
});
