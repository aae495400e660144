import { euclidean, pairSum, type Vector } from "./energy-distance";

/**
 * Squared maximum mean discrepancy with the Gaussian kernel exp(−γ|x − y|²).
 *
 * @returns the biased value (≥ 0) and the unbiased one (may be below 0; null for a group of one), or null when a
 * group is empty
 * @throws RangeError on a gamma that is not positive or unequal dimensions
 * @see Gretton et al. (2012), JMLR 13
 */
export function mmd(
  a: readonly Vector[],
  b: readonly Vector[],
  gamma: number,
): { biased: number; unbiased: number | null } | null {
  if (!(gamma > 0 && Number.isFinite(gamma))) throw new RangeError(`gamma ${gamma}`);
  const [n, m] = [a.length, b.length];
  if (n === 0 || m === 0) return null;
  const kernel = (x: Vector, y: Vector) => Math.exp(-gamma * euclidean(x, y) ** 2);
  const between = (2 * pairSum(a, b, kernel)) / (n * m);
  const [inA, inB] = [pairSum(a, a, kernel), pairSum(b, b, kernel)];
  const unbiased = n > 1 && m > 1 ? (inA - n) / (n * (n - 1)) + (inB - m) / (m * (m - 1)) - between : null;
  return { biased: Math.max(0, inA / n ** 2 + inB / m ** 2 - between), unbiased };
}
