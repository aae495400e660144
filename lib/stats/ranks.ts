/** A value with the middle rank that all of its ties share. */
export type TiedRank = { readonly value: number; readonly rank: number; readonly count: number };

/** Middle ranks (1 = smallest) of sorted [value, count] pairs. */
export function tiedRanks(sorted: readonly (readonly [number, number])[]): TiedRank[] {
  let below = 0;
  return sorted.map(([value, count]) => {
    const rank = below + (count + 1) / 2;
    below += count;
    return { value, rank, count };
  });
}

/** Σ (t³ − t) over groups of ties. */
export function tieSum(counts: Iterable<number>): number {
  let sum = 0;
  for (const t of counts) sum += t ** 3 - t;
  return sum;
}

/** Middle ranks of values, in their order. @throws RangeError on a value that is not finite */
export function ranks(values: readonly number[]): number[] {
  if (!values.every(Number.isFinite)) throw new RangeError("a value is not finite");
  const order = values.map((_, i) => i).sort((i, j) => (values[i] ?? 0) - (values[j] ?? 0));
  const result = values.map(() => 0);
  for (let start = 0; start < order.length; ) {
    let end = start;
    const value = values[order[start] ?? 0];
    while (end < order.length && values[order[end] ?? 0] === value) end += 1;
    for (let k = start; k < end; k += 1) result[order[k] ?? 0] = (start + 1 + end) / 2;
    start = end;
  }
  return result;
}
