import { z } from "zod";
import { certainty, share } from "./result-parts";

/** Whether two audiences write about different things: energy distance of their answers' vectors, tested by shuffling. */
export const textPair = z.object({
  a: z.string(),
  b: z.string(),
  n: z.tuple([z.number().int(), z.number().int()]),
  p: share,
  /** After Benjamini–Hochberg over the pairs of every text question of this result. */
  q: share,
  /** Clear: q ≤ .05, and a theme differs by .15 or more: a distance of meanings alone has no size worth a word. Else none. */
  certainty: certainty.exclude(["possible"]),
  /** Themes in which the two differ most, by the share of people who name them, widest first. */
  themes: z.array(z.object({ id: z.string(), more: z.string(), difference: share })),
});
export type TextPair = z.infer<typeof textPair>;

/** One theme against the audiences. */
export const themeTest = z.object({
  theme: z.string(),
  /** Cramér's V, bias-corrected, 0–1. */
  cramersV: share.nullable(),
  p: share,
  /** After Benjamini–Hochberg over the themes of the question. */
  q: share,
});
export type ThemeTest = z.infer<typeof themeTest>;
