import { sortedEntries, type Tally } from "./tally";

/** Middle of weighted values: the mean of the two middle ones when their number is even; null for none. */
export function weightedMedian(entries: readonly (readonly [number, number])[]): number | null {
  const sorted = entries.filter(([, count]) => count > 0).sort((a, b) => a[0] - b[0]);
  const half = sorted.reduce((so, [, count]) => so + count, 0) / 2;
  let below = 0;
  for (const [i, [value, count]] of sorted.entries()) {
    below += count;
    if (below > half) return value;
    if (below === half) return (value + (sorted[i + 1]?.[0] ?? value)) / 2;
  }
  return null;
}

/**
 * Hodges–Lehmann shift: the median of all differences a − b, from counts.
 *
 * @param a value → count
 * @param b value → count
 * @returns in the unit of the values, or null when a group is empty
 * @see Hodges & Lehmann (1963), Annals of Mathematical Statistics 34
 */
export function hodgesLehmann(a: Tally, b: Tally): number | null {
  const differences = new Map<number, number>();
  for (const [x, nx] of sortedEntries(a)) {
    for (const [y, ny] of sortedEntries(b)) differences.set(x - y, (differences.get(x - y) ?? 0) + nx * ny);
  }
  return weightedMedian([...differences]);
}
