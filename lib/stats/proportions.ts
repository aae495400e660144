/**
 * Shares of a list of counts.
 *
 * @param counts one per option, each ≥ 0
 * @returns shares that sum to 1, or null when nothing was counted
 * @throws RangeError on a negative or non-finite entry
 */
export function proportions(counts: readonly number[]): number[] | null {
  let sum = 0;
  for (const count of counts) {
    if (!(count >= 0)) throw new RangeError(`${count} is not a count`);
    sum += count;
  }
  if (!Number.isFinite(sum)) throw new RangeError("counts without a finite sum");
  return sum === 0 ? null : counts.map((count) => count / sum);
}
