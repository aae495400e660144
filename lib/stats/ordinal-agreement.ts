import { proportions } from "./proportions";

function shares(counts: readonly number[]): number[] | null {
  return counts.length < 2 ? null : proportions(counts);
}

function cumulate(p: readonly number[]): number[] {
  let below = 0;
  return p.slice(0, -1).map((share) => {
    below += share;
    return below;
  });
}

/**
 * Tastle–Wierman consensus: 1 one shared answer, 0 two equal camps at the extremes, .43 a flat 5-point item.
 *
 * @param counts people per point, lowest point first
 * @returns null for nobody or fewer than two points
 * @throws RangeError on a negative count
 * @see Tastle & Wierman (2007), doi:10.1016/j.ijar.2006.06.024
 */
export function tastleWierman(counts: readonly number[]): number | null {
  const p = shares(counts);
  if (!p) return null;
  const centre = p.reduce((so, share, k) => so + share * k, 0);
  const width = p.length - 1;
  let sum = 1;
  for (const [k, share] of p.entries()) {
    // Nobody is farther from the centre than those who are elsewhere can pull it, so the logarithm stays finite.
    if (share > 0) sum += share * Math.log2(Math.max(share, 1 - Math.abs(k - centre) / width));
  }
  return Math.min(1, Math.max(0, sum));
}

/** Agreement of one layer: which points it holds. */
function layerAgreement(held: readonly boolean[]): number {
  const width = held.length;
  const size = held.filter(Boolean).length;
  if (size <= 1) return 1;
  if (size === width) return 0;
  let [unimodal, bimodal] = [0, 0];
  for (let i = 0; i < width; i += 1) {
    for (let j = i + 1; j < width; j += 1) {
      for (let k = j + 1; k < width; k += 1) {
        if (held[j] && held[i] !== held[k]) unimodal += 1;
        if (held[i] && held[k] && !held[j]) bimodal += 1;
      }
    }
  }
  const all = unimodal + bimodal;
  const u = all === 0 ? 1 : ((width - 2) * unimodal - (width - 1) * bimodal) / ((width - 2) * all);
  return u * (1 - (size - 1) / (width - 1));
}

/**
 * Van der Eijk's agreement: 1 one shared answer, 0 a flat distribution, −1 two equal camps at the extremes.
 *
 * The distribution is peeled into layers of equal height, each judged by its triples of points.
 *
 * @param counts people per point, lowest point first
 * @returns null for nobody or fewer than three points
 * @throws RangeError on a negative count
 * @see van der Eijk (2001), Quality & Quantity 35, doi:10.1023/A:1010374114305
 */
export function eijkAgreement(counts: readonly number[]): number | null {
  if (counts.length < 3 || !proportions(counts)) return null;
  const n = counts.reduce((so, count) => so + count, 0);
  const heights = [...new Set(counts.filter((count) => count > 0))].sort((a, b) => a - b);
  let below = 0;
  let sum = 0;
  for (const height of heights) {
    const held = counts.map((count) => count >= height);
    const size = held.filter(Boolean).length;
    sum += ((size * (height - below)) / n) * layerAgreement(held);
    below = height;
  }
  return sum;
}

/**
 * Leik's dispersion: 0 one shared answer, 1 two equal camps at the extremes.
 *
 * @returns null for nobody or fewer than two points
 * @throws RangeError on a negative count
 * @see Leik (1966), Pacific Sociological Review 9
 */
export function leikDispersion(counts: readonly number[]): number | null {
  const p = shares(counts);
  if (!p) return null;
  return (2 * cumulate(p).reduce((so, f) => so + Math.min(f, 1 - f), 0)) / (p.length - 1);
}

/**
 * Blair–Lacy l²: 1 one shared answer, 0 two equal camps at the extremes. Without small-sample correction.
 *
 * @returns null for nobody or fewer than two points
 * @throws RangeError on a negative count
 * @see Blair & Lacy (2000), Sociological Methods & Research 28
 */
export function blairLacy(counts: readonly number[]): number | null {
  const variation = ordinalVariation(counts);
  return variation === null ? null : 1 - variation;
}

/** Index of ordinal variation, 1 − l²: 0 one shared answer, 1 two equal camps at the extremes. */
export function ordinalVariation(counts: readonly number[]): number | null {
  const p = shares(counts);
  if (!p) return null;
  return Math.max(0, cumulate(p).reduce((so, f) => so + 4 * f * (1 - f), 0) / (p.length - 1));
}
