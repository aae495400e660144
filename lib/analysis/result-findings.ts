import { z } from "zod";
import { twinChange, twinDispute } from "./result-changes";
import { certainty, richText } from "./result-parts";

/** What the numbers come to, a sentence each: where audiences diverge, where each wants to go, what they share, whom they misread. */

export const divergence = z.object({
  itemId: z.string(),
  title: z.string(),
  /** "should be", "today", "value points", "own words" */
  about: z.string(),
  a: z.string(),
  b: z.string(),
  certainty,
  gap: z.number(),
  sentence: richText,
  /** Where each visible audience sits on `scale`, for a range row. */
  range: z.object({
    lo: z.number(),
    hi: z.number(),
    loLabel: z.string(),
    hiLabel: z.string(),
    hollow: z.boolean(),
    points: z.array(z.object({ audience: z.string(), value: z.number() })),
  }),
});
export type Divergence = z.infer<typeof divergence>;

/** A question asked of today and of how it should be, with where each audience wants it to move. */
export const twin = z.object({
  questionId: z.string(),
  today: z.string(),
  should: z.string(),
  title: z.string(),
  sentence: richText,
  /** Per visible audience: "middle answer 2 → 6". */
  shifts: z.array(z.object({ audience: z.string(), words: z.string() })),
  changes: z.array(twinChange).optional(),
  dispute: twinDispute.optional(),
});
export type Twin = z.infer<typeof twin>;

export const commonGround = z.object({
  title: z.string(),
  kind: z.enum(["statement", "value", "theme"]),
  groups: z.array(z.object({ audience: z.string(), count: z.number().int(), n: z.number().int() })),
});
export type CommonGround = z.infer<typeof commonGround>;

export const misreading = z.object({
  kind: z.enum(["modal-guess", "more-alike", "less-alike"]),
  predictor: z.string(),
  target: z.string(),
  named: z.number().int(),
  right: z.number().int(),
  n: z.number().int(),
  sentence: richText,
  detail: z.string(),
});
export type Misreading = z.infer<typeof misreading>;
