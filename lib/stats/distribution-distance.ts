import { cumulative, integrate } from "./cumulative";
import { proportions } from "./proportions";
import type { Tally } from "./tally";

/**
 * Cramér's distance of two distributions: ∫ (F_a − F_b)²; twice its value is the squared 1-D energy distance.
 *
 * @returns in the unit of the values, 0 for equal distributions, or null when a group is empty
 * @see Székely & Rizzo (2013), doi:10.1016/j.jspi.2013.03.018
 */
export function cramerDistance(a: Tally, b: Tally): number | null {
  const both = cumulative([a, b]);
  if (!both) return null;
  const [fa = [], fb = []] = both.shares;
  return integrate(both.values, (k) => ((fa[k] ?? 0) - (fb[k] ?? 0)) ** 2);
}

/** Kolmogorov–Smirnov distance: the widest gap between two distribution functions, 0–1; null when a group is empty. */
export function kolmogorovSmirnov(a: Tally, b: Tally): number | null {
  const both = cumulative([a, b]);
  if (!both) return null;
  const [fa = [], fb = []] = both.shares;
  return fa.reduce((most, f, k) => Math.max(most, Math.abs(f - (fb[k] ?? 0))), 0);
}

/**
 * Total variation of two distributions over options: the share of people who would have to change their answer.
 *
 * @param a counts, one per option
 * @param b the same options in the same order
 * @returns in [0, 1], or null when a group is empty
 * @throws RangeError on unequal lengths or a negative entry
 */
export function totalVariation(a: readonly number[], b: readonly number[]): number | null {
  if (a.length !== b.length) throw new RangeError(`${a.length} options against ${b.length}`);
  const [p, q] = [proportions(a), proportions(b)];
  if (!p || !q) return null;
  return Math.min(1, p.reduce((so, pk, k) => so + Math.abs(pk - (q[k] ?? 0)), 0) / 2);
}
