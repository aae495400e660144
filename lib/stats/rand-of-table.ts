import type { Interval } from "./bca-interval";
import { normalQuantile } from "./normal";

type Table = readonly (readonly number[])[];

const sums = (table: Table) => ({
  rows: table.map((row) => row.reduce((so, n) => so + n, 0)),
  columns: (table[0] ?? []).map((_, j) => table.reduce((so, row) => so + (row[j] ?? 0), 0)),
});

/**
 * Adjusted Rand index of two groupings of the same people, from their cross-table.
 *
 * 1: the same groups under any names. 0: no more alike than chance; may fall below 0.
 *
 * @param table people in group i of one and j of the other grouping
 * @returns null for nobody; 1 when both put everybody together, or everybody apart
 * @see Hubert & Arabie (1985), Journal of Classification 2, doi:10.1007/BF01908075
 */
export function randOfTable(table: Table): number | null {
  const { rows, columns } = sums(table);
  const n = rows.reduce((so, x) => so + x, 0);
  if (n === 0) return null;
  const pairs = (counts: readonly number[]) => counts.reduce((so, x) => so + (x * (x - 1)) / 2, 0);
  const [inRows, inColumns, together] = [pairs(rows), pairs(columns), pairs(table.flat())];
  const all = (n * (n - 1)) / 2;
  if (inRows === inColumns && (inRows === 0 || inRows === all)) return 1;
  const byChance = inRows * (inColumns / all);
  return (together - byChance) / ((inRows + inColumns) / 2 - byChance);
}

function changed(table: Table, i: number, j: number, by: number): number[][] {
  return table.map((row, r) => row.map((n, c) => (r === i && c === j ? n + by : n)));
}

/**
 * Interval of that index over the people: delete-one jackknife, and never tighter than one more person could make it.
 *
 * It takes both groupings as given: that groups were found in the same answers is not in it.
 *
 * @returns within [−1, 1]; null for fewer than three people
 * @throws RangeError on a level outside (0, 1)
 * @see Efron & Stein (1981), Annals of Statistics 9
 */
export function randInterval(table: Table, level = 0.95): Interval | null {
  if (!(level > 0 && level < 1)) throw new RangeError(`${level} is no level`);
  const n = table.flat().reduce((so, x) => so + x, 0);
  const value = randOfTable(table);
  if (value === null || n < 3) return null;
  const cells = table.flatMap((row, i) => row.map((count, j) => ({ i, j, count })));
  const without = cells.flatMap(({ i, j, count }) =>
    count > 0 ? [{ count, value: randOfTable(changed(table, i, j, -1)) ?? 0 }] : [],
  );
  const middle = without.reduce((so, one) => so + one.count * one.value, 0) / n;
  const squares = without.reduce((so, one) => so + one.count * (one.value - middle) ** 2, 0);
  const reach = normalQuantile((1 + level) / 2) * Math.sqrt(((n - 1) / n) * squares);
  const withOneMore = cells.map(({ i, j }) => randOfTable(changed(table, i, j, 1)) ?? value);
  return {
    low: Math.max(-1, Math.min(value - reach, ...withOneMore)),
    high: Math.min(1, Math.max(value + reach, ...withOneMore)),
  };
}
