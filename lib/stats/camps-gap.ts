import type { Vector } from "./energy-distance";
import { kMeansOfStarts } from "./k-means-starts";
import { mean } from "./mean";
import type { Random } from "./random";
import { randomSample } from "./random-sample";

const ROUNDS = 39;
const MOST_POINTS = 300;

/**
 * p of a cloud without camps: how often points spread evenly over a rectangle, as wide as these, fall into k groups as tight.
 *
 * Among clouds without a gap the even one is easiest to cut, so a small p speaks for a gap; cutting a continuum in two is stable
 * and has a fair silhouette, but does not pass. At most 300 points of a sample are used.
 *
 * @returns 1/40 … 1; null when fewer than k points differ
 * @throws RangeError on unequal dimensions or k < 1
 * @see Tibshirani, Walther & Hastie (2001), JRSS B 63, doi:10.1111/1467-9868.00293
 */
export function campsGapP(points: readonly Vector[], k: number, random: Random): number | null {
  const sample = randomSample(points, MOST_POINTS, random);
  const own = tightness(sample, k, random);
  if (own === null) return null;
  const spread = (sample[0] ?? []).map((_, d) => Math.sqrt(variance(sample.map((point) => point[d] ?? 0))));
  let reached = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const even = sample.map(() => spread.map((sd) => sd * (random() - 0.5)));
    if ((tightness(even, k, random) ?? 1) <= own) reached += 1;
  }
  return (1 + reached) / (ROUNDS + 1);
}

/** Variance left within k groups, as a share of all. */
function tightness(points: readonly Vector[], k: number, random: Random): number | null {
  const fit = kMeansOfStarts(points, k, random, 2);
  const all = (points[0] ?? []).reduce((so, _, d) => so + variance(points.map((p) => p[d] ?? 0)), 0);
  return fit && all > 0 ? fit.inertia / (points.length * all) : null;
}

function variance(values: readonly number[]): number {
  const middle = mean(values) ?? 0;
  return mean(values.map((x) => (x - middle) ** 2)) ?? 0;
}
