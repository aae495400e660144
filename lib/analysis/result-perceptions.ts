import { z } from "zod";
import { interval, richText, share } from "./result-parts";

const about = {
  /** The guess, and the item that was guessed. */
  itemId: z.string(),
  aboutId: z.string(),
  predictor: z.string(),
  target: z.string(),
  /** People who guessed. */
  n: z.number().int(),
  sentence: richText,
};

/** What one audience believes of another's answers on a scale; gaps are shares of the scale, positive: higher. */
const scaleGuess = z.object({
  kind: z.literal("scale"),
  ...about,
  /** Mean guess less the target's mean. */
  bias: z.number(),
  /** 100: every guess hits the target's mean. */
  accuracy: z.number(),
  actualGap: z.number(),
  /** Own answer less the guess, mean over people; null where the few who gave one of both could be worked out from it. */
  perceivedGap: z.number().nullable(),
  /** |perceived| − |actual|, with its interval. */
  falsePolarisation: z.number().nullable(),
  interval: interval.nullable(),
  meaning: z.enum(["overestimates", "overlooks"]).nullable(),
  /** Whether the two audiences answer alike (null: no evidence of that nor of a gap), and whether the predictors know. */
  aligned: z.boolean().nullable(),
  aware: z.boolean().nullable(),
});

/** What one audience believes another would choose, held against what it chose. */
const choiceGuess = z.object({
  kind: z.literal("choice"),
  ...about,
  /** Chance that a guess names the choice of somebody drawn from the target, 0–1, its interval, and the most any one guess could reach. */
  accuracy: share,
  interval: interval.nullable(),
  best: share,
  /** Share of guesses that would have to move for them to spread over the options as the choices do. */
  misplaced: share,
});

export const perception = z.discriminatedUnion("kind", [scaleGuess, choiceGuess]);
export type Perception = z.infer<typeof perception>;
export type ScaleGuess = z.infer<typeof scaleGuess>;
