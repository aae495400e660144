import { z } from "zod";
import { type Kind, labelOf, questionBase, UNSURE } from "./kind";

export const longTextQuestion = z.object({
  ...questionBase,
  kind: z.literal("long-text"),
  maxLength: z.number().int().min(20).max(5000).default(600),
  /** Begins the sentence the person finishes: "Our PMO exists so that…" */
  starter: z.string().trim().min(1).max(120).optional(),
});
type Question = z.infer<typeof longTextQuestion>;

export const longText: Kind<Question> = {
  parts: (question) => [{ key: "", codec: { type: "text", max: question.maxLength } }],
  answer: (question) =>
    z.string().trim().min(1).max(question.maxLength, `Shorten your answer to ${question.maxLength} characters.`),
  items: (question) => [{ id: question.id, label: labelOf(question), measure: "plain", scale: { type: "text" } }],
  value: (_question, answer) => {
    if (typeof answer !== "string" || !answer.trim()) return null;
    return answer === UNSURE ? { type: "unsure" } : { type: "text", text: answer };
  },
};
