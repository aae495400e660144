import { cumulative, integrate } from "./cumulative";
import { type Tally, total } from "./tally";

/**
 * Mean distance between somebody of one group and somebody of another.
 *
 * h = Σ (v_{k+1} − v_k)·[F_a(1 − F_b) + F_b(1 − F_a)], the mean of |x − y| over all pairs, from counts alone.
 *
 * @param a value → count
 * @param b value → count
 * @returns in the unit of the values, never below the gap of the two, or null when a group is empty
 * @throws RangeError on a negative or non-finite count
 */
export function meanDistance(a: Tally, b: Tally): number | null {
  const both = cumulative([a, b]);
  if (!both) return null;
  const [fa = [], fb = []] = both.shares;
  return integrate(both.values, (k) => {
    const [x, y] = [fa[k] ?? 0, fb[k] ?? 0];
    return x * (1 - y) + y * (1 - x);
  });
}

/**
 * Mean distance between two different people of one group: h(a, a)·n / (n − 1), the Gini mean difference.
 *
 * @param a value → count
 * @returns in the unit of the values, or null for fewer than two people
 * @throws RangeError on a negative or non-finite count
 */
export function meanDistanceWithin(a: Tally): number | null {
  const n = total(a);
  const same = n > 1 ? meanDistance(a, a) : null;
  return same === null ? null : (same * n) / (n - 1);
}
