/** A point, for example an embedding. */
export type Vector = readonly number[];

/** Straight-line distance. @throws RangeError on unequal dimensions or a coordinate that is not finite */
export function euclidean(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError(`${a.length} dimensions against ${b.length}`);
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += ((a[i] ?? 0) - (b[i] ?? 0)) ** 2;
  if (!Number.isFinite(sum)) throw new RangeError("a coordinate is not finite");
  return Math.sqrt(sum);
}

/** Sum over all pairs (one of a, one of b) of f; exported for its neighbours. */
export function pairSum(a: readonly Vector[], b: readonly Vector[], f: (x: Vector, y: Vector) => number): number {
  let sum = 0;
  for (const x of a) for (const y of b) sum += f(x, y);
  return sum;
}

export type EnergyDistance = {
  /** 2E|X − Y| − E|X − X′| − E|Y − Y′| with n² denominators, ≥ 0. */
  readonly plugIn: number;
  /** With n(n − 1) denominators; may be below 0, show 0 then. Null for a group of one. */
  readonly unbiased: number | null;
  /** nm / (n + m) × plug-in. */
  readonly scaled: number;
};

/**
 * Energy distance of two clouds of points with Euclidean distance: 0 only for equal distributions.
 *
 * Costs n·m distances. For unit vectors at least ten a group are wise.
 *
 * @returns null when a group is empty
 * @throws RangeError on unequal dimensions
 * @see Székely & Rizzo (2013), doi:10.1016/j.jspi.2013.03.018
 */
export function energyDistance(a: readonly Vector[], b: readonly Vector[]): EnergyDistance | null {
  const [n, m] = [a.length, b.length];
  if (n === 0 || m === 0) return null;
  const between = (2 * pairSum(a, b, euclidean)) / (n * m);
  const [inA, inB] = [pairSum(a, a, euclidean), pairSum(b, b, euclidean)];
  const plugIn = Math.max(0, between - inA / n ** 2 - inB / m ** 2);
  const unbiased = n > 1 && m > 1 ? between - inA / (n * (n - 1)) - inB / (m * (m - 1)) : null;
  return { plugIn, unbiased, scaled: ((n * m) / (n + m)) * plugIn };
}

/**
 * Statistic of the k-sample test of equal distributions: the sum of the scaled energy distances of all pairs.
 *
 * @returns null for fewer than two groups or an empty one
 */
export function energyStatistic(groups: readonly (readonly Vector[])[]): number | null {
  if (groups.length < 2) return null;
  let sum = 0;
  for (const [i, a] of groups.entries()) {
    for (const b of groups.slice(i + 1)) {
      const distance = energyDistance(a, b);
      if (!distance) return null;
      sum += distance.scaled;
    }
  }
  return sum;
}
