import { z } from "zod";
import { interval, richText, share } from "./result-parts";

/**
 * How far one audience wants a question to move, from people who answered both today and should be. All figures are null together,
 * where those people are few or a few answered only one: beside the counts of everybody, each figure would tell what these said.
 */
export const twinChange = z.object({
  audience: z.string(),
  n: z.number().int().nullable(),
  /** Mean of should be less today, in points of the scale. */
  mean: z.number().nullable(),
  /** Null also where the spread is unknown, see `meanInterval`. */
  meanInterval: interval.nullable(),
  /** Median of all Walsh averages, in points of the scale. */
  shift: z.number().nullable(),
  /** Matched rank-biserial: 1 everybody up, −1 everybody down. */
  rankBiserial: z.number().nullable(),
  /** Signed-rank test, and the same after Benjamini–Hochberg over every question and audience of this result. */
  p: share.nullable(),
  q: share.nullable(),
});
export type TwinChange = z.infer<typeof twinChange>;

/** Where two audiences or more are clearly apart: on what is (to be talked about), or on what should be (to be decided). */
export const twinDispute = z.object({
  about: z.enum(["today", "should", "both", "neither"]),
  sentence: richText,
});
export type TwinDispute = z.infer<typeof twinDispute>;
