import type { Neighbours } from "./neighbours";

/** Undirected, in compressed rows: node i's edges stand from `offsets[i]` to `offsets[i + 1]`, each edge at both of its ends. */
export type WeightedGraph = {
  readonly n: number;
  readonly offsets: Int32Array;
  readonly targets: Int32Array;
  readonly weights: Float64Array;
  /** Weight of each node's edge to itself, counted once. */
  readonly loops: Float64Array;
};

/** An edge where one row is among the other's nearest; it weighs as much as the two share neighbours (Jaccard), times their cosine. */
export function neighbourGraph(n: number, { k, counts, rows, cosines }: Neighbours): WeightedGraph {
  const kin = new Int32Array(n).fill(-1);
  const isNear = (row: number, other: number) => {
    for (let at = row * k; at < row * k + (counts[row] as number); at++) if (rows[at] === other) return true;
    return false;
  };
  const weights = new Float64Array(rows.length);
  const offsets = new Int32Array(n + 1);
  for (let row = 0; row < n; row++) {
    const [first, end] = [row * k, row * k + (counts[row] as number)];
    kin[row] = row;
    for (let at = first; at < end; at++) kin[rows[at] as number] = row;
    for (let at = first; at < end; at++) {
      const other = rows[at] as number;
      // Where each is near the other, the lower row writes the edge.
      if (other < row && isNear(other, row)) continue;
      const [theirs, theirEnd] = [other * k, other * k + (counts[other] as number)];
      let both = kin[other] === row ? 1 : 0;
      for (let i = theirs; i < theirEnd; i++) if (kin[rows[i] as number] === row) both++;
      const all = end - first + 1 + (theirEnd - theirs + 1) - both;
      const weight = (both / all) * Math.max(0, cosines[at] as number);
      if (weight === 0) continue;
      weights[at] = weight;
      offsets[row + 1] = (offsets[row + 1] as number) + 1;
      offsets[other + 1] = (offsets[other + 1] as number) + 1;
    }
  }
  for (let row = 0; row < n; row++) offsets[row + 1] = (offsets[row + 1] as number) + (offsets[row] as number);
  return placed(n, { k, counts, rows }, weights, offsets);
}

function placed(
  n: number,
  { k, counts, rows }: Pick<Neighbours, "k" | "counts" | "rows">,
  found: Float64Array,
  offsets: Int32Array,
): WeightedGraph {
  const next = offsets.slice(0, n);
  const targets = new Int32Array(offsets[n] as number);
  const weights = new Float64Array(targets.length);
  const put = (from: number, to: number, weight: number) => {
    const at = next[from] as number;
    targets[at] = to;
    weights[at] = weight;
    next[from] = at + 1;
  };
  for (let row = 0; row < n; row++) {
    for (let at = row * k; at < row * k + (counts[row] as number); at++) {
      const weight = found[at] as number;
      if (weight === 0) continue;
      put(row, rows[at] as number, weight);
      put(rows[at] as number, row, weight);
    }
  }
  return { n, offsets, targets, weights, loops: new Float64Array(n) };
}
