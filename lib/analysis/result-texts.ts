import { z } from "zod";
import { textPair, themeTest } from "./result-apart";
import { interval } from "./result-parts";

/** What was said in own words: the themes of one text question, who named them, and quotes where words are open. */

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

export const textResult = z.object({
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
