import { z } from "zod";
import { itemOrders } from "./result-orders";
import { certainty, interval, measured, share } from "./result-parts";
import { rankTests } from "./result-ranks";

/** What each audience answered to one item, and how far every two of them lie apart on it. */

const option = z.object({ id: z.string(), label: z.string() });
const scale = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("ordinal"),
    lo: z.number(),
    hi: z.number(),
    loLabel: z.string(),
    hiLabel: z.string(),
    steps: z.array(z.string()).optional(),
  }),
  z.object({ type: z.literal("choice"), options: z.array(option) }),
  z.object({ type: z.literal("multi"), options: z.array(option) }),
  z.object({ type: z.literal("points"), options: z.array(option) }),
  z.object({ type: z.literal("ranking"), options: z.array(option) }),
  z.object({ type: z.literal("agree") }),
]);

/** What one audience answered to one item. Withheld: `n` is null and there is nothing else. */
const groupAnswers = z.discriminatedUnion("status", [
  z.object({
    status: z.literal("shown"),
    audience: z.string(),
    /** People with an answer on the scale. */
    n: z.number().int(),
    /** People who said "don't know"; null where it could tell on somebody. */
    unsure: z.number().int().nullable(),
    /** Ordinal: [value, people] in order. Choice, multi: [index of option, people]. Agree: [1 agree, 0 unsure or −1 disagree, people]. Points, ranking: []. */
    counts: z.array(z.tuple([z.number(), z.number()])),
    /** Points: mean points (0–100) per option. Ranking: mean rank per option. Else []. */
    means: z.array(z.number()),
    mean: z.number().nullable(),
    median: z.number().nullable(),
    meanInterval: interval.nullable(),
    medianInterval: interval.nullable(),
    /** 0 two camps at the ends … 100 unanimous; null below ten answers. */
    coherence: z.number().nullable(),
    /** True below ten answers: a small group, whose figures carry that word. */
    small: z.boolean().optional(),
    /** Two camps rather than one middle (van der Eijk's A below 0); told from twenty answers on, ordered answers only. */
    polarised: z.boolean().optional(),
  }),
  z.object({
    status: z.literal("withheld"),
    audience: z.string(),
    because: z.string(),
    /** A sensitive question to which nearly everybody gave this answer; whether everybody did is not told (ADR 10). */
    alike: z.string().optional(),
  }),
]);
export type GroupAnswers = z.infer<typeof groupAnswers>;

const pairResult = z.object({
  a: z.string(),
  b: z.string(),
  /** Share of the scale the two audiences are apart, 0–1; for points: the share of points that would have to move. */
  gap: share,
  gapInterval: interval.nullable(),
  /** Mean gap when people are shuffled between the two audiences. */
  byChance: share.nullable(),
  /** Cliff's delta, −1…1, ordered answers only; positive: a answers higher. */
  delta: z.number().nullable(),
  /** 95 %; "in 84 of 100 random pairs" is 50 · (1 + delta), its interval the same of these two. */
  deltaInterval: interval.nullable(),
  /** Of 100 re-draws of these answers, in how many the gap keeps its direction; ordered answers only. */
  redraws: z.number().int().min(0).max(100).nullable(),
  p: z.number().nullable(),
  /** p after Benjamini–Hochberg over every item and pair of this result. */
  q: z.number().nullable(),
  certainty,
  /** Evidence of agreement (equivalence), not mere absence of a difference. */
  aligned: z.boolean(),
});
export type PairResult = z.infer<typeof pairResult>;

export const itemResult = z.object({
  /** Question id and part: "D2.should", "B1.today", "C2" */
  id: z.string(),
  questionId: z.string(),
  construct: z.string(),
  measure: z.enum(["today", "should", "plain"]),
  /** The question, and the item as a title: "Tracking and securing benefits" */
  prompt: z.string(),
  label: z.string(),
  scale,
  groups: z.array(groupAnswers),
  pairs: z.array(pairResult),
  index: measured(
    z.object({ alignment: z.number(), gapLoss: z.number(), spreadLoss: z.number(), interval: interval.nullable() }),
  ),
  /** Rankings only: each audience's common order, and how far these lie apart. */
  ranking: itemOrders.optional(),
  /** Ordered answers of large audiences only: rank tests beside the pairs' own. */
  ranks: rankTests.optional(),
});
export type ItemResult = z.infer<typeof itemResult>;
