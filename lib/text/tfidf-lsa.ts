import { EigenvalueDecomposition, Matrix } from "ml-matrix";
import { type Random, seededRandom } from "@/lib/stats/random";
import { type SparseRows, tfidf } from "./tfidf";
import { normalise } from "./vectors";

const DIMENSIONS = 60;
const OVERSAMPLING = 12;
const POWER_STEPS = 3;
/** Directions weaker than this beside the strongest are rounding. */
const NOTHING = 1e-12;

/** Row by row in one array. */
type Dense = { readonly data: Float64Array; readonly n: number; readonly width: number };

/**
 * Lexical vectors: TF-IDF over stems and stem pairs, reduced by latent semantic analysis (randomised truncated SVD).
 * Works in every language and on every machine; the same texts and seed give the same vectors. Time and memory are linear in the
 * number of words.
 * @returns one unit vector per text, at most 60 numbers; zero where a text has no word that another text shares
 * @see Halko, Martinsson & Tropp (2011), SIAM Review 53(2), doi:10.1137/090771806
 */
export function tfidfLsa(texts: readonly string[], seed: number | string): Float32Array[] {
  const rows = tfidf(texts);
  const width = Math.min(DIMENSIONS, texts.length - 1, rows.nTerms);
  if (width < 1) return texts.map(() => new Float32Array(1));
  const sketch = Math.min(width + OVERSAMPLING, texts.length, rows.nTerms);
  let q = orthonormal(times(rows, gaussian(rows.nTerms, sketch, seededRandom(seed))));
  for (let step = 0; step < POWER_STEPS; step++) {
    const back = orthonormal(timesTransposed(rows, q));
    q = orthonormal(times(rows, back));
  }
  const { values, vectors } = eigenOf(gram(timesTransposed(rows, q)));
  const left = combined(q, vectors, (i) => Math.sqrt(Math.max(0, values[i] ?? 0)), width);
  return texts.map((_, row) => normalise(Float32Array.from(left.data.subarray(row * width, (row + 1) * width))));
}

function gaussian(n: number, width: number, random: Random): Dense {
  const draw = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return { data: Float64Array.from({ length: n * width }, draw), n, width };
}

/** Columns that span what the matrix's columns span, at right angles and of length one; zero columns where it spans less. */
function orthonormal(m: Dense): Dense {
  const { values, vectors } = eigenOf(gram(m));
  const least = NOTHING * (values[0] ?? 0);
  return combined(m, vectors, (i) => ((values[i] ?? 0) > least ? 1 / Math.sqrt(values[i] ?? 1) : 0), m.width);
}

/** Eigenvalues, largest first, and the vectors as columns in the same order. */
function eigenOf(symmetric: Matrix): { values: number[]; vectors: Matrix } {
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(symmetric, { assumeSymmetric: true });
  const order = realEigenvalues.map((value, i) => ({ value, i })).sort((a, b) => b.value - a.value);
  const columns = order.map(({ i }) => i);
  return { values: order.map(({ value }) => value), vectors: eigenvectorMatrix.subMatrixColumn(columns) };
}

/** Mᵀ · M. */
function gram({ data, n, width }: Dense): Matrix {
  const sums = new Float64Array(width * width);
  for (let row = 0; row < n; row++) {
    const at = row * width;
    for (let i = 0; i < width; i++) {
      const x = data[at + i] as number;
      if (x === 0) continue;
      for (let j = i; j < width; j++)
        sums[i * width + j] = (sums[i * width + j] as number) + x * (data[at + j] as number);
    }
  }
  const at = (i: number, j: number) => sums[Math.min(i, j) * width + Math.max(i, j)] ?? 0;
  return new Matrix(Array.from({ length: width }, (_, i) => Array.from({ length: width }, (__, j) => at(i, j))));
}

/** The first `width` columns of M · V, each times its scale. */
function combined({ data, n, width: inner }: Dense, v: Matrix, scale: (i: number) => number, width: number): Dense {
  const mix = new Float64Array(inner * width);
  for (let i = 0; i < inner; i++) for (let j = 0; j < width; j++) mix[i * width + j] = v.get(i, j) * scale(j);
  const out = new Float64Array(n * width);
  for (let row = 0; row < n; row++) {
    for (let i = 0; i < inner; i++) addScaled(out, row * width, mix, i * width, width, data[row * inner + i] as number);
  }
  return { data: out, n, width };
}

/** X · M for sparse rows X. */
function times({ n, offsets, terms, weights }: SparseRows, m: Dense): Dense {
  const out = new Float64Array(n * m.width);
  for (let row = 0; row < n; row++) {
    for (let at = offsets[row] as number; at < (offsets[row + 1] as number); at++) {
      addScaled(out, row * m.width, m.data, (terms[at] as number) * m.width, m.width, weights[at] as number);
    }
  }
  return { data: out, n, width: m.width };
}

/** Xᵀ · M for sparse rows X. */
function timesTransposed({ n, nTerms, offsets, terms, weights }: SparseRows, m: Dense): Dense {
  const out = new Float64Array(nTerms * m.width);
  for (let row = 0; row < n; row++) {
    for (let at = offsets[row] as number; at < (offsets[row + 1] as number); at++) {
      addScaled(out, (terms[at] as number) * m.width, m.data, row * m.width, m.width, weights[at] as number);
    }
  }
  return { data: out, n: nTerms, width: m.width };
}

function addScaled(to: Float64Array, at: number, from: Float64Array, start: number, n: number, scale: number): void {
  for (let i = 0; i < n; i++) to[at + i] = (to[at + i] as number) + scale * (from[start + i] as number);
}
