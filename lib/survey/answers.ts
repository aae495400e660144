import { z } from "zod";
import { type Instrument, type Question, questionsOf } from "./instrument";
import { UNSURE } from "./kinds/kind";
import { answerSchemaOf, itemsOf, itemValue } from "./kinds/registry";
import { isAskedOf } from "./resolve";

/** Answers by question id. What is absent was skipped. */
export type Answers = Record<string, unknown>;

/**
 * What a person of this audience may answer, derived from the definition: the form, the API and the import use this one schema.
 * Every question may be skipped; chips go only to one's own picks.
 */
export function answersSchema(instrument: Instrument, audience: string): z.ZodType<Answers> {
  const audiences = instrument.audiences.map(({ id }) => id);
  const asked = questionsOf(instrument).filter((question) => isAskedOf(question, audience));
  const shape = asked.map(
    (question) => [question.id, answerSchemaOf(question, { audience, audiences }).optional()] as const,
  );
  return z.strictObject(Object.fromEntries(shape)).superRefine((answers, context) => {
    for (const question of asked) {
      const stray = strayChips(question, answers);
      if (stray)
        context.addIssue({
          code: "custom",
          path: [question.id, stray],
          message: "Chips can only go to what you picked.",
        });
    }
  });
}

function strayChips(question: Question, answers: Answers): string | undefined {
  if (question.kind !== "share-chips" || !question.from) return undefined;
  const chips = answers[question.id];
  const picked = answers[question.from];
  if (typeof chips !== "object" || chips === null || !Array.isArray(picked)) return undefined;
  return Object.entries(chips).find(([id, n]) => Number(n) > 0 && !picked.includes(id))?.[0];
}

/** True when at least one answer says something: not only blanks and "don't know". Not knowing why is an answer to a why. */
export function hasRealAnswer(instrument: Instrument, answers: Answers): boolean {
  const audiences = instrument.audiences.map(({ id }) => id);
  return questionsOf(instrument).some((question) =>
    itemsOf(question, audiences).some((item) => {
      const value = itemValue(question, answers[question.id], item.id);
      return value !== null && (value.type !== UNSURE || question.kind === "long-text");
    }),
  );
}
