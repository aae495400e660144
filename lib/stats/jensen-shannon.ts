import { entropy } from "./entropy";
import { proportions } from "./proportions";

/**
 * Jensen–Shannon divergence of several distributions, in bits.
 *
 * 0: all alike. H(weights), which is log₂ G for equal weights: no option in common.
 *
 * @param distributions counts or shares, one list per group, the same options in the same order
 * @param weights of the groups, any positive sum; equal when left out
 * @returns bits and the share of the largest possible value (null when that is 0), or null when a group is empty
 * @throws RangeError on unequal lengths, negative or non-finite entries, or weights without a sum
 * @see Lin (1991), IEEE Trans. Inf. Theory 37(1), doi:10.1109/18.61115
 */
export function generalisedJensenShannon(
  distributions: readonly (readonly number[])[],
  weights: readonly number[] = distributions.map(() => 1),
): { bits: number; normalised: number | null } | null {
  const first = distributions[0];
  if (weights.length !== distributions.length) throw new RangeError("one weight per distribution is needed");
  if (!first) return null;
  if (distributions.some((d) => d.length !== first.length)) throw new RangeError("distributions differ in options");
  const shares = proportions(weights);
  if (!shares) throw new RangeError("weights sum to 0");
  const mixture = first.map(() => 0);
  let within = 0;
  for (const [g, distribution] of distributions.entries()) {
    const p = proportions(distribution);
    const weight = shares[g] ?? 0;
    if (!p) return null;
    within += weight * entropy(p);
    for (const [k, pk] of p.entries()) mixture[k] = (mixture[k] ?? 0) + weight * pk;
  }
  const most = entropy(shares);
  const bits = Math.min(most, Math.max(0, entropy(mixture) - within));
  return { bits, normalised: most > 0 ? bits / most : null };
}

/**
 * Jensen–Shannon divergence of two answer distributions, in bits; both groups weigh the same.
 *
 * 0: both answer alike. 1: they share no option. A plug-in value, too high for small groups.
 *
 * @param a counts or shares, one per option
 * @param b the same options in the same order
 * @returns bits in [0, 1], or null when a group is empty
 * @throws RangeError on unequal lengths or a negative or non-finite entry
 * @see Lin (1991), doi:10.1109/18.61115
 */
export function jensenShannon(a: readonly number[], b: readonly number[]): number | null {
  return generalisedJensenShannon([a, b])?.bits ?? null;
}
