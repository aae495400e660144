import { cumulative, integrate } from "./cumulative";
import type { Tally } from "./tally";

/**
 * Gap of two distributions: the least distance that answers must move for both to look alike (earth mover's distance).
 *
 * w = Σ (v_{k+1} − v_k)·|F_a(v_k) − F_b(v_k)|. 0: same distribution; at most the distance of the extremes.
 *
 * @param a value → count
 * @param b value → count
 * @returns in the unit of the values, or null when a group is empty
 * @throws RangeError on a negative or non-finite count
 * @see Vallender (1974), Theory of Probability and its Applications 18
 */
export function wasserstein(a: Tally, b: Tally): number | null {
  const both = cumulative([a, b]);
  if (!both) return null;
  const [fa = [], fb = []] = both.shares;
  return integrate(both.values, (k) => Math.abs((fa[k] ?? 0) - (fb[k] ?? 0)));
}
