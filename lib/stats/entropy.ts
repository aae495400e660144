/**
 * Shannon entropy of a distribution, in bits: 0 for one option, log₂ k for k equal ones.
 *
 * @param shares of each option, summing to 1
 * @throws RangeError on a share outside [0, 1]
 * @see Shannon (1948), Bell System Technical Journal 27
 */
export function entropy(shares: readonly number[]): number {
  let bits = 0;
  for (const share of shares) {
    if (!(share >= 0 && share <= 1 + 1e-9)) throw new RangeError(`${share} is not a share`);
    if (share > 0) bits -= share * Math.log2(share);
  }
  return bits;
}
