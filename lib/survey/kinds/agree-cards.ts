import { z } from "zod";
import { type Kind, member, option, questionBase } from "./kind";

const VOTES = ["agree", "disagree", "unsure"] as const;

/** Statements, one a card: agree, disagree or unsure. Here "unsure" is a position, not a missing one. */
export const agreeCardsQuestion = z.object({
  ...questionBase,
  kind: z.literal("agree-cards"),
  statements: z.array(option).min(1).max(30),
});
type Question = z.infer<typeof agreeCardsQuestion>;

export const agreeCards: Kind<Question> = {
  parts: (question) => question.statements.map(({ id }) => ({ key: id, codec: { type: "code", codes: VOTES } })),
  answer: (question) => {
    const ids = new Set(question.statements.map((statement) => statement.id));
    return z
      .record(z.string(), z.enum(VOTES))
      .refine((votes) => Object.keys(votes).every((id) => ids.has(id)), "Vote on the statements shown.");
  },
  items: (question) =>
    question.statements.map(({ id, label }) => ({
      id: `${question.id}.${id}`,
      label,
      measure: "plain",
      scale: { type: "agree" },
    })),
  value: (question, answer, itemId) => {
    const vote = member(answer, itemId.slice(question.id.length + 1));
    if (vote === "agree") return { type: "agree", value: 1 };
    if (vote === "disagree") return { type: "agree", value: -1 };
    return vote === "unsure" ? { type: "agree", value: 0 } : null;
  },
};
