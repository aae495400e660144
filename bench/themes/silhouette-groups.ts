import { squaredDistances } from "./distances";
import { kMeansGroups } from "./k-means";

const MOST_GROUPS = 20;

/** k-means with the number of groups, 2 to 20, whose mean silhouette is highest. */
export function silhouetteGroups(vectors: readonly Float32Array[]): number[] {
  const distances = squaredDistances(vectors).map(Math.sqrt);
  let best = { groups: vectors.map(() => 0), width: Number.NEGATIVE_INFINITY };
  for (let k = 2; k <= Math.min(MOST_GROUPS, vectors.length - 1); k++) {
    const groups = kMeansGroups(vectors, k, 1);
    const width = meanSilhouette(distances, groups);
    if (width > best.width) best = { groups, width };
  }
  return best.groups;
}

function meanSilhouette(distances: Float64Array, groups: readonly number[]): number {
  const n = groups.length;
  const nGroups = Math.max(...groups) + 1;
  const sizes = new Float64Array(nGroups);
  for (const group of groups) sizes[group] = (sizes[group] ?? 0) + 1;
  let total = 0;
  for (const [i, own] of groups.entries()) {
    const sums = new Float64Array(nGroups);
    for (const [j, group] of groups.entries()) sums[group] = (sums[group] ?? 0) + (distances[i * n + j] ?? 0);
    if ((sizes[own] ?? 0) < 2) continue;
    const inside = (sums[own] ?? 0) / ((sizes[own] ?? 0) - 1);
    let outside = Number.POSITIVE_INFINITY;
    for (let group = 0; group < nGroups; group++) {
      if (group !== own && sizes[group]) outside = Math.min(outside, (sums[group] ?? 0) / (sizes[group] ?? 1));
    }
    total += (outside - inside) / (Math.max(inside, outside) || 1);
  }
  return total / n;
}
