import { z } from "zod";
import { checksSchema } from "./result-checks";
import { commonGround, divergence, misreading, twin } from "./result-findings";
import { opinionGroups } from "./result-groups";
import { itemResult } from "./result-items";
import { interval, measured, richText } from "./result-parts";
import { perception } from "./result-perceptions";
import { textResult } from "./result-texts";
import { sideWords } from "./result-words";

/**
 * The result of an analysis: everything a screen, slide or export may show, and nothing it may not.
 * Suppression has been decided before: a withheld number is absent here, so no reader can leak it.
 */

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
  /** What people wrote who answered a question so, or otherwise. */
  sideWords: z.array(sideWords).optional(),
  /** Whether other choices say something else, what is missing, how the audiences look inside. */
  checks: checksSchema.optional(),
});
export type AnalysisResult = z.infer<typeof analysisResultSchema>;
