import { EigenvalueDecomposition, Matrix } from "ml-matrix";

/** A symmetric matrix without negative eigenvalues, row by row. */
export type Symmetric = { readonly data: Float64Array; readonly size: number };
type Pair = { readonly value: number; readonly vector: Float64Array };

/** Larger matrices than this are not decomposed as a whole. */
const WHOLE_UP_TO = 32;
const BLOCK = 8;
const MOST_STEPS = 300;
/** Steps between two looks at the eigenvalues: multiplying is cheap beside decomposing. */
const STRIDE = 4;

/**
 * Two largest eigenvalues of a symmetric matrix without negative ones, with their vectors.
 *
 * Of a large one a few directions are multiplied until they settle (subspace iteration with Rayleigh–Ritz); their start is fixed, so
 * that the same matrix gives the same axes.
 *
 * @param settled relative change of either eigenvalue at which to end; its root is about the error of the vectors
 * @param near directions in which the vectors may lie, to begin with
 * @see Golub & Van Loan (2013), Matrix Computations, section 8.2.4
 */
export function leadingPair(matrix: Symmetric, settled: number, near: readonly Float64Array[] = []): Pair[] {
  return matrix.size <= WHOLE_UP_TO ? byDecomposition(matrix) : bySubspace(matrix, settled, near);
}

function byDecomposition({ data, size }: Symmetric): Pair[] {
  const rows = Array.from({ length: size }, (_, i) => Array.from(data.subarray(i * size, (i + 1) * size)));
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(new Matrix(rows), {
    assumeSymmetric: true,
  });
  const order = realEigenvalues.map((value, i) => ({ value, i })).sort((a, b) => b.value - a.value);
  return order
    .slice(0, 2)
    .map(({ value, i }) => ({ value, vector: Float64Array.from(eigenvectorMatrix.getColumn(i)) }));
}

function bySubspace(matrix: Symmetric, settled: number, near: readonly Float64Array[]): Pair[] {
  const { size } = matrix;
  let block: Float64Array[] = Array.from({ length: BLOCK }, (_, b) =>
    Float64Array.from(
      near[b] ?? { length: size },
      (x, i) => x ?? Math.sin(1 + i * (b + 1)) + (i % BLOCK === b ? 1 : 0),
    ),
  );
  orthonormalise(block);
  let before: number[] = [];
  for (let step = 1; ; step += 1) {
    const image = block.map((vector) => times(matrix, vector));
    if (step % STRIDE === 0 || step >= MOST_STEPS) {
      const small = byDecomposition(productsOf(block, image));
      const still = small.every(({ value }, i) => Math.abs(value - (before[i] ?? 0)) <= settled * Math.abs(value));
      if (still || step >= MOST_STEPS) {
        return small.map(({ value, vector }) => ({ value, vector: mixed(block, vector) }));
      }
      before = small.map(({ value }) => value);
    }
    block = image;
    orthonormalise(block);
  }
}

function times({ data, size }: Symmetric, vector: Float64Array): Float64Array {
  const image = new Float64Array(size);
  for (let i = 0; i < size; i += 1) image[i] = dot(data.subarray(i * size, (i + 1) * size), vector);
  return image;
}

/** The matrix as seen from the block: its Ritz values are the block's eigenvalues. */
function productsOf(block: readonly Float64Array[], image: readonly Float64Array[]): Symmetric {
  const data = new Float64Array(block.length ** 2);
  for (const [a, x] of block.entries()) {
    for (const [b, y] of image.entries()) data[a * block.length + b] = dot(x, y);
  }
  return { data, size: block.length };
}

function mixed(block: readonly Float64Array[], shares: Float64Array): Float64Array {
  const sum = new Float64Array(block[0]?.length ?? 0);
  for (const [b, vector] of block.entries()) addTimes(sum, vector, shares[b] ?? 0);
  return sum;
}

/** Directions that are sums of earlier ones by this share of their length and more are rounding. */
const NOTHING = 1e-10;

/** Gram–Schmidt, twice so that rounding leaves nothing askew; a direction that adds none becomes zero. */
function orthonormalise(block: readonly Float64Array[]): void {
  for (const [b, vector] of block.entries()) {
    const whole = Math.sqrt(dot(vector, vector));
    for (let round = 0; round < 2; round += 1) {
      for (const earlier of block.slice(0, b)) addTimes(vector, earlier, -dot(vector, earlier));
    }
    const left = Math.sqrt(dot(vector, vector));
    const scale = left > NOTHING * whole ? 1 / left : 0;
    for (let i = 0; i < vector.length; i += 1) vector[i] = (vector[i] as number) * scale;
  }
}

function addTimes(to: Float64Array, from: Float64Array, scale: number): void {
  for (let i = 0; i < to.length; i += 1) to[i] = (to[i] as number) + scale * (from[i] as number);
}

function dot(a: Float64Array, b: Float64Array): number {
  // Two sums at a time: one alone would wait for itself.
  let [even, odd] = [0, 0];
  const pairs = a.length & ~1;
  for (let i = 0; i < pairs; i += 2) {
    even += (a[i] as number) * (b[i] as number);
    odd += (a[i + 1] as number) * (b[i + 1] as number);
  }
  return pairs < a.length ? even + odd + (a[pairs] as number) * (b[pairs] as number) : even + odd;
}
