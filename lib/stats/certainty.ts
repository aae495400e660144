/** How sure a gap is: "clear", "possible", or "none" for no evidence of a gap. */
export type Certainty = "clear" | "possible" | "none";

/** Size of an effect: Cliff's delta for ordered answers, the gap (0–1) for all others. */
export type Effect = { readonly delta: number } | { readonly gap: number };

/** Smallest effects that are worth a word; conventions. */
export const MEDIUM_EFFECT = { delta: 0.33, gap: 0.15 } as const;

/**
 * The word for a gap between two groups.
 *
 * @param effect null when it could not be computed
 * @param adjustedP Benjamini–Hochberg p of the pair's energy test in the report's family; null when not tested
 * @param rate false discovery rate that a clear gap must pass
 * @throws RangeError on a p outside [0, 1]
 */
export function certainty(effect: Effect | null, adjustedP: number | null, rate = 0.05): Certainty {
  if (adjustedP !== null && !(adjustedP >= 0 && adjustedP <= 1)) throw new RangeError(`p-value ${adjustedP}`);
  if (effect === null) return "none";
  const medium = "delta" in effect ? Math.abs(effect.delta) >= MEDIUM_EFFECT.delta : effect.gap >= MEDIUM_EFFECT.gap;
  if (!medium) return "none";
  return adjustedP !== null && adjustedP <= rate ? "clear" : "possible";
}

/**
 * Whether two groups may be called aligned: the gap's upper limit must lie below the bound. p > .05 is no reason.
 *
 * @param upperGap upper confidence limit of the gap, 0–1; null when unknown
 */
export function isEquivalent(upperGap: number | null, bound = 0.1): boolean {
  return upperGap !== null && upperGap < bound;
}
