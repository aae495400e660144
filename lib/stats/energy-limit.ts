import { EigenvalueDecomposition, Matrix } from "ml-matrix";
import type { PairPool } from "./pair-deals";
import type { PairEnergy } from "./pair-energy";
import type { Random } from "./random";
import { normalStream } from "./random-normal";

/** Cells whose joint distribution is worked out; of a margin with many values, evenly spread ones stand for their neighbours. */
const MOST_NODES = 240;

/** A cell that stands for itself and its neighbours: their factors of c² and of c, added up. */
type Node = { readonly cell: number; readonly quadratic: number; readonly slope: number };

/**
 * Energies of random relabelings in the limit of many people, for answers so varied that counts are no shorter than people.
 *
 * How many of the first group are at or above each cell has exactly known means and covariances under relabeling; for thousands of
 * people their joint distribution is normal (Hájek's theorem for draws without replacement). Rotated to independent normal numbers
 * z the energy is Σ (λz² + βz) plus a constant.
 *
 * @returns a function that draws one energy
 * @see Hájek (1960), Publications of the Mathematical Institute of the Hungarian Academy of Sciences 5, 361
 */
export function energyLimit(given: PairPool, energies: PairEnergy, random: Random): () => number {
  const all = given.pool.reduce((sum, n) => sum + n, 0);
  const { first } = given;
  const spread = (first * (all - first)) / (all - 1);
  const { above, linear, quadratic } = energies;
  let level = energies.constant;
  let trace = 0;
  for (let j = 0; j < above.length; j += 1) {
    const share = (above[j] ?? 0) / all;
    const mean = first * share;
    level += mean * ((linear[j] ?? 0) + (quadratic[j] ?? 0) * mean);
    trace += (quadratic[j] ?? 0) * spread * share * (1 - share);
  }
  const nodes = nodesOf(given, energies, first / all);
  const covariance = covarianceOf(given, nodes, all).mul(spread);
  const root = nodes.map((node) => Math.sqrt(node.quadratic));
  for (let a = 0; a < root.length; a += 1) {
    for (let b = 0; b < root.length; b += 1) {
      covariance.set(a, b, covariance.get(a, b) * (root[a] ?? 0) * (root[b] ?? 0));
    }
  }
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(covariance, { assumeSymmetric: true });
  const found = realEigenvalues.reduce((sum, value) => sum + Math.max(0, value), 0);
  const terms = realEigenvalues
    .map((value, i) => {
      const lambda = found > 0 ? (Math.max(0, value) * trace) / found : 0;
      const along = nodes.reduce(
        (sum, { slope }, j) => sum + (eigenvectorMatrix.get(j, i) * slope) / Math.max(root[j] ?? 0, 1e-300),
        0,
      );
      return { lambda, beta: Math.sqrt(lambda) * along };
    })
    .sort((a, b) => b.lambda - a.lambda);
  const { kept, rest } = withoutTail(terms);
  const lambdas = Float64Array.from(kept, ({ lambda }) => lambda);
  const betas = Float64Array.from(kept, ({ beta }) => beta);
  const normal = normalStream(random);
  return () => {
    let energy = level + rest;
    for (let i = 0; i < lambdas.length; i += 1) {
      const z = normal();
      energy += z * ((lambdas[i] ?? 0) * z + (betas[i] ?? 0));
    }
    return energy;
  };
}

/** Share of the squares of all λ below which the smallest ones count as their mean. */
const TAIL = 1e-6;

function withoutTail<Term extends { readonly lambda: number }>(terms: readonly Term[]) {
  const squares = terms.reduce((sum, { lambda }) => sum + lambda ** 2, 0);
  let left = squares;
  let n = 0;
  while (n < terms.length && left > TAIL * squares) {
    left -= (terms[n]?.lambda ?? 0) ** 2;
    n += 1;
  }
  return { kept: terms.slice(0, n), rest: terms.slice(n).reduce((sum, { lambda }) => sum + lambda, 0) };
}

function nodesOf({ item }: PairPool, { linear, quadratic, above }: PairEnergy, share: number): Node[] {
  const margins = item.isLast.reduce((sum, last) => sum + last, 0);
  const most = Math.max(1, Math.floor(MOST_NODES / Math.max(1, margins)));
  const nodes: Node[] = [];
  let start = 0;
  for (let j = 0; j < item.isLast.length; j += 1) {
    if (item.isLast[j] === 0) continue;
    const n = j + 1 - start;
    const blocks = Math.min(n, most);
    for (let k = 0; k < blocks; k += 1) {
      const [from, to] = [start + Math.floor((k * n) / blocks), start + Math.floor(((k + 1) * n) / blocks)];
      let [slope, sum] = [0, 0];
      for (let cell = from; cell < to; cell += 1) {
        sum += quadratic[cell] ?? 0;
        slope += (linear[cell] ?? 0) + 2 * (quadratic[cell] ?? 0) * share * (above[cell] ?? 0);
      }
      nodes.push({ cell: Math.floor((from + to - 1) / 2), quadratic: sum, slope });
    }
    start = j + 1;
  }
  return nodes;
}

/** Of being at or above each node, among all people; denominator N. */
function covarianceOf({ item, pool }: PairPool, nodes: readonly Node[], all: number): Matrix {
  // upTo[j]: nodes at or below cell j of the same margin, which whoever gave it is at or above
  const upTo: number[][] = Array.from({ length: item.isLast.length }, () => []);
  let [next, own]: [number, number[]] = [0, []];
  for (let j = 0; j < item.isLast.length; j += 1) {
    if (nodes[next]?.cell === j) own.push(next++);
    upTo[j] = [...own];
    if (item.isLast[j] === 1) own = [];
  }
  const d = nodes.length;
  const both = new Float64Array(d * d);
  for (let p = 0; p < pool.length; p += 1) {
    const share = (pool[p] ?? 0) / all;
    if (share === 0) continue;
    const active: number[] = [];
    for (let i = item.starts[p] ?? 0; i < (item.starts[p + 1] ?? 0); i += 1) {
      active.push(...(upTo[item.cells[i] ?? 0] ?? []));
    }
    for (const a of active) for (const b of active) both[a * d + b] = (both[a * d + b] ?? 0) + share;
  }
  const matrix = new Matrix(d, d);
  for (let a = 0; a < d; a += 1) {
    for (let b = 0; b < d; b += 1) {
      matrix.set(a, b, (both[a * d + b] ?? 0) - (both[a * d + a] ?? 0) * (both[b * d + b] ?? 0));
    }
  }
  return matrix;
}
