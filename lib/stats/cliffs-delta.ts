import type { Interval } from "./bca-interval";
import { studentQuantile } from "./student-t";
import { sortedEntries, type Tally, total } from "./tally";

export type CliffsDelta = {
  /** P(a > b) − P(a < b), −1…1; above 0: a tends to be higher. */
  readonly delta: number;
  /** P(a > b) + P(a = b) / 2, 0…1. */
  readonly superiority: number;
  /** Mann–Whitney U of group a. */
  readonly u: number;
  /** Null when a group has one person, or its variance comes out negative. */
  readonly interval: Interval | null;
};

/** For each value of `from`: its count and the dominance over `against` (share below − share above), plus the shares. */
export function dominance(from: readonly [number, number][], against: readonly [number, number][], n: number) {
  let below = 0;
  let next = 0;
  return from.map(([value, count]) => {
    while ((against[next]?.[0] ?? Number.POSITIVE_INFINITY) < value) below += against[next++]?.[1] ?? 0;
    const [other, tied] = against[next] ?? [Number.NaN, 0];
    const equal = other === value ? tied : 0;
    return { count, below, above: n - below - equal, net: (2 * below + equal - n) / n };
  });
}

type Nets = readonly (readonly [number, number])[];

/**
 * Interval of a delta from the unbiased variance of dominance, asymmetric so that it stays within ±1.
 *
 * @param sizes of the groups, ≥ 2, and the number of pairs in which a is over or under b
 * @param nets [dominance of a, people] for each value of a (rows) and of b (columns)
 * @returns null when the variance comes out negative
 */
export function deltaInterval(
  delta: number,
  sizes: { readonly na: number; readonly nb: number; readonly over: number; readonly under: number },
  nets: { readonly rows: Nets; readonly columns: Nets },
  level: number,
): Interval | null {
  const { na, nb, over, under } = sizes;
  const pairs = na * nb;
  const d = Math.abs(delta) === 1 ? (delta * (pairs - 1)) / pairs : delta;
  const spread = (of: Nets) => of.reduce((so, [net, count]) => so + count * (net - d) ** 2, 0);
  const squares = over * (1 - d) ** 2 + under * (1 + d) ** 2 + (pairs - over - under) * d ** 2;
  const top = nb ** 2 * spread(nets.rows) + na ** 2 * spread(nets.columns) - squares;
  const variance = top / (pairs * (na - 1) * (nb - 1));
  const t = studentQuantile((1 + level) / 2, na + nb - 2);
  const rest = 1 - d ** 2 + t ** 2 * variance;
  if (variance < 0 || rest <= 0) return null;
  const reach = t * Math.sqrt(variance * ((1 - d ** 2) ** 2 + t ** 2 * variance));
  const low = delta === -1 ? -1 : (d - d ** 3 - reach) / rest;
  const high = delta === 1 ? 1 : (d - d ** 3 + reach) / rest;
  return { low, high };
}

/**
 * Cliff's delta of two groups, from counts, with an interval from its unbiased variance.
 *
 * 0: neither group tends higher. ±1: no overlap; the interval then uses ±(1 − 1/(n_a n_b)) in its variance.
 * Words: .15 small, .33 medium, .47 large.
 *
 * @param a value → count
 * @param b value → count
 * @param level coverage of the interval, Student's t with n_a + n_b − 2 degrees of freedom
 * @returns null when a group is empty
 * @throws RangeError on a negative count or a level outside (0, 1)
 * @see Cliff (1993), Psychological Bulletin 114; Feng & Cliff (2004), JMASM 3(2)
 */
export function cliffsDelta(a: Tally, b: Tally, level = 0.95): CliffsDelta | null {
  const [na, nb] = [total(a), total(b)];
  if (!(level > 0 && level < 1)) throw new RangeError(`${level} is no level`);
  if (na === 0 || nb === 0) return null;
  const rows = dominance(sortedEntries(a), sortedEntries(b), nb);
  const columns = dominance(sortedEntries(b), sortedEntries(a), na);
  const pairs = na * nb;
  const over = rows.reduce((so, row) => so + row.count * row.below, 0);
  const under = rows.reduce((so, row) => so + row.count * row.above, 0);
  const delta = (over - under) / pairs;
  const u = over + (pairs - over - under) / 2;
  const base = { delta, superiority: u / pairs, u };
  if (na < 2 || nb < 2) return { ...base, interval: null };
  const nets = {
    rows: rows.map(({ count, net }) => [net, count] as const),
    columns: columns.map(({ count, net }) => [-net, count] as const),
  };
  return { ...base, interval: deltaInterval(delta, { na, nb, over, under }, nets, level) };
}
