import { uniformVariance } from "./rwg";
import { type Tally, total } from "./tally";

/**
 * r_wg of answers on whole points lo…hi, from counts: 1 unanimous, 0 as spread as even answers, below 0 more.
 *
 * @param table value → people of one group
 * @returns untruncated, or null for fewer than two people
 * @throws RangeError unless lo < hi are finite
 * @see James, Demaree & Wolf (1984), Journal of Applied Psychology 69
 */
export function rwgOfCounts(table: Tally, lo: number, hi: number): number | null {
  const expected = uniformVariance(hi - lo + 1);
  const n = total(table);
  if (n < 2) return null;
  let sum = 0;
  for (const [value, count] of table) sum += value * count;
  const centre = sum / n;
  let squares = 0;
  for (const [value, count] of table) squares += count * (value - centre) ** 2;
  return 1 - squares / (n - 1) / expected;
}

/**
 * r_wg(j) of items that are one scale, from the r_wg of each: J·r / (J·r + 1 − r) with r their mean, at least 0.
 *
 * The variances enter as shares of their null, so items of different length may be mixed.
 *
 * @returns 1 unanimous, 0 when the mean variance reaches the null or more; null for no items
 * @see James, Demaree & Wolf (1984); LeBreton & Senter (2008), doi:10.1177/1094428106296642
 */
export function rwgOfItems(each: readonly number[]): number | null {
  const items = each.length;
  if (items === 0) return null;
  const agreement = Math.max(0, each.reduce((sum, one) => sum + one, 0) / items);
  return (items * agreement) / (items * agreement + 1 - agreement);
}
