/** By statement: theme ids; null: not yet sorted. */
export type Sorted = readonly (readonly string[] | null)[];

/** The next one to sort after `i`, or from the start; where all are sorted, the last. */
export function nextUnsorted(sorted: Sorted, i: number): number {
  const order = [...sorted.keys()];
  const next = [...order.slice(i + 1), ...order.slice(0, i + 1)].find((j) => sorted[j] === null);
  return next ?? Math.min(i + 1, sorted.length - 1);
}
