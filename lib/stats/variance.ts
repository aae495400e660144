import { mean } from "./mean";

/**
 * Sample variance with denominator n − 1.
 *
 * @returns in squared units, exactly 0 for a constant, or null for fewer than two values
 * @throws RangeError on a value that is not finite
 */
export function variance(values: readonly number[]): number | null {
  const centre = mean(values);
  if (centre === null || values.length < 2) return null;
  let sum = 0;
  for (const value of values) sum += (value - centre) ** 2;
  return sum / (values.length - 1);
}
