import { euclidean, pairSum, type Vector } from "./energy-distance";

export type Disco = {
  readonly between: number;
  readonly within: number;
  readonly total: number;
  /** Null when there is no dispersion within groups. */
  readonly f: number | null;
};

function split(groups: readonly (readonly Vector[])[], f: (x: Vector, y: Vector) => number): Disco | null {
  const present = groups.filter((points) => points.length > 0);
  const all = present.flat();
  const [n, k] = [all.length, present.length];
  if (k < 2 || n <= k) return null;
  const total = pairSum(all, all, f) / (2 * n);
  const within = present.reduce((so, points) => so + pairSum(points, points, f) / (2 * points.length), 0);
  const between = Math.max(0, total - within);
  return { between, within, total, f: within > 0 ? between / (k - 1) / (within / (n - k)) : null };
}

/**
 * Splits the dispersion of points into between and within groups, by Euclidean distance.
 *
 * @param groups points of each group; empty groups are left out
 * @returns null for fewer than two groups, or no group of two
 * @throws RangeError on unequal dimensions
 * @see Rizzo & Székely (2010), Annals of Applied Statistics 4, doi:10.1214/09-AOAS245
 */
export function disco(groups: readonly (readonly Vector[])[]): Disco | null {
  return split(groups, euclidean);
}

/**
 * Permutational analysis of variance: the same split with squared distances; unequal spreads also make F large.
 *
 * @returns pseudo-F and the share R² of the variance between groups, null where undefined
 * @see Anderson (2001), Austral Ecology 26, doi:10.1111/j.1442-9993.2001.01070.pp.x
 */
export function permanova(groups: readonly (readonly Vector[])[]): { f: number | null; r2: number | null } {
  const parts = split(groups, (x, y) => euclidean(x, y) ** 2);
  if (!parts) return { f: null, r2: null };
  return { f: parts.f, r2: parts.total > 0 ? parts.between / parts.total : null };
}
