import { mean } from "./mean";
import { median } from "./median";
import { variance } from "./variance";

function checkNull(expected: number): void {
  if (!(expected > 0 && Number.isFinite(expected))) throw new RangeError(`expected variance ${expected}`);
}

/** Variance of answers spread evenly over K points: (K² − 1) / 12. @throws RangeError unless K ≥ 2 */
export function uniformVariance(points: number): number {
  if (!(points >= 2 && Number.isFinite(points))) throw new RangeError(`${points} points`);
  return (points ** 2 - 1) / 12;
}

/**
 * r_wg: how much smaller the variance within a group is than under the null; 1 unanimous, below 0 worse than the null.
 *
 * @param values of one group
 * @param expected variance under the null, usually `uniformVariance(K)`
 * @returns untruncated, or null for fewer than two people
 * @throws RangeError on an expected variance that is not positive or a value that is not finite
 * @see James, Demaree & Wolf (1984), Journal of Applied Psychology 69
 */
export function rwg(values: readonly number[], expected: number): number | null {
  checkNull(expected);
  const v = variance(values);
  return v === null ? null : 1 - v / expected;
}

/**
 * r_wg(j) of J parallel items: 1 unanimous, 0 when the mean variance reaches the null or more.
 *
 * @param rows one per person, J answers without gaps
 * @param expected variance under the null
 * @returns null for fewer than two people or no items
 * @throws RangeError on ragged rows, a value that is not finite, or an expected variance that is not positive
 * @see James, Demaree & Wolf (1984); LeBreton & Senter (2008), doi:10.1177/1094428106296642
 */
export function rwgJ(rows: readonly (readonly number[])[], expected: number): number | null {
  checkNull(expected);
  const items = rows[0]?.length ?? 0;
  if (rows.some((row) => row.length !== items)) throw new RangeError("rows differ in length");
  const variances = Array.from({ length: items }, (_, j) => variance(rows.map((row) => row[j] ?? 0)));
  const average = mean(variances.filter((v) => v !== null));
  if (average === null) return null;
  const m = Math.min(1, average / expected);
  return (items * (1 - m)) / (items * (1 - m) + m);
}

/**
 * Average deviation from the group's mean or median, in scale points; a practical cut is K / 6.
 *
 * @returns ≥ 0, or null for fewer than two people
 * @throws RangeError on a value that is not finite
 * @see Burke & Dunlap (2002), doi:10.1177/1094428102005002002
 */
export function averageDeviation(values: readonly number[], from: "mean" | "median"): number | null {
  const centre = from === "mean" ? mean(values) : median(values);
  if (centre === null || values.length < 2) return null;
  return mean(values.map((value) => Math.abs(value - centre)));
}
