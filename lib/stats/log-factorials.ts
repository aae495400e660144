import { logChoose } from "./gamma";

/** Beyond this many things a table of their factorials would be larger than what is drawn from it is worth. */
const MOST = 4_000_000;

/** log n! for n = 0, 1, …; grows as it is asked for more. */
let known = new Float64Array([0, 0]);

function logFactorials(most: number): Float64Array {
  if (known.length > most) return known;
  const table = new Float64Array(Math.max(most + 1, 2 * known.length));
  let sum = 0;
  let lost = 0;
  for (let n = 2; n < table.length; n += 1) {
    // Kahan's summation: 15 digits for a million too.
    const term = Math.log(n) - lost;
    const next = sum + term;
    lost = next - sum - term;
    sum = next;
    table[n] = sum;
  }
  known = table;
  return table;
}

/**
 * log of the number of ways to choose k of n, for n up to `most`, by looking up: for who draws many thousand times.
 *
 * @returns a function of whole numbers 0 ≤ k ≤ n ≤ most
 * @throws RangeError unless `most` is a whole number ≥ 0
 */
export function logChooseUpTo(most: number): (n: number, k: number) => number {
  if (!Number.isInteger(most) || most < 0) throw new RangeError(`log-factorials up to ${most}`);
  if (most > MOST) return logChoose;
  const log = logFactorials(most);
  return (n, k) => (log[n] ?? 0) - (log[k] ?? 0) - (log[n - k] ?? 0);
}
