import { z } from "zod";
import { bare, type Kind, labelOf, options, questionBase, UNSURE, upTo } from "./kind";

/** An order, best first; what is left out is tied last. */
export const rankingQuestion = z.object({ ...questionBase, kind: z.literal("ranking"), options });
type Question = z.infer<typeof rankingQuestion>;

export const ranking: Kind<Question> = {
  parts: (question) => [{ key: "", codec: { type: "order", codes: question.options.map((o) => o.id) } }],
  answer: (question) => upTo(question.options, question.options.length),
  items: (question) => [
    {
      id: question.id,
      label: labelOf(question),
      measure: "plain",
      scale: { type: "ranking", options: bare(question.options) },
    },
  ],
  value: (_question, answer) => {
    if (answer === UNSURE) return { type: "unsure" };
    return Array.isArray(answer) && answer.length > 0 ? { type: "ranking", order: answer.map(String) } : null;
  },
};
