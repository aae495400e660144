import { z } from "zod";
import { bare, choiceValue, type Kind, labelOf, oneOf, options, questionBase, UNSURE } from "./kind";

export const singleChoiceQuestion = z.object({ ...questionBase, kind: z.literal("single-choice"), options });
type Question = z.infer<typeof singleChoiceQuestion>;

export const singleChoice: Kind<Question> = {
  parts: (question) => [{ key: "", codec: { type: "code", codes: question.options.map((o) => o.id) } }],
  answer: (question) => oneOf(question.options),
  items: (question) => [
    {
      id: question.id,
      label: labelOf(question),
      measure: "plain",
      scale: { type: "choice", options: bare(question.options) },
    },
  ],
  value: (_question, answer) => choiceValue(answer),
};

/** Ordered options, such as lengths of time. */
export const bandsQuestion = z.object({ ...questionBase, kind: z.literal("bands"), options });
type Bands = z.infer<typeof bandsQuestion>;

export const bands: Kind<Bands> = {
  parts: (question) => [{ key: "", codec: { type: "code", codes: question.options.map((o) => o.id) } }],
  answer: (question) => oneOf(question.options),
  items: (question) => [
    {
      id: question.id,
      label: labelOf(question),
      measure: "plain",
      scale: {
        type: "ordinal",
        lo: 1,
        hi: question.options.length,
        loLabel: question.options[0]?.label ?? "",
        hiLabel: question.options.at(-1)?.label ?? "",
        steps: question.options.map((o) => o.label),
      },
    },
  ],
  value: (question, answer) => {
    if (answer === UNSURE) return { type: "unsure" };
    const i = question.options.findIndex((o) => o.id === answer);
    return i < 0 ? null : { type: "ordinal", value: i + 1 };
  },
};
