import { mean } from "./mean";

export type Bimodality = {
  /** G1 and G2, adjusted for sample size as in SAS and SPSS. */
  readonly skewness: number | null;
  readonly excessKurtosis: number | null;
  /** 0–1; 5/9 is a flat distribution. Skewed data exceed it too: never judge by this alone. */
  readonly coefficient: number | null;
};

/**
 * Bimodality coefficient (G1² + 1) / (G2 + 3(n − 1)² / ((n − 2)(n − 3))).
 *
 * @returns parts null where there are too few values (3 for skewness, 4 for the rest) or all are the same
 * @throws RangeError on a value that is not finite
 * @see Pfister et al. (2013), Frontiers in Psychology 4, doi:10.3389/fpsyg.2013.00700
 */
export function bimodality(values: readonly number[]): Bimodality {
  const n = values.length;
  const centre = mean(values);
  const offs = values.map((value) => value - (centre ?? 0));
  const widest = offs.reduce((most, off) => Math.max(most, Math.abs(off)), 0);
  if (n < 3 || widest === 0) return { skewness: null, excessKurtosis: null, coefficient: null };
  // In units of the widest deviation: no power of it overflows or vanishes.
  const moment = (power: number) => mean(offs.map((off) => (off / widest) ** power)) ?? 0;
  const m2 = moment(2);
  const skewness = ((moment(3) / m2 ** 1.5) * Math.sqrt(n * (n - 1))) / (n - 2);
  if (n < 4) return { skewness, excessKurtosis: null, coefficient: null };
  const g2 = moment(4) / m2 ** 2 - 3;
  const excessKurtosis = ((n + 1) * g2 + 6) * ((n - 1) / ((n - 2) * (n - 3)));
  const base = excessKurtosis + (3 * (n - 1) ** 2) / ((n - 2) * (n - 3));
  return { skewness, excessKurtosis, coefficient: base > 0 ? (skewness ** 2 + 1) / base : null };
}
