import { euclidean, type Vector } from "./energy-distance";

export type KMeans = {
  readonly labels: readonly number[];
  readonly centres: readonly Vector[];
  readonly sizes: readonly number[];
  /** Sum of squared distances to the own centre. */
  readonly inertia: number;
};

function nearest(point: Vector, centres: readonly Vector[]): { label: number; squared: number } {
  let best = { label: 0, squared: Number.MAX_VALUE };
  for (const [label, centre] of centres.entries()) {
    const squared = euclidean(point, centre) ** 2;
    if (squared < best.squared) best = { label, squared };
  }
  return best;
}

/** Means of the clusters; an empty one moves to the point farthest from its own centre. */
function moveCentres(points: readonly Vector[], centres: readonly Vector[], labels: number[]): Vector[] {
  for (const c of centres.keys()) {
    if (labels.includes(c)) continue;
    const far = points.map((point, i) => euclidean(point, centres[labels[i] ?? 0] ?? point));
    labels[far.indexOf(Math.max(...far))] = c;
  }
  return centres.map((centre, c) => {
    const members = points.filter((_, i) => labels[i] === c);
    if (members.length === 0) return centre;
    return centre.map((_, d) => members.reduce((so, point) => so + (point[d] ?? 0), 0) / members.length);
  });
}

/**
 * k-means clustering from given first centres (Lloyd's algorithm); no random numbers.
 *
 * @param start first centres, at least one
 * @returns null for no points
 * @throws RangeError on unequal dimensions or more centres than points
 * @see Lloyd (1982), IEEE Trans. Inf. Theory 28, doi:10.1109/TIT.1982.1056489
 */
export function kMeans(points: readonly Vector[], start: readonly Vector[], iterations = 300): KMeans | null {
  if (points.length === 0) return null;
  if (start.length < 1 || start.length > points.length) throw new RangeError(`${start.length} centres`);
  let centres = start;
  let labels: number[] = [];
  for (let step = 0; step < iterations; step += 1) {
    const next = points.map((point) => nearest(point, centres).label);
    const same = next.every((label, i) => label === labels[i]);
    labels = next;
    if (same) break;
    centres = moveCentres(points, centres, labels);
  }
  const sizes = centres.map((_, c) => labels.filter((label) => label === c).length);
  const inertia = points.reduce((so, p, i) => so + euclidean(p, centres[labels[i] ?? 0] ?? p) ** 2, 0);
  return { labels, centres, sizes, inertia };
}

/**
 * First centres that lie far apart: the point farthest from the mean, then always the one farthest from those chosen.
 *
 * @returns indices of k points, fewer when fewer points differ
 */
export function farthestFirst(points: readonly Vector[], k: number): number[] {
  const chosen: number[] = [];
  const middle = (points[0] ?? []).map((_, d) => points.reduce((so, p) => so + (p[d] ?? 0), 0) / points.length);
  const reach = points.map((point) => euclidean(point, middle));
  while (chosen.length < Math.min(k, points.length)) {
    const far = reach.indexOf(Math.max(...reach));
    const centre = points[far];
    if (!centre || (chosen.length > 0 && (reach[far] ?? 0) <= 0)) break;
    for (const [i, point] of points.entries()) {
      const distance = euclidean(point, centre);
      reach[i] = chosen.length === 0 ? distance : Math.min(reach[i] ?? 0, distance);
    }
    chosen.push(far);
  }
  return chosen;
}
