import { EigenvalueDecomposition, Matrix, QrDecomposition } from "ml-matrix";
import { type Random, seededRandom } from "@/lib/stats/random";
import { normalise } from "./vectors";
import { isStop, stem, wordsOf } from "./words";

const DIMENSIONS = 60;
const OVERSAMPLING = 12;
const POWER_STEPS = 3;

type Sparse = readonly { term: number; weight: number }[];

/**
 * Lexical vectors: TF-IDF over stems and stem pairs, reduced by latent semantic analysis (randomised truncated SVD).
 * Works in every language and on every machine; the same texts and seed give the same vectors.
 * @returns one unit vector per text, at most 60 numbers; zero where a text has no word that another text shares
 * @see Halko, Martinsson & Tropp (2011), SIAM Review 53(2), doi:10.1137/090771806
 */
export function tfidfLsa(texts: readonly string[], seed: number | string): Float32Array[] {
  const { rows, nTerms } = tfidf(texts);
  const width = Math.min(DIMENSIONS, texts.length - 1, nTerms);
  if (width < 1) return texts.map(() => new Float32Array(1));
  const sketch = Math.min(width + OVERSAMPLING, texts.length, nTerms);
  const random = seededRandom(seed);
  let q = orthonormal(times(rows, gaussian(nTerms, sketch, random)));
  for (let step = 0; step < POWER_STEPS; step++) {
    const back = orthonormal(timesTransposed(rows, q, nTerms));
    q = orthonormal(times(rows, back));
  }
  const small = timesTransposed(rows, q, nTerms);
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(small.transpose().mmul(small), {
    assumeSymmetric: true,
  });
  const order = realEigenvalues.map((value, i) => ({ value, i })).sort((a, b) => b.value - a.value);
  const left = q.mmul(eigenvectorMatrix);
  return texts.map((_, row) => {
    const vector = order.slice(0, width).map(({ value, i }) => left.get(row, i) * Math.sqrt(Math.max(0, value)));
    return normalise(Float32Array.from(vector));
  });
}

function tfidf(texts: readonly string[]): { rows: Sparse[]; nTerms: number } {
  const counts = texts.map(termCounts);
  const documents = new Map<string, number>();
  for (const terms of counts) for (const term of terms.keys()) documents.set(term, (documents.get(term) ?? 0) + 1);
  // A term of one text joins nothing to anything.
  const known = new Map([...documents].filter(([, n]) => n > 1).map(([term], i) => [term, i]));
  const rows = counts.map((terms) => {
    const weighted = [...terms].flatMap(([term, n]) => {
      const at = known.get(term);
      const inverse = Math.log((1 + texts.length) / (1 + (documents.get(term) ?? 0))) + 1;
      return at === undefined ? [] : [{ term: at, weight: (1 + Math.log(n)) * inverse }];
    });
    const length = Math.sqrt(weighted.reduce((sum, { weight }) => sum + weight * weight, 0)) || 1;
    return weighted.map(({ term, weight }) => ({ term, weight: weight / length }));
  });
  return { rows, nTerms: known.size };
}

function termCounts(text: string): Map<string, number> {
  const stems = wordsOf(text)
    .filter((word) => !isStop(word.text))
    .map((word) => stem(word.text));
  const counts = new Map<string, number>();
  const add = (term: string) => counts.set(term, (counts.get(term) ?? 0) + 1);
  stems.forEach((term, i) => {
    add(term);
    const next = stems[i + 1];
    if (next) add(`${term} ${next}`);
  });
  return counts;
}

function gaussian(nRows: number, nColumns: number, random: Random): Matrix {
  const matrix = new Matrix(nRows, nColumns);
  for (let r = 0; r < nRows; r++) {
    for (let c = 0; c < nColumns; c++) {
      matrix.set(r, c, Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random()));
    }
  }
  return matrix;
}

function orthonormal(matrix: Matrix): Matrix {
  return new QrDecomposition(matrix).orthogonalMatrix.subMatrix(
    0,
    matrix.rows - 1,
    0,
    Math.min(matrix.rows, matrix.columns) - 1,
  );
}

/** X · M for sparse rows X. */
function times(rows: readonly Sparse[], m: Matrix): Matrix {
  const product = new Matrix(rows.length, m.columns);
  rows.forEach((row, r) => {
    for (let c = 0; c < m.columns; c++) {
      let sum = 0;
      for (const { term, weight } of row) sum += weight * m.get(term, c);
      product.set(r, c, sum);
    }
  });
  return product;
}

/** Xᵀ · M for sparse rows X with `nTerms` columns. */
function timesTransposed(rows: readonly Sparse[], m: Matrix, nTerms: number): Matrix {
  const product = new Matrix(nTerms, m.columns);
  rows.forEach((row, r) => {
    for (const { term, weight } of row) {
      for (let c = 0; c < m.columns; c++) product.set(term, c, product.get(term, c) + weight * m.get(r, c));
    }
  });
  return product;
}
