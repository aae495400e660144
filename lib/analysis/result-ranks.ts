import { z } from "zod";
import { share } from "./result-parts";

/** Rank tests of ordered answers, ties corrected, where every audience is so large that they need no shuffling. */
export const rankTests = z.object({
  /** Kruskal–Wallis: do the audiences differ in where they lie? */
  h: z.number().nonnegative(),
  df: z.number().int().positive(),
  p: share,
  /** H / (N − 1): share of the rank variance that lies between the audiences. */
  epsilonSquared: share,
  /** Mann–Whitney, pair by pair. */
  pairs: z.array(z.object({ a: z.string(), b: z.string(), u: z.number().nonnegative(), p: share })),
});
export type RankTests = z.infer<typeof rankTests>;
