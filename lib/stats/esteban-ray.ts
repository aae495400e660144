import { proportions } from "./proportions";

/**
 * Esteban–Ray polarisation over equally spaced points 0…1: Σ p_i^(1+α) p_j |y_i − y_j|.
 *
 * `normalised` is 1 for two equal camps at the extremes, 0 for one shared answer.
 *
 * @param shares of the points (counts will do), lowest first, at least two
 * @param alpha weight of identification, 0–1.6
 * @returns null for nobody or fewer than two points
 * @throws RangeError on a negative entry or an alpha outside 0–1.6
 * @see Esteban & Ray (1994), Econometrica 62, doi:10.2307/2951734
 */
export function estebanRay(shares: readonly number[], alpha = 1.3): { raw: number; normalised: number } | null {
  if (!(alpha >= 0 && alpha <= 1.6)) throw new RangeError(`alpha ${alpha}`);
  const p = proportions(shares);
  if (!p || p.length < 2) return null;
  let raw = 0;
  for (const [i, pi] of p.entries()) {
    for (const [j, pj] of p.entries()) raw += (pi ** (1 + alpha) * pj * Math.abs(i - j)) / (p.length - 1);
  }
  return { raw, normalised: raw / 0.5 ** (1 + alpha) };
}
