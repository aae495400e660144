import { z } from "zod";
import { bare, type Kind, labelOf, member, noMoreThan, option, pointsValue, questionBase, withUnsure } from "./kind";

const TWIN = ["today", "should"] as const;

/** Three corners: a dot between them, or the same thing as tokens shared over three rows. */
export const roleTriangleQuestion = z.object({
  ...questionBase,
  kind: z.literal("role-triangle"),
  corners: z.array(option).length(3),
  tokens: z.number().int().min(4).max(30).default(10),
});
type Question = z.infer<typeof roleTriangleQuestion>;

export const roleTriangle: Kind<Question> = {
  parts: (question) =>
    TWIN.flatMap((key) => [
      { key, codec: { type: "only-unsure" } as const },
      ...question.corners.map((corner) => ({
        key: `${key}.${corner.id}`,
        codec: { type: "number", lo: 0, hi: question.tokens, whole: true } as const,
      })),
    ]),
  answer: (question) => {
    const ids = new Set(question.corners.map((corner) => corner.id));
    const tokens = z
      .record(z.string(), z.number().int().min(0).max(question.tokens))
      .refine((placed) => Object.keys(placed).every((id) => ids.has(id)), "Share tokens over the three rows.")
      .superRefine(noMoreThan(question.tokens, "tokens"));
    return z.strictObject({ today: withUnsure(tokens), should: withUnsure(tokens) }).partial();
  },
  items: (question) =>
    TWIN.map((measure) => ({
      id: `${question.id}.${measure}`,
      label: labelOf(question),
      measure,
      scale: { type: "points", options: bare(question.corners) },
    })),
  value: (question, answer, itemId) =>
    pointsValue(
      member(answer, itemId.slice(question.id.length + 1)),
      question.corners.map((corner) => corner.id),
    ),
};
