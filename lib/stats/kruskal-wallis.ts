import { chiSquareUpperTail } from "./gamma";
import { tiedRanks, tieSum } from "./ranks";
import { sortedEntries, type Tally, total } from "./tally";

export type KruskalWallis = {
  readonly h: number;
  readonly df: number;
  readonly p: number;
  /** H / (N − 1), 0…1: share of the rank variance between groups. */
  readonly epsilonSquared: number;
};

/**
 * Kruskal–Wallis test from counts, with tie correction: do groups differ in where they lie?
 *
 * @param groups value → count; empty groups are left out
 * @returns H = 0 and p = 1 when everybody gave the same answer; null for fewer than two groups or people
 * @throws RangeError on a negative count
 * @see Kruskal & Wallis (1952), JASA 47
 */
export function kruskalWallis(groups: readonly Tally[]): KruskalWallis | null {
  const present = groups.filter((table) => total(table) > 0);
  if (present.length < 2) return null;
  const both = new Map<number, number>();
  for (const table of present) for (const [v, n] of table) both.set(v, (both.get(v) ?? 0) + n);
  const pooled = tiedRanks(sortedEntries(both));
  const n = total(both);
  const df = present.length - 1;
  if (pooled.length < 2) return { h: 0, df, p: 1, epsilonSquared: 0 };
  let sum = 0;
  for (const table of present) {
    const off = pooled.reduce((so, { value, rank }) => so + (rank - (n + 1) / 2) * (table.get(value) ?? 0), 0);
    sum += off ** 2 / total(table);
  }
  const correction = 1 - tieSum(pooled.map(({ count }) => count)) / (n ** 3 - n);
  const h = ((12 / (n * (n + 1))) * sum) / correction;
  return { h, df, p: chiSquareUpperTail(h, df) ?? 1, epsilonSquared: Math.min(1, h / (n - 1)) };
}
