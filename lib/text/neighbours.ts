import { dot } from "./vectors";

export type Neighbour = { readonly row: number; readonly cosine: number };

/**
 * The k nearest rows of every row by cosine, nearest first, itself left out. Exact: O(n²) time, O(n · k) memory.
 * @param vectors unit vectors of one length
 */
export function nearestNeighbours(vectors: readonly Float32Array[], k: number): Neighbour[][] {
  return vectors.map((vector, row) => {
    const cosines = new Float64Array(vectors.length);
    vectors.forEach((other, i) => {
      cosines[i] = dot(vector, other);
    });
    cosines[row] = Number.NEGATIVE_INFINITY;
    return topOf(cosines, Math.min(k, vectors.length - 1));
  });
}

function topOf(cosines: Float64Array, k: number): Neighbour[] {
  const top: Neighbour[] = [];
  for (let row = 0; row < cosines.length; row++) {
    const cosine = cosines[row] ?? Number.NEGATIVE_INFINITY;
    if (cosine === Number.NEGATIVE_INFINITY) continue;
    if (top.length === k && cosine <= (top[k - 1]?.cosine ?? 0)) continue;
    let at = top.length;
    while (at > 0 && (top[at - 1]?.cosine ?? 0) < cosine) at--;
    top.splice(at, 0, { row, cosine });
    if (top.length > k) top.pop();
  }
  return top;
}
