/**
 * Arithmetic mean; exactly the value itself when all are the same, so that a constant never seems to vary.
 *
 * @returns null for no values
 * @throws RangeError on a value that is not finite
 */
export function mean(values: readonly number[]): number | null {
  const [first] = values;
  if (first === undefined) return null;
  let sum = 0;
  for (const value of values) sum += value - first;
  const centre = first + sum / values.length;
  if (!Number.isFinite(centre)) throw new RangeError("a value is not finite");
  return centre;
}
