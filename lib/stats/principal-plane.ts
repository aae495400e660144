import { EigenvalueDecomposition, Matrix, QrDecomposition } from "ml-matrix";

export type PrincipalPlane = {
  /** Mean of each column: what stands in for a missing answer. */
  readonly centre: Float64Array;
  /** Loadings of the two axes; the largest of each is positive. */
  readonly axes: readonly [Float64Array, Float64Array];
  /** Share of the whole variance along each axis. */
  readonly share: readonly [number, number];
};

/** One value per column; NaN: no answer. A list of thousands of people is kept as plain numbers. */
type Row = ArrayLike<number>;

/** What people's answers weigh: how often each was drawn, 1 when left out. */
type Weights = ArrayLike<number>;

function columnMeans(rows: readonly Row[], weights: Weights, width: number): Float64Array {
  const [sums, counts] = [new Float64Array(width), new Float64Array(width)];
  for (const [i, row] of rows.entries()) {
    const w = weights[i] ?? 0;
    if (w === 0) continue;
    for (let j = 0; j < width; j += 1) {
      const x = row[j] as number;
      if (Number.isNaN(x)) continue;
      sums[j] = (sums[j] ?? 0) + w * x;
      counts[j] = (counts[j] ?? 0) + w;
    }
  }
  return sums.map((sum, j) => ((counts[j] ?? 0) > 0 ? sum / (counts[j] ?? 1) : 0));
}

/** Wider matrices than this are not decomposed as a whole. */
const WHOLE_UP_TO = 32;
const BLOCK = 8;
const MOST_STEPS = 300;

/** Two largest eigenvalues of a symmetric matrix without negative ones, with their vectors. */
function topTwo(matrix: Matrix): { value: number; vector: number[] }[] {
  return matrix.rows <= WHOLE_UP_TO ? byDecomposition(matrix) : bySubspace(matrix);
}

/** Multiplies a few directions until they settle; their start is fixed, so the same matrix gives the same axes. */
function bySubspace(matrix: Matrix): { value: number; vector: number[] }[] {
  const start = Array.from({ length: matrix.rows }, (_, i) =>
    Array.from({ length: BLOCK }, (_, b) => Math.sin(1 + i * (b + 1)) + (i % BLOCK === b ? 1 : 0)),
  );
  let block = new QrDecomposition(new Matrix(start)).orthogonalMatrix;
  let before: number[] = [];
  for (let step = 0; ; step += 1) {
    const image = matrix.mmul(block);
    const small = byDecomposition(block.transpose().mmul(image));
    const settled = small
      .slice(0, 2)
      .every(({ value }, i) => Math.abs(value - (before[i] ?? 0)) <= 1e-13 * Math.abs(value));
    if (settled || step === MOST_STEPS) {
      return small.map(({ value, vector }) => ({
        value,
        vector: block.mmul(Matrix.columnVector(vector)).to1DArray(),
      }));
    }
    before = small.map(({ value }) => value);
    block = new QrDecomposition(image).orthogonalMatrix;
  }
}

function byDecomposition(matrix: Matrix): { value: number; vector: number[] }[] {
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(matrix, { assumeSymmetric: true });
  const order = realEigenvalues.map((value, i) => ({ value, i })).sort((a, b) => b.value - a.value);
  return order.slice(0, 2).map(({ value, i }) => ({ value, vector: eigenvectorMatrix.getColumn(i) }));
}

function isBounded(row: Row): boolean {
  for (let j = 0; j < row.length; j += 1) if (Math.abs(row[j] as number) === Number.POSITIVE_INFINITY) return false;
  return true;
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
 * @param rows one per person, one value per column; NaN: no answer
 * @param weights how often each person counts; everybody once when left out
 * @returns null when fewer than two columns or people, or fewer than two directions in which anybody differs
 * @throws RangeError on ragged rows or an infinite value
 * @see Jolliffe (2002), Principal Component Analysis, chapters 2 and 3
 */
export function principalPlane(rows: readonly Row[], weights: Weights = rows.map(() => 1)): PrincipalPlane | null {
  const width = rows[0]?.length ?? 0;
  if (rows.some((row) => row.length !== width)) throw new RangeError("rows differ in length");
  if (!rows.every(isBounded)) throw new RangeError("an answer is infinite");
  const centre = columnMeans(rows, weights, width);
  const people = rows.flatMap((row, i) => {
    const w = Math.sqrt(weights[i] ?? 0);
    const off = (x: number, j: number) => (Number.isNaN(x) ? 0 : w * (x - (centre[j] ?? 0)));
    return w > 0 ? [Float64Array.from(row, off)] : [];
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
  for (let j = 0; j < row.length; j += 1) {
    const x = row[j] as number;
    if (Number.isNaN(x)) continue;
    const off = x - (centre[j] ?? 0);
    place[0] += off * (axes[0][j] ?? 0);
    place[1] += off * (axes[1][j] ?? 0);
  }
  return place;
}
