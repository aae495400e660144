import { z } from "zod";
import { interval, richText } from "./result-parts";

/**
 * How far the result can be trusted: whether other reasonable choices say something else, what is missing, and how the audiences
 * look inside. Everything here is computed from what is shown anyway, so it tells no more about anybody.
 */

const reason = z.enum(["too-few", "constant", "suppressed", "one-group", "not-asked", "not-applicable"]);
/** A value, or why there is none: as a code, and in words for a reader. */
const checked = <T extends z.ZodType>(value: T) =>
  z.discriminatedUnion("status", [
    z.object({ status: z.literal("measured"), value }),
    z.object({ status: z.literal("unmeasured"), reason, because: z.string() }),
  ]);

const label = z.enum(["aligned", "mostly aligned", "weakly aligned", "opposed"]);

/** The index under one choice. */
const outcome = z.object({
  /** The item or audience that was left out; null where the choice leaves out none. */
  without: z.string().nullable(),
  /** "without “Coaching and developing people”", "with audiences weighed by how many were invited" */
  words: z.string(),
  index: z.number(),
  /** The band in which this index lies. */
  label,
  /** True when that band is not among those the result names. */
  changesLabel: z.boolean(),
});

/** One choice on the scale of the index, with the index it leads to, lowest first; for "one item left out" the ends and what changes the band. */
const choice = z.object({
  id: z.enum([
    "without-one-item",
    "without-one-audience",
    "head-count-weights",
    "person-weights",
    "without-straight-liners",
    "without-speeders",
    "missing-answers",
    "minimum-of-ten",
  ]),
  title: z.string(),
  measure: checked(z.object({ lo: z.number(), hi: z.number(), outcomes: z.array(outcome).min(1) })),
});

/** Another measure in place of the index, on its own scale: not part of the range. */
const otherMeasure = z.object({
  id: z.enum(["pooled-index", "mean-rwg"]),
  title: z.string(),
  /** 100 everybody alike; 0 two equal camps (pooled index), answers spread evenly (rwg). */
  measure: checked(z.object({ value: z.number(), label: label.nullable(), changesLabel: z.boolean() })),
});

const sensitivity = z.object({
  choices: z.array(choice),
  others: z.array(otherMeasure),
  /** The strips as counted, beside the values that are corrected for chance. */
  shared: z.array(z.object({ construct: z.string(), title: z.string(), shared: z.number(), plugIn: z.number() })),
  /** Lowest and highest index over all choices that could be computed, the result's own included. */
  range: interval.nullable(),
  /** "62 (95% CI 57–67; 58–66 across reasonable choices). …" with the choice that changes the label. */
  sentence: richText,
});

const quadrant = z.object({
  name: z.enum(["shared-view", "separate-camps", "mixed-views", "divided-and-mixed"]),
  /** The name in words: "separate camps by audience". */
  words: z.string(),
  /** Mean over audiences and items of the index, 0 two camps at the ends … 100 unanimous; high from 50. */
  coherence: z.number(),
  coherenceInterval: interval.nullable(),
  /** Mean over pairs and items, 0–1; wide from .15 if the overall test passes. */
  gap: z.number(),
  p: z.number(),
  sentence: richText,
});

/** All items at once: do people of different audiences answer more differently than people of one? */
const overall = z.object({
  /** DISCO: dispersion between audiences over dispersion inside, each by its degrees of freedom; null without dispersion inside. */
  f: z.number().nullable(),
  p: z.number(),
  shuffles: z.number().int(),
  items: z.number().int(),
  people: z.number().int(),
  /** Unequal spreads pass the test as well: how alike each audience's own answers are, null below ten people. */
  coherence: z.array(z.object({ audience: z.string(), coherence: z.number().nullable() })),
  sentence: richText,
});

/** Agreement within one audience on the ordered items of one construct, where ten people answered. */
const within = z.object({
  construct: z.string(),
  audience: z.string(),
  items: z.number().int(),
  /** Fewest people on one of these items. */
  n: z.number().int(),
  /** Mean over the items, untruncated: 1 unanimous, 0 as spread as even answers, below 0 more. */
  rwg: z.number(),
  /** Of the items as one scale; null for a single item, or items that no construct holds together. */
  rwgJ: z.number().nullable(),
});

const missing = z.object({
  /** Of the audiences that are shown: answered of invited, 0–1; null where nobody keeps a list. */
  response: z.array(
    z.object({
      audience: z.string(),
      answered: z.number().int(),
      invited: z.number().int().nullable(),
      rate: z.number().nullable(),
    }),
  ),
  /** Of every group that is shown. Shares are 0–1 of the people who answered anything (`of`). */
  items: z.array(
    z.object({
      itemId: z.string(),
      audience: z.string(),
      of: z.number().int(),
      /** Without an answer on the scale: skipped or "don't know". */
      share: z.number(),
      /** "Don't know" alone; null where telling it from skipping could tell on somebody. */
      unsureShare: z.number().nullable(),
    }),
  ),
});

export const checksSchema = z.object({
  sensitivity,
  missing,
  within: z.array(within),
  quadrant: checked(quadrant),
  overall: checked(overall),
});
export type Checks = z.infer<typeof checksSchema>;
