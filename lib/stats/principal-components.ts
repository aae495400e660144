import { PCA } from "ml-pca";
import { mean } from "./mean";

export type PrincipalComponents = {
  /** Variance along each component, denominator n − 1. */
  readonly variance: readonly number[];
  /** The same as a share of the whole; null when nothing varies. */
  readonly share: readonly (number | null)[];
  /** components[c][item]; the largest loading of each is positive. */
  readonly components: readonly (readonly number[])[];
  /** scores[person][c]. */
  readonly scores: readonly (readonly number[])[];
};

/** Fills gaps with the mean of their column; a column without values becomes 0. @throws RangeError on ragged or infinite rows */
export function imputeColumnMeans(rows: readonly (readonly (number | null)[])[]): number[][] {
  const width = rows[0]?.length ?? 0;
  if (rows.some((row) => row.length !== width)) throw new RangeError("rows differ in length");
  const centres = Array.from({ length: width }, (_, j) => {
    return mean(rows.map((row) => row[j] ?? null).filter((value) => value !== null)) ?? 0;
  });
  return rows.map((row) => row.map((value, j) => value ?? centres[j] ?? 0));
}

function signOf(loadings: readonly number[]): number {
  const largest = loadings.reduce((most, x) => (Math.abs(x) > Math.abs(most) + 1e-12 ? x : most), 0);
  return largest < 0 ? -1 : 1;
}

/**
 * Principal components of people's votes, gaps filled with column means.
 *
 * @param rows one per person, one value per item; null: no vote
 * @param wanted number of components; fewer come back when the data have fewer
 * @returns null for fewer than two people or no items
 * @throws RangeError on ragged rows, a vote that is not finite, or fewer than one component
 * @see Jolliffe (2002), Principal Component Analysis
 */
export function principalComponents(
  rows: readonly (readonly (number | null)[])[],
  wanted = 2,
): PrincipalComponents | null {
  if (!(Number.isInteger(wanted) && wanted >= 1)) throw new RangeError(`${wanted} components`);
  const data = imputeColumnMeans(rows);
  const width = data[0]?.length ?? 0;
  if (data.length < 2 || width === 0) return null;
  const kept = Math.min(wanted, width, data.length);
  const pca = new PCA(data, { center: true, scale: false });
  const all = pca.getEigenvalues();
  const sum = all.reduce((so, value) => so + value, 0);
  const vectors = pca.getEigenvectors();
  const components = Array.from({ length: kept }, (_, c) => {
    const loadings = vectors.getColumn(c);
    const sign = signOf(loadings);
    return loadings.map((x) => sign * x);
  });
  const centres = data.reduce<number[]>((so, row) => row.map((x, j) => (so[j] ?? 0) + x / data.length), []);
  const scores = data.map((row) =>
    components.map((loadings) => loadings.reduce((so, x, j) => so + x * ((row[j] ?? 0) - (centres[j] ?? 0)), 0)),
  );
  const variance = all.slice(0, kept);
  return { variance, share: variance.map((v) => (sum > 1e-300 ? v / sum : null)), components, scores };
}
