import { z } from "zod";
import { bare, choiceValue, identifier, type Kind, labelOf, member, oneOf, options, questionBase } from "./kind";

/** Which option of another question most people of each other audience would choose. */
export const guessAudienceQuestion = z.object({
  ...questionBase,
  kind: z.literal("guess-audience"),
  /** The item that is guessed, such as "B1.should"; absent: nobody was asked it in this edition. */
  about: z.string().optional(),
  from: identifier.optional(),
  options,
});
type Question = z.infer<typeof guessAudienceQuestion>;

export const guessAudience: Kind<Question> = {
  parts: (question, audiences) =>
    audiences.map((key) => ({ key, codec: { type: "code", codes: question.options.map((o) => o.id) } })),
  answer: (question, context) => {
    const others = new Set(context.audiences.filter((id) => id !== context.audience));
    return z
      .record(z.string(), oneOf(question.options))
      .refine((guesses) => Object.keys(guesses).every((id) => others.has(id)), "Guess for the other audiences only.");
  },
  items: (question, audiences) =>
    audiences.map((id) => ({
      id: `${question.id}.${id}`,
      label: labelOf(question),
      measure: "plain",
      scale: { type: "choice", options: bare(question.options) },
    })),
  value: (question, answer, itemId) => choiceValue(member(answer, itemId.slice(question.id.length + 1))),
};
