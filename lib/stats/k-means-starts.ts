import { euclidean, type Vector } from "./energy-distance";
import { farthestFirst, type KMeans, kMeans } from "./k-means";
import { type Random, randomIndex } from "./random";

/** First centres are sought among this many points; the rest joins afterwards. */
const SCOUTS = 2_000;

/** Centres drawn one by one, far ones more likely: in proportion to the squared distance to the nearest drawn before. */
function drawCentres(points: readonly Vector[], k: number, random: Random): Vector[] {
  const first = points[randomIndex(random, points.length)];
  const chosen = first ? [first] : [];
  const reach = points.map((point) => (first ? euclidean(point, first) ** 2 : 0));
  while (chosen.length < k) {
    const at = drawWeighted(reach, random);
    const next = points[at];
    if (!next) break;
    chosen.push(next);
    for (let i = 0; i < points.length; i += 1) {
      const [before, point] = [reach[i] ?? 0, points[i]];
      if (point) reach[i] = Math.min(before, euclidean(point, next) ** 2);
    }
  }
  return chosen;
}

/** A place drawn in proportion to its weight; −1 when all weigh nothing. */
function drawWeighted(weights: readonly number[], random: Random): number {
  let left = random() * weights.reduce((so, weight) => so + weight, 0);
  for (let i = 0; i < weights.length; i += 1) {
    left -= weights[i] ?? 0;
    if (left < 0) return i;
  }
  return -1;
}

/**
 * k-means from several first guesses, the tightest result: points that lie far apart, then seeded draws.
 *
 * One guess is not enough: farthest-first starts from outliers, and on sparse votes ends in a worse optimum.
 *
 * @param starts number of draws beside the farthest points
 * @returns null when fewer than k points differ
 * @throws RangeError as `kMeans` does
 * @see Arthur & Vassilvitskii (2007), k-means++, SODA
 */
export function kMeansOfStarts(points: readonly Vector[], k: number, random: Random, starts = 10): KMeans | null {
  if (points.length === 0) return null;
  const scouts = points.length <= SCOUTS ? points : Array.from({ length: SCOUTS }, () => draw(points, random));
  const far = farthestFirst(scouts, k).flatMap((i) => scouts.slice(i, i + 1));
  const guesses = [far, ...Array.from({ length: starts }, () => drawCentres(scouts, k, random))];
  let best: KMeans | null = null;
  for (const guess of guesses) {
    if (guess.length < k) continue;
    const next = kMeans(scouts, guess);
    if (next && (best === null || next.inertia < best.inertia - 1e-12)) best = next;
  }
  return best && scouts !== points ? kMeans(points, best.centres) : best;
}

const draw = (points: readonly Vector[], random: Random): Vector => points[randomIndex(random, points.length)] ?? [];

/** Place of the nearest centre for each point; the first of equals. */
export function nearestCentres(points: readonly Vector[], centres: readonly Vector[]): number[] {
  return points.map((point) => {
    let [best, least] = [0, Number.POSITIVE_INFINITY];
    for (const [c, centre] of centres.entries()) {
      const distance = euclidean(point, centre);
      if (distance < least) [best, least] = [c, distance];
    }
    return best;
  });
}
