/** How often each value was given: value → weighted count. */
export type Tally = ReadonlyMap<number, number>;

/**
 * Counts values, skipping missing ones.
 *
 * @param values answers; null or undefined is missing
 * @throws RangeError on a value that is not finite
 */
export function tally(values: Iterable<number | null | undefined>): Map<number, number> {
  const counts = new Map<number, number>();
  for (const value of values) {
    if (value === null || value === undefined) continue;
    if (!Number.isFinite(value)) throw new RangeError(`${value} is not a finite value`);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

/** Counts of the points first, first + 1, … as a tally; zero counts leave no trace. */
export function tallyOfCounts(counts: readonly number[], first = 1): Map<number, number> {
  const table = new Map<number, number>();
  counts.forEach((count, i) => {
    if (count !== 0) table.set(first + i, count);
  });
  return table;
}

/**
 * The sum of all counts.
 *
 * @throws RangeError on a negative or non-finite count
 */
export function total(table: Tally): number {
  let sum = 0;
  for (const count of table.values()) {
    if (!(count >= 0)) throw new RangeError(`${count} is not a count`);
    sum += count;
  }
  if (!Number.isFinite(sum)) throw new RangeError("counts without a finite sum");
  return sum;
}

/** The [value, count] pairs with a positive count, smallest value first. @throws RangeError on a value that is not finite */
export function sortedEntries(table: Tally): [number, number][] {
  const given = [...table].filter(([, count]) => count > 0);
  for (const [value] of given) if (!Number.isFinite(value)) throw new RangeError(`${value} is not a finite value`);
  return given.sort((a, b) => a[0] - b[0]);
}
