/**
 * Adjusted Rand index of two groupings of the same people.
 *
 * 1: the same groups under any names. 0: no more alike than chance; may fall below 0.
 *
 * @param a label of each person
 * @param b label of the same people in the same order
 * @returns null for nobody and when both put everybody apart, as there is no pair to judge by; 1 when both put
 * everybody together
 * @throws RangeError on lists of different length
 * @see Hubert & Arabie (1985), Journal of Classification 2, doi:10.1007/BF01908075
 */
export function adjustedRand<T extends string | number>(a: readonly T[], b: readonly T[]): number | null {
  if (a.length !== b.length) throw new RangeError(`${a.length} labels against ${b.length}`);
  if (a.length === 0) return null;
  const [rows, columns, cells] = [new Map<T, number>(), new Map<T, number>(), new Map<T, Map<T, number>>()];
  for (const [i, x] of a.entries()) {
    const y = b[i];
    if (y === undefined) continue;
    const row = cells.get(x) ?? new Map<T, number>();
    cells.set(x, row.set(y, (row.get(y) ?? 0) + 1));
    rows.set(x, (rows.get(x) ?? 0) + 1);
    columns.set(y, (columns.get(y) ?? 0) + 1);
  }
  const pairs = (counts: Iterable<number>) => [...counts].reduce((so, n) => so + (n * (n - 1)) / 2, 0);
  const together = [...cells.values()].reduce((so, row) => so + pairs(row.values()), 0);
  const [inA, inB] = [pairs(rows.values()), pairs(columns.values())];
  if (rows.size === 1 && columns.size === 1) return 1;
  if (inA === 0 && inB === 0) return null;
  const all = (a.length * (a.length - 1)) / 2;
  const byChance = inA * (inB / all);
  return (together - byChance) / ((inA + inB) / 2 - byChance);
}
