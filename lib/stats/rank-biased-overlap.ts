export type RankBiasedOverlap = {
  /** 0 nothing in common … 1 the same order; extrapolated beyond the lists' ends. */
  readonly extrapolated: number;
  /** The least value that longer lists could have. */
  readonly least: number;
  /** Mean share in common over the depths of the shorter list. */
  readonly averageOverlap: number;
};

/** Size of what the first d entries of both lists have in common, for d = 1…longest. */
function overlaps<T>(a: readonly T[], b: readonly T[]): number[] {
  const [inA, inB] = [new Set<T>(), new Set<T>()];
  let common = 0;
  return Array.from({ length: Math.max(a.length, b.length) }, (_, i) => {
    const [x, y] = [a[i], b[i]];
    if (x !== undefined && inB.has(x)) common += 1;
    if (x !== undefined) inA.add(x);
    if (y !== undefined && inA.has(y)) common += 1;
    if (y !== undefined) inB.add(y);
    return common;
  });
}

/**
 * Rank-biased overlap of two orders, the top weighing most.
 *
 * @param a things without repeats, best first; lengths may differ
 * @param persistence p: how deep a reader goes on; .9 gives the first ten places 86 % of the weight
 * @returns null when a list is empty
 * @throws RangeError on a persistence outside (0, 1) or a repeated thing
 * @see Webber, Moffat & Zobel (2010), ACM TOIS 28(4), doi:10.1145/1852102.1852106, equations 11 and 32
 */
export function rankBiasedOverlap<T>(a: readonly T[], b: readonly T[], persistence = 0.9): RankBiasedOverlap | null {
  const p = persistence;
  if (!(p > 0 && p < 1)) throw new RangeError(`persistence ${p}`);
  if (new Set(a).size !== a.length || new Set(b).size !== b.length) throw new RangeError("a thing is listed twice");
  const [short, long] = [Math.min(a.length, b.length), Math.max(a.length, b.length)];
  if (short === 0) return null;
  const common = overlaps(a, b);
  const [atShort, atLong] = [common[short - 1] ?? 0, common[long - 1] ?? 0];
  let [sum, least, average] = [0, -atLong * Math.log1p(-p), 0];
  for (const [i, x] of common.entries()) {
    const d = i + 1;
    sum += (x / d) * p ** d;
    if (d > short) sum += ((atShort * (d - short)) / (short * d)) * p ** d;
    else average += x / d / short;
    least += ((x - atLong) * p ** d) / d;
  }
  const tail = ((atLong - atShort) / long + atShort / short) * p ** long;
  return {
    extrapolated: Math.min(1, ((1 - p) / p) * sum + tail),
    least: Math.max(0, ((1 - p) / p) * least),
    averageOverlap: Math.min(1, average),
  };
}
