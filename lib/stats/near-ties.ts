/** Expected largest of m standard normal numbers, m = 0 … 6. */
const EXPECTED_MOST = [0, 0, 0.5642, 0.8463, 1.0294, 1.163, 1.2672];

/**
 * By how much the smallest of some estimates lies too low on average, if those that cannot be told from it are equal to it.
 *
 * An estimate counts as equal where it lies within √ln n of its standard error: what differs stays apart as n grows, what is equal
 * in truth is found to be so. A resample cannot see this, because it takes the differences as they came out.
 *
 * @param values estimates, one per group, at most six
 * @param errors their standard errors
 * @param fewest people in the smallest group, ≥ 2
 * @returns in the unit of the values, ≥ 0; the same for the largest of the values turned round
 * @see Andrews & Soares (2010), Econometrica 78, doi:10.3982/ECTA7502 for the bound; Tippett (1925) for the normal order statistics
 */
export function leastTooLow(values: readonly number[], errors: readonly number[], fewest: number): number {
  const least = Math.min(...values);
  const own = errors[values.indexOf(least)] ?? 0;
  const bound = Math.sqrt(Math.log(fewest));
  const near = errors.filter((error, g) => (values[g] ?? 0) - least <= bound * Math.hypot(error, own) + 1e-12);
  const error = Math.sqrt(near.reduce((so, one) => so + one ** 2, 0) / near.length);
  return (EXPECTED_MOST[Math.min(near.length, EXPECTED_MOST.length - 1)] ?? 0) * error;
}
