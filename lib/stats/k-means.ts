import { euclidean, type Vector } from "./energy-distance";

export type KMeans = {
  readonly labels: readonly number[];
  readonly centres: readonly Vector[];
  readonly sizes: readonly number[];
  /** Sum of squared distances to the own centre. */
  readonly inertia: number;
};

/** Label of the nearest centre, the first of equals. */
function nearest(point: Vector, centres: readonly Vector[]): number {
  let [label, least] = [0, Number.POSITIVE_INFINITY];
  for (let c = 0; c < centres.length; c += 1) {
    const centre = centres[c] as Vector;
    let squared = 0;
    for (let d = 0; d < point.length; d += 1) squared += ((point[d] as number) - (centre[d] as number)) ** 2;
    if (squared < least) {
      least = squared;
      label = c;
    }
  }
  return label;
}

function checkPlaces(places: readonly Vector[], width: number): void {
  for (const place of places) {
    if (place.length !== width) throw new RangeError(`${place.length} dimensions against ${width}`);
    if (!place.every(Number.isFinite)) throw new RangeError("a coordinate is not finite");
  }
}

function sizesOf(labels: readonly number[], clusters: number): number[] {
  const sizes = Array.from({ length: clusters }, () => 0);
  for (const label of labels) sizes[label] = (sizes[label] ?? 0) + 1;
  return sizes;
}

/** Place of the largest value, the first of equals; −1 for none. */
function widest(values: readonly number[]): number {
  let at = -1;
  for (const [i, value] of values.entries()) if (at < 0 || value > (values[at] ?? 0)) at = i;
  return at;
}

/** Gives each empty cluster the point farthest from its centre, out of a cluster of several. */
function fillEmpty(points: readonly Vector[], centres: readonly Vector[], labels: number[]): void {
  const sizes = sizesOf(labels, centres.length);
  for (const c of centres.keys()) {
    if (sizes[c] !== 0) continue;
    const reach = points.map((point, i) => {
      const own = labels[i] ?? 0;
      return (sizes[own] ?? 0) > 1 ? euclidean(point, centres[own] ?? point) : -1;
    });
    const far = widest(reach);
    const from = labels[far] ?? 0;
    sizes[from] = (sizes[from] ?? 0) - 1;
    sizes[c] = 1;
    labels[far] = c;
  }
}

/** Means of the clusters. */
function moveCentres(points: readonly Vector[], centres: readonly Vector[], labels: number[]): Vector[] {
  fillEmpty(points, centres, labels);
  const sizes = sizesOf(labels, centres.length);
  const sums = centres.map((centre) => new Array<number>(centre.length).fill(0));
  for (let i = 0; i < points.length; i += 1) {
    const [sum, point] = [sums[labels[i] as number], points[i]];
    if (!sum || !point) continue;
    for (let d = 0; d < point.length; d += 1) sum[d] = (sum[d] as number) + (point[d] as number);
  }
  return sums.map((sum, c) => sum.map((x) => x / (sizes[c] ?? 1)));
}

/**
 * k-means clustering from given first centres (Lloyd's algorithm); no random numbers, no empty cluster.
 *
 * @param start first centres, at least one
 * @param iterations most rounds
 * @returns null for no points
 * @throws RangeError on unequal dimensions, more centres than points, or fewer than one round
 * @see Lloyd (1982), IEEE Trans. Inf. Theory 28, doi:10.1109/TIT.1982.1056489
 */
export function kMeans(points: readonly Vector[], start: readonly Vector[], iterations = 300): KMeans | null {
  if (points.length === 0) return null;
  if (start.length < 1 || start.length > points.length) throw new RangeError(`${start.length} centres`);
  if (!(iterations >= 1)) throw new RangeError(`${iterations} rounds`);
  const width = points[0]?.length ?? 0;
  checkPlaces(points, width);
  checkPlaces(start, width);
  let centres = start;
  let labels: number[] = [];
  for (let step = 0; step < iterations; step += 1) {
    const next = points.map((point) => nearest(point, centres));
    const same = next.every((label, i) => label === labels[i]);
    labels = next;
    if (same) break;
    centres = moveCentres(points, centres, labels);
  }
  const sizes = sizesOf(labels, centres.length);
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
    const far = widest(reach);
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
