/**
 * Adjusted p-values that control the false discovery rate within one family of tests.
 *
 * @param pValues null: no test was made; it is skipped and not counted
 * @returns the smallest rate at which each test would pass, in the order given, null where p was null
 * @throws RangeError on a p-value outside [0, 1]
 * @see Benjamini & Hochberg (1995), JRSS B 57, doi:10.1111/j.2517-6161.1995.tb02031.x
 */
export function benjaminiHochberg(pValues: readonly (number | null)[]): (number | null)[] {
  const made: { p: number; i: number }[] = [];
  for (const [i, p] of pValues.entries()) {
    if (p === null) continue;
    if (!(p >= 0 && p <= 1)) throw new RangeError(`p-value ${p}`);
    made.push({ p, i });
  }
  made.sort((a, b) => b.p - a.p);
  const adjusted: (number | null)[] = pValues.map(() => null);
  let least = 1;
  for (const [k, { p, i }] of made.entries()) {
    // The factor first: it is exactly 1 for the last rank, so that a p of the rate itself still passes.
    least = Math.min(least, (made.length / (made.length - k)) * p);
    adjusted[i] = least;
  }
  return adjusted;
}
