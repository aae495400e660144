import type { PermutationOptions } from "@/lib/stats/energy-permutation";
import { countDeals } from "./count-deals";

const SHUFFLES = 9_999;
/** With so many reached, p is above .05 whatever the others do: it passes no test, and its adjusted value is no smaller. */
const ENOUGH = 500;
/** More visibly different deals than this are drawn at random; fewer are visited one by one, which is exact. */
const MOST_DEALS = 20_000;

/**
 * How to test two audiences: every deal where few are visibly different, else 9,999 random ones, however many people there are;
 * fewer only where p is beyond .05 for certain.
 *
 * @param counts people of either audience per pattern of answers
 */
export function effortFor([a, b]: readonly [Float64Array, Float64Array], seed: string): PermutationOptions {
  const sizes = [a, b].map((own) => own.reduce((sum, n) => sum + n, 0));
  // The commonest first: they decide soonest that there are too many.
  const pool = a.map((n, p) => n + (b[p] ?? 0)).sort((x, y) => y - x);
  const isExact = countDeals(pool, Math.min(...sizes), MOST_DEALS + 1) <= MOST_DEALS;
  const options = { seed, replicates: SHUFFLES, enough: ENOUGH };
  return isExact ? { ...options, exactLimit: Number.POSITIVE_INFINITY } : options;
}
