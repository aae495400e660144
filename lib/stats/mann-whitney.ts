import type { Interval } from "./bca-interval";
import { normalUpperTail } from "./normal";
import { permutationSum } from "./permutation-sum";
import { tiedRanks, tieSum } from "./ranks";
import { sortedEntries, type Tally, total } from "./tally";

export type MannWhitney = {
  readonly u: number;
  /** Normal approximation with tie-corrected variance, without and with continuity correction. */
  readonly p: number;
  readonly pCorrected: number;
};

function pooledRanks(a: Tally, b: Tally) {
  const both = new Map(a);
  for (const [value, count] of b) both.set(value, (both.get(value) ?? 0) + count);
  const pooled = tiedRanks(sortedEntries(both));
  const sum = pooled.reduce((so, { value, rank }) => so + rank * (a.get(value) ?? 0), 0);
  return { pooled, sum };
}

/**
 * Mann–Whitney test from counts: does one group tend higher?
 *
 * @param a value → count
 * @param b value → count
 * @returns U of group a and two-sided p; p = 1 when everybody gave the same answer; null when a group is empty
 * @throws RangeError on a negative count
 * @see Mann & Whitney (1947), Annals of Mathematical Statistics 18
 */
export function mannWhitney(a: Tally, b: Tally): MannWhitney | null {
  const [na, nb] = [total(a), total(b)];
  if (na === 0 || nb === 0) return null;
  const { pooled, sum } = pooledRanks(a, b);
  const u = sum - (na * (na + 1)) / 2;
  const n = na + nb;
  const ties = tieSum(pooled.map(({ count }) => count));
  const variance = ((na * nb) / 12) * (n + 1 - ties / (n * (n - 1)));
  if (pooled.length < 2) return { u, p: 1, pCorrected: 1 };
  const off = Math.abs(u - (na * nb) / 2);
  const p = (distance: number) => Math.min(1, 2 * normalUpperTail(distance / Math.sqrt(variance)));
  return { u, p: p(off), pCorrected: p(off - (off > 0 ? 0.5 : 0)) };
}

/** Exact permutation p of the rank sum, ties included; null when a group is empty or there are too many sums. */
export function mannWhitneyExact(a: Tally, b: Tally): number | null {
  const na = total(a);
  if (na === 0 || total(b) === 0) return null;
  const { pooled, sum } = pooledRanks(a, b);
  return permutationSum(
    pooled.map(({ rank, count }) => [rank, count] as const),
    na,
    sum,
  );
}

/** P(U ≤ k) for k = 0, 1, … without ties. */
function untiedDistribution(m: number, n: number): number[] {
  let counts = Array.from({ length: m + 1 }, (_, j) => (j === 0 ? [1] : []));
  for (let rank = 1; rank <= m + n; rank += 1) {
    counts = counts.map((sums, j) => {
      const next = [...sums];
      for (const [s, ways] of (counts[j - 1] ?? []).entries()) {
        if (ways > 0) next[s + rank] = (next[s + rank] ?? 0) + ways;
      }
      return Array.from(next, (ways) => ways ?? 0);
    });
  }
  const ways = (counts[m] ?? []).slice((m * (m + 1)) / 2);
  const all = ways.reduce((so, w) => so + w, 0);
  let below = 0;
  return ways.map((w) => {
    below += w / all;
    return below;
  });
}

/**
 * Exact interval of the Hodges–Lehmann shift for small groups without ties.
 *
 * @returns null with ties, an empty group, or 50 or more people in a group
 * @throws RangeError on a negative count or a level outside (0, 1)
 * @see Hollander & Wolfe (1999), section 4.3
 */
export function shiftInterval(a: Tally, b: Tally, level = 0.95): Interval | null {
  if (!(level > 0 && level < 1)) throw new RangeError(`${level} is no level`);
  const [xs, ys] = [sortedEntries(a), sortedEntries(b)];
  const tied = [...xs, ...ys].some(([, count]) => count !== 1) || xs.some(([value]) => (b.get(value) ?? 0) > 0);
  if (tied || xs.length === 0 || ys.length === 0 || xs.length >= 50 || ys.length >= 50) return null;
  const differences = xs.flatMap(([x]) => ys.map(([y]) => x - y)).sort((p, q) => p - q);
  const cut = untiedDistribution(xs.length, ys.length).findIndex((p) => p >= (1 - level) / 2 - 1e-12);
  const k = Math.max(1, cut);
  const [low, high] = [differences[k - 1], differences[differences.length - k]];
  return low === undefined || high === undefined ? null : { low, high };
}
