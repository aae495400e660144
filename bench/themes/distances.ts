import { dot } from "@/lib/text/vectors";

/** Squared Euclidean distances of unit vectors, row after row: 2 − 2 cos. */
export function squaredDistances(vectors: readonly Float32Array[]): Float64Array {
  const n = vectors.length;
  const all = new Float64Array(n * n);
  for (const [i, a] of vectors.entries()) {
    for (let j = 0; j < i; j++) {
      const squared = Math.max(0, 2 - 2 * dot(a, vectors[j] ?? a));
      all[i * n + j] = squared;
      all[j * n + i] = squared;
    }
  }
  return all;
}
