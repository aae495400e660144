import { EigenvalueDecomposition, Matrix } from "ml-matrix";

export type PrincipalPlane = {
  /** Mean of each column: what stands in for a missing answer. */
  readonly centre: Float64Array;
  /** Loadings of the two axes; the largest of each is positive. */
  readonly axes: readonly [Float64Array, Float64Array];
  /** Share of the whole variance along each axis. */
  readonly share: readonly [number, number];
};

type Row = readonly (number | null)[];

/** What people's answers weigh: how often each was drawn, 1 when left out. */
type Weights = ArrayLike<number>;

function columnMeans(rows: readonly Row[], weights: Weights, width: number): Float64Array {
  const [sums, counts] = [new Float64Array(width), new Float64Array(width)];
  for (const [i, row] of rows.entries()) {
    const w = weights[i] ?? 0;
    if (w === 0) continue;
    for (let j = 0; j < width; j += 1) {
      const x = row[j];
      if (x === null || x === undefined) continue;
      sums[j] = (sums[j] ?? 0) + w * x;
      counts[j] = (counts[j] ?? 0) + w;
    }
  }
  return sums.map((sum, j) => ((counts[j] ?? 0) > 0 ? sum / (counts[j] ?? 1) : 0));
}

/** Two largest eigenvalues of a symmetric matrix with their vectors. */
function topTwo(matrix: Matrix): { value: number; vector: number[] }[] {
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(matrix, { assumeSymmetric: true });
  const order = realEigenvalues.map((value, i) => ({ value, i })).sort((a, b) => b.value - a.value);
  return order.slice(0, 2).map(({ value, i }) => ({ value, vector: eigenvectorMatrix.getColumn(i) }));
}

function products(vectors: readonly Float64Array[], size: number): Matrix {
  const matrix = Matrix.zeros(size, size);
  for (let a = 0; a < size; a += 1) {
    const x = vectors[a] ?? new Float64Array();
    for (let b = a; b < size; b += 1) {
      const y = vectors[b] ?? x;
      let sum = 0;
      for (let i = 0; i < x.length; i += 1) sum += (x[i] ?? 0) * (y[i] ?? 0);
      matrix.set(a, b, sum);
      matrix.set(b, a, sum);
    }
  }
  return matrix;
}

function turned(axis: Float64Array): Float64Array {
  const largest = axis.reduce((most, x) => (Math.abs(x) > Math.abs(most) + 1e-12 ? x : most), 0);
  return largest < 0 ? axis.map((x) => -x) : axis;
}

/**
 * The two directions in which people's answers differ most, gaps filled with column means.
 *
 * Costs people × columns × the smaller of both; weights make a bootstrap refit without copying anybody.
 *
 * @param rows one per person, one value per column; null: no answer
 * @param weights how often each person counts; everybody once when left out
 * @returns null when fewer than two columns or people, or fewer than two directions in which anybody differs
 * @throws RangeError on ragged rows or a value that is not finite
 * @see Jolliffe (2002), Principal Component Analysis, chapters 2 and 3
 */
export function principalPlane(rows: readonly Row[], weights: Weights = rows.map(() => 1)): PrincipalPlane | null {
  const width = rows[0]?.length ?? 0;
  if (rows.some((row) => row.length !== width)) throw new RangeError("rows differ in length");
  if (!rows.every((row) => row.every((x) => x === null || Number.isFinite(x)))) throw new RangeError("not a number");
  const centre = columnMeans(rows, weights, width);
  const people = rows.flatMap((row, i) => {
    const w = weights[i] ?? 0;
    return w > 0 ? [Float64Array.from(row, (x, j) => (x === null ? 0 : Math.sqrt(w) * (x - (centre[j] ?? 0))))] : [];
  });
  if (people.length < 2 || width < 2) return null;
  const columns = Array.from(centre, (_, j) => Float64Array.from(people, (person) => person[j] ?? 0));
  const all = columns.reduce((so, column) => so + column.reduce((sum, x) => sum + x * x, 0), 0);
  const isWide = width > people.length;
  const top = topTwo(isWide ? products(people, people.length) : products(columns, width));
  if (!top.every(({ value }) => value > 1e-9 * all)) return null;
  const axes = top.map(({ value, vector }) => {
    if (!isWide) return turned(Float64Array.from(vector));
    return turned(Float64Array.from(columns, (column) => along(column, vector) / Math.sqrt(value)));
  });
  const [first, second] = axes;
  if (!first || !second || all === 0) return null;
  return { centre, axes: [first, second], share: [(top[0]?.value ?? 0) / all, (top[1]?.value ?? 0) / all] };
}

function along(values: ArrayLike<number>, axis: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i += 1) sum += (values[i] ?? 0) * (axis[i] ?? 0);
  return sum;
}

/** Where somebody lies on the plane; a missing answer moves nobody. */
export function placeOn({ centre, axes }: PrincipalPlane, row: Row): [number, number] {
  const place: [number, number] = [0, 0];
  for (const [j, x] of row.entries()) {
    if (x === null) continue;
    const off = x - (centre[j] ?? 0);
    place[0] += off * (axes[0][j] ?? 0);
    place[1] += off * (axes[1][j] ?? 0);
  }
  return place;
}
