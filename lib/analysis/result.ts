import { z } from "zod";
import { textPair, themeTest } from "./result-apart";
import { twinChange, twinDispute } from "./result-changes";
import { checksSchema } from "./result-checks";
import { opinionGroups } from "./result-groups";
import { itemOrders } from "./result-orders";
import {
  type Certainty,
  certainty,
  type Interval,
  interval,
  measured,
  type RichText,
  richText,
  share,
} from "./result-parts";
import { perception } from "./result-perceptions";
import { rankTests } from "./result-ranks";

/**
 * The result of an analysis: everything a screen, slide or export may show, and nothing it may not.
 * Suppression has been decided before: a withheld number is absent here, so no reader can leak it.
 */

export type { Certainty, Interval, RichText };

const audienceResult = z.object({
  id: z.string(),
  /** "Project managers" */
  name: z.string(),
  /** "project manager", "project managers": inside sentences */
  one: z.string(),
  many: z.string(),
  shape: z.enum(["circle", "square", "triangle", "diamond", "hexagon", "cross"]),
  /** People asked; null where nobody keeps a list (imports, open links without a head-count). */
  invited: z.number().int().nullable(),
  /** People who answered; null when the count is hidden (then fewer than the minimum, or hidden to protect another). */
  answered: z.number().int().nullable(),
  /** Enough answers to show numbers, to show words. */
  numbers: z.boolean(),
  words: z.boolean(),
  /** In words, when numbers are hidden: "fewer than 5 answered", "hidden to protect another audience". */
  hiddenBecause: z.string().nullable(),
});
export type AudienceResult = z.infer<typeof audienceResult>;

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

const itemResult = z.object({
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

const sharedStrip = z.object({
  construct: z.enum(["purpose", "worth", "value", "effort"]),
  title: z.string(),
  question: z.string(),
  measure: measured(
    z.object({
      /** 0 nothing in common … 100 identical, over every visible audience, bias-corrected. */
      shared: z.number(),
      plugIn: z.number(),
      interval: interval.nullable(),
      pairs: z.array(z.object({ a: z.string(), b: z.string(), shared: z.number() })),
    }),
  ),
  reading: richText,
});
export type SharedStrip = z.infer<typeof sharedStrip>;

const quote = z.object({
  text: z.string(),
  highlights: z.array(z.tuple([z.number(), z.number()])),
  language: z.string().optional(),
});
const themeCell = z.object({
  audience: z.string(),
  /** People who named it, of `n` who wrote; null when withheld. */
  count: z.number().int().nullable(),
  n: z.number().int().nullable(),
  interval: interval.nullable(),
  /** Adjusted standardised residual, marked typical only if the test passes. */
  typical: z.boolean(),
  /** Empty when words are sealed. */
  quotes: z.array(quote),
});
const themeResult = z.object({
  id: z.string(),
  label: z.string(),
  labelSource: z.enum(["machine", "person", "lexicon"]),
  keywords: z.array(z.string()),
  cells: z.array(themeCell),
});
export type ThemeResult = z.infer<typeof themeResult>;

const textResult = z.object({
  questionId: z.string(),
  prompt: z.string(),
  starter: z.string().nullable(),
  embedder: z.string(),
  clustered: z.boolean(),
  note: z.string().nullable(),
  /** Answers without content ("none", "don't know") per audience; null when withheld. */
  nonAnswers: z.array(z.object({ audience: z.string(), count: z.number().int().nullable() })),
  /** Most named first, "Not sure why" (non-answers) and "Other" last. */
  themes: z.array(themeResult),
  /** Ids of themes that at least a third of every visible audience names. */
  meet: z.array(z.string()),
  /** Per audience whose words are open: what sets them apart from the others, most telling first; a ranking, not a test. */
  signatures: z
    .array(
      z.object({
        audience: z.string(),
        words: z.array(z.object({ word: z.string(), people: z.number().int(), z: z.number(), typical: z.boolean() })),
      }),
    )
    .optional(),
  /** Every two audiences with ten writers or more. */
  apart: z.array(textPair).optional(),
  themeTests: z.array(themeTest).optional(),
});
export type TextResult = z.infer<typeof textResult>;

const divergence = z.object({
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
const twin = z.object({
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

const commonGround = z.object({
  title: z.string(),
  kind: z.enum(["statement", "value", "theme"]),
  groups: z.array(z.object({ audience: z.string(), count: z.number().int(), n: z.number().int() })),
});
export type CommonGround = z.infer<typeof commonGround>;

const misreading = z.object({
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

export const analysisResultSchema = z.object({
  format: z.literal("plumbline-result"),
  version: z.literal(1),
  method: z.string(),
  seed: z.string(),
  snapshotHash: z.string(),
  survey: z.object({
    title: z.string(),
    organization: z.string(),
    office: z.string(),
    isSample: z.boolean(),
    edition: z.string(),
    from: z.string().nullable(),
    to: z.string().nullable(),
    closed: z.boolean(),
  }),
  thresholds: z.object({ numbers: z.number().int(), words: z.number().int() }),
  audiences: z.array(audienceResult),
  total: z.object({ answered: z.number().int().nullable(), invited: z.number().int().nullable() }),
  headline: z.object({
    title: z.string(),
    sentence: richText,
    agree: richText,
    where: richText,
    sure: richText,
    /** Per audience, for the three cards. */
    cards: z.array(
      z.object({
        audience: z.string(),
        /** The purpose this audience names most; null when hidden or nothing stands out. */
        label: z.string().nullable(),
        count: z.number().int().nullable(),
        n: z.number().int().nullable(),
        /** Whole: "5 of 7 executives wrote about this", or why nothing is shown. */
        sentence: z.string(),
      }),
    ),
  }),
  alignment: measured(
    z.object({
      index: z.number(),
      gapLoss: z.number(),
      spreadLoss: z.number(),
      interval: interval.nullable(),
      label: z.string(),
    }),
  ),
  shared: z.array(sharedStrip),
  items: z.array(itemResult),
  texts: z.array(textResult),
  divergences: z.array(divergence),
  /** Widest apart on "should be" first. */
  twins: z.array(twin),
  commonGround: z.array(commonGround),
  misreadings: z.array(misreading),
  /** Other outputs of the instrument: mirror gap, worth balance, customer match, ladder reach, false consensus. */
  readings: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      value: z.number().nullable(),
      audience: z.string().nullable(),
      sentence: richText,
    }),
  ),
  opinionGroups: opinionGroups.optional(),
  /** What audiences believe of each other, largest error first. */
  perceptions: z.array(perception).optional(),
  /** Whether other choices say something else, what is missing, how the audiences look inside. */
  checks: checksSchema.optional(),
});
export type AnalysisResult = z.infer<typeof analysisResultSchema>;
