import { z } from "zod";
import { type Kind, labelOf, member, ordinalValue, questionBase, UNSURE, withUnsure } from "./kind";

const end = z.string().trim().min(1).max(120);
const TWIN = ["today", "should"] as const;
const whole = (lo: number, hi: number) => withUnsure(z.number().int().min(lo).max(hi));

/** Two handles on one scale between two neutrally worded ends. */
export const twinScaleQuestion = z.object({
  ...questionBase,
  kind: z.literal("twin-scale"),
  points: z.number().int().min(3).max(11).default(7),
  left: end,
  right: end,
  /** A word for each end, for charts: "dates", "reasons". */
  leftShort: end.optional(),
  rightShort: end.optional(),
});
type TwinScale = z.infer<typeof twinScaleQuestion>;

export const twinScale: Kind<TwinScale> = {
  parts: (question) => TWIN.map((key) => ({ key, codec: { type: "number", lo: 1, hi: question.points, whole: true } })),
  answer: (question) =>
    z.strictObject({ today: whole(1, question.points), should: whole(1, question.points) }).partial(),
  items: (question) =>
    TWIN.map((measure) => ({
      id: `${question.id}.${measure}`,
      label: labelOf(question),
      measure,
      scale: {
        type: "ordinal",
        lo: 1,
        hi: question.points,
        loLabel: question.leftShort ?? question.left,
        hiLabel: question.rightShort ?? question.right,
      },
    })),
  value: (question, answer, itemId) => ordinalValue(member(answer, itemId.slice(question.id.length + 1))),
};

/** Five stops of effort, now and wanted. */
export const effortTwinQuestion = z.object({
  ...questionBase,
  kind: z.literal("effort-twin"),
  stops: z.array(end).min(3).max(7).default(["none", "little", "some", "a lot", "most"]),
});
type EffortTwin = z.infer<typeof effortTwinQuestion>;

/** Steps towards a goal, today and should-be; a rung stands for all rungs below it. */
export const ladderTwinQuestion = z.object({
  ...questionBase,
  kind: z.literal("ladder-twin"),
  stops: z.array(end).min(3).max(9),
});
type LadderTwin = z.infer<typeof ladderTwinQuestion>;

const stopsTwin: Kind<EffortTwin | LadderTwin> = {
  parts: (question) =>
    TWIN.map((key) => ({ key, codec: { type: "number", lo: 1, hi: question.stops.length, whole: true } })),
  answer: (question) => {
    const stop = whole(1, question.stops.length);
    return z.strictObject({ today: stop, should: stop }).partial();
  },
  items: (question) =>
    TWIN.map((measure) => ({
      id: `${question.id}.${measure}`,
      label: labelOf(question),
      measure,
      scale: {
        type: "ordinal",
        lo: 1,
        hi: question.stops.length,
        loLabel: question.stops[0] ?? "",
        hiLabel: question.stops.at(-1) ?? "",
        steps: question.stops,
      },
    })),
  value: (question, answer, itemId) => ordinalValue(member(answer, itemId.slice(question.id.length + 1))),
};
export const effortTwin: Kind<EffortTwin> = stopsTwin;
export const ladderTwin: Kind<LadderTwin> = stopsTwin;

/** A single number with a word at each end: 0–10, or any range for imported answers. */
export const ratingQuestion = z.object({
  ...questionBase,
  kind: z.literal("rating"),
  lo: z.number().default(0),
  hi: z.number().default(10),
  loLabel: end,
  hiLabel: end,
  midLabel: end.optional(),
  /** Any number in the range, not only whole ones. */
  continuous: z.boolean().optional(),
});
type Rating = z.infer<typeof ratingQuestion>;

export const rating: Kind<Rating> = {
  parts: (question) => [
    { key: "", codec: { type: "number", lo: question.lo, hi: question.hi, whole: !question.continuous } },
  ],
  answer: (question) => {
    const number = z.number().min(question.lo).max(question.hi);
    return withUnsure(question.continuous ? number : number.int());
  },
  items: (question) => [
    {
      id: question.id,
      label: labelOf(question),
      measure: "plain",
      scale: {
        type: "ordinal",
        lo: question.lo,
        hi: question.hi,
        loLabel: question.loLabel,
        hiLabel: question.hiLabel,
      },
    },
  ],
  value: (_question, answer) => ordinalValue(answer),
};

/** A worded scale: one word a point. `reversed`: the first word is the high end. */
export const likertQuestion = z.object({
  ...questionBase,
  kind: z.literal("likert"),
  steps: z.array(end).min(2).max(11),
  reversed: z.boolean().optional(),
});
type Likert = z.infer<typeof likertQuestion>;

export const likert: Kind<Likert> = {
  parts: (question) => [{ key: "", codec: { type: "number", lo: 1, hi: question.steps.length, whole: true } }],
  answer: (question) => whole(1, question.steps.length),
  items: (question) => {
    const steps = question.reversed ? question.steps.toReversed() : question.steps;
    return [
      {
        id: question.id,
        label: labelOf(question),
        measure: "plain",
        scale: {
          type: "ordinal",
          lo: 1,
          hi: steps.length,
          loLabel: steps[0] ?? "",
          hiLabel: steps.at(-1) ?? "",
          steps,
        },
      },
    ];
  },
  value: (question, answer) => {
    if (answer === UNSURE || typeof answer !== "number" || !question.reversed) return ordinalValue(answer);
    return { type: "ordinal", value: question.steps.length + 1 - answer };
  },
};
