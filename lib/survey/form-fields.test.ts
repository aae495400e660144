import { expect, it } from "vitest";
import { sampleOrganization } from "@/sample/northfold-water";
import { answerFromForm } from "./form-data";
import { fieldsOf } from "./form-fields";
import { questionsOf } from "./instrument";

it("shows every answer of the sample so that sending it again gives the same answer", () => {
  const [survey] = sampleOrganization().surveys;
  if (!survey) throw new Error("the sample has no survey");
  const audiences = survey.instrument.audiences.map(({ id }) => id);
  let compared = 0;
  for (const { audience, answers } of survey.responses) {
    for (const question of questionsOf(survey.instrument)) {
      const answer = answers[question.id];
      if (answer === undefined) continue;
      const again = answerFromForm(question, fieldsOf(question, answer, audiences), { audience, audiences });
      expect(again, `${question.id} of ${audience}`).toEqual({ ok: true, answer });
      compared++;
    }
  }
  expect(compared).toBeGreaterThan(500);
});
