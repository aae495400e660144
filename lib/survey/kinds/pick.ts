import { z } from "zod";
import { bare, choiceValue, type Kind, labelOf, member, multiValue, oneOf, options, questionBase, upTo } from "./kind";

/** Cards: the three that fit today, then the one it should be. */
export const pickCardsQuestion = z.object({
  ...questionBase,
  kind: z.literal("pick-cards"),
  options,
  pick: z.number().int().min(1).max(10).default(3),
  todayPrompt: z.string().min(1).max(200).default("Pick the three that fit best today."),
  shouldPrompt: z.string().min(1).max(200).default("Now the one it should be."),
});
type PickCards = z.infer<typeof pickCardsQuestion>;

export const pickCards: Kind<PickCards> = {
  parts: (question) => {
    const codes = question.options.map((o) => o.id);
    return [
      { key: "today", codec: { type: "codes", codes } },
      { key: "should", codec: { type: "code", codes } },
    ];
  },
  answer: (question) =>
    z.strictObject({ today: upTo(question.options, question.pick), should: oneOf(question.options) }).partial(),
  items: (question) => [
    {
      id: `${question.id}.today`,
      label: labelOf(question),
      measure: "today",
      scale: { type: "multi", options: bare(question.options) },
    },
    {
      id: `${question.id}.should`,
      label: labelOf(question),
      measure: "should",
      scale: { type: "choice", options: bare(question.options) },
    },
  ],
  value: (question, answer, itemId) =>
    itemId === `${question.id}.today` ? multiValue(member(answer, "today")) : choiceValue(member(answer, "should")),
};

export const pickUpToQuestion = z.object({
  ...questionBase,
  kind: z.literal("pick-up-to"),
  options,
  max: z.number().int().min(1).max(20),
});
type PickUpTo = z.infer<typeof pickUpToQuestion>;

export const pickUpTo: Kind<PickUpTo> = {
  parts: (question) => [{ key: "", codec: { type: "codes", codes: question.options.map((o) => o.id) } }],
  answer: (question) => upTo(question.options, question.max),
  items: (question) => [
    {
      id: question.id,
      label: labelOf(question),
      measure: "plain",
      scale: { type: "multi", options: bare(question.options) },
    },
  ],
  value: (_question, answer) => multiValue(answer),
};

/** One choice for today and one for should-be, from the same options. */
export const choiceTwinQuestion = z.object({ ...questionBase, kind: z.literal("choice-twin"), options });
type ChoiceTwin = z.infer<typeof choiceTwinQuestion>;

export const choiceTwin: Kind<ChoiceTwin> = {
  parts: (question) => {
    const codes = question.options.map((o) => o.id);
    return (["today", "should"] as const).map((key) => ({ key, codec: { type: "code", codes } }));
  },
  answer: (question) => z.strictObject({ today: oneOf(question.options), should: oneOf(question.options) }).partial(),
  items: (question) =>
    (["today", "should"] as const).map((measure) => ({
      id: `${question.id}.${measure}`,
      label: labelOf(question),
      measure,
      scale: { type: "choice", options: bare(question.options) },
    })),
  value: (question, answer, itemId) => choiceValue(member(answer, itemId.slice(question.id.length + 1))),
};
