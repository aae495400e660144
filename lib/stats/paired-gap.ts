import { weightedMedian } from "./hodges-lehmann";
import { normalUpperTail } from "./normal";
import { tiedRanks, tieSum } from "./ranks";
import { sortedEntries, tally } from "./tally";

export type PairedGap = {
  /** Mean of second − first, in scale points. */
  readonly meanGap: number;
  /** Wilcoxon signed-rank statistic: rank sum of the positive differences, zeros dropped. */
  readonly v: number;
  readonly p: number;
  /** Matched rank-biserial: 1 everybody up, −1 everybody down, 0 when nobody moves. */
  readonly rankBiserial: number;
  /** Median of all Walsh averages, zeros kept. */
  readonly shift: number;
};

/**
 * How far people's second answers lie from their first, for example the desired from the current state.
 *
 * @param pairs [first, second] of each person; a pair with a missing answer is left out
 * @returns p = 1 when nobody moves; null for nobody
 * @see Wilcoxon (1945), Biometrics Bulletin 1; Kerby (2014), doi:10.2466/11.IT.3.1
 */
export function pairedGap(pairs: readonly (readonly [number | null, number | null])[]): PairedGap | null {
  const differences = pairs.flatMap(([first, second]) => (first === null || second === null ? [] : [second - first]));
  if (differences.length === 0) return null;
  const table = sortedEntries(tally(differences));
  const sizes = new Map<number, number>();
  for (const [d, count] of table) if (d !== 0) sizes.set(Math.abs(d), (sizes.get(Math.abs(d)) ?? 0) + count);
  const ranked = tiedRanks(sortedEntries(sizes));
  const n = ranked.reduce((so, { count }) => so + count, 0);
  const up = new Map(table);
  const v = ranked.reduce((so, { value, rank }) => so + rank * (up.get(value) ?? 0), 0);
  const all = (n * (n + 1)) / 2;
  const variance = (all * (2 * n + 1)) / 12 - tieSum(ranked.map(({ count }) => count)) / 48;
  const walsh = table.flatMap(([x, nx], i) =>
    table.slice(i).map(([y, ny]) => [(x + y) / 2, x === y ? (nx * (nx + 1)) / 2 : nx * ny] as const),
  );
  return {
    meanGap: differences.reduce((so, d) => so + d, 0) / differences.length,
    v,
    p: variance > 0 ? Math.min(1, 2 * normalUpperTail(Math.abs(v - all / 2) / Math.sqrt(variance))) : 1,
    rankBiserial: all > 0 ? (2 * v - all) / all : 0,
    shift: weightedMedian(walsh) ?? 0,
  };
}
