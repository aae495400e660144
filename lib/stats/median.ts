/**
 * Middle value; the mean of the two middle ones when their number is even.
 *
 * @param values any order; the array is left as it is
 * @returns in the unit of the values, or null for no values
 * @throws RangeError on a value that is not finite
 */
export function median(values: readonly number[]): number | null {
  if (!values.every(Number.isFinite)) throw new RangeError("a value is not finite");
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}
