import { sortedEntries, type Tally, total } from "./tally";

/** Distribution functions of several groups on one grid: `shares[g][k]` is F_g on [values[k], values[k + 1]). */
export type Cumulative = { readonly values: readonly number[]; readonly shares: readonly (readonly number[])[] };

/**
 * Distribution functions of several groups on the values that any of them gave.
 *
 * @param tables value → count, one per group
 * @returns null when a group is empty
 * @throws RangeError on a negative or non-finite count
 */
export function cumulative(tables: readonly Tally[]): Cumulative | null {
  const values = [...new Set(tables.flatMap((table) => sortedEntries(table).map(([value]) => value)))];
  values.sort((a, b) => a - b);
  const shares: number[][] = [];
  for (const table of tables) {
    const n = total(table);
    if (n === 0) return null;
    let below = 0;
    shares.push(
      values.map((value) => {
        below += table.get(value) ?? 0;
        return Math.min(1, below / n);
      }),
    );
  }
  return { values, shares };
}

/** Adds up `height(k)` times the width of each step of the grid. */
export function integrate(values: readonly number[], height: (k: number) => number): number {
  let area = 0;
  for (let k = 0; k + 1 < values.length; k += 1) area += ((values[k + 1] ?? 0) - (values[k] ?? 0)) * height(k);
  return area;
}
