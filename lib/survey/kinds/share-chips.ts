import { z } from "zod";
import {
  bare,
  identifier,
  type Kind,
  labelOf,
  noMoreThan,
  options,
  pointsValue,
  questionBase,
  withUnsure,
} from "./kind";

/** Chips shared among one's own picks of another question, or among all options when `from` is absent. */
export const shareChipsQuestion = z.object({
  ...questionBase,
  kind: z.literal("share-chips"),
  from: identifier.optional(),
  options,
  chips: z.number().int().min(5).max(100).default(20),
});
type Question = z.infer<typeof shareChipsQuestion>;

export const shareChips: Kind<Question> = {
  parts: (question) => [
    { key: "", codec: { type: "only-unsure" } },
    ...question.options.map((o) => ({
      key: o.id,
      codec: { type: "number", lo: 0, hi: question.chips, whole: true } as const,
    })),
  ],
  answer: (question) => {
    const ids = new Set(question.options.map((o) => o.id));
    const placed = z
      .record(z.string(), z.number().int().min(0).max(question.chips))
      .refine((chips) => Object.keys(chips).every((id) => ids.has(id)), "Share chips among the answers shown.")
      .superRefine(noMoreThan(question.chips, "chips"));
    return withUnsure(placed);
  },
  items: (question) => [
    {
      id: question.id,
      label: labelOf(question),
      measure: "plain",
      scale: { type: "points", options: bare(question.options) },
    },
  ],
  value: (question, answer) =>
    pointsValue(
      answer,
      question.options.map((o) => o.id),
    ),
};
