import { adjustedRand } from "./adjusted-rand";
import { campsGapP } from "./camps-gap";
import type { Vector } from "./energy-distance";
import type { KMeans } from "./k-means";
import { kMeansOfStarts, nearestCentres } from "./k-means-starts";
import { type PrincipalPlane, placeOn, principalPlane } from "./principal-plane";
import { type Random, randomIndex, seededRandom } from "./random";
import { randomSample } from "./random-sample";
import { silhouette } from "./silhouette";

/** When groups may be spoken of; conventions of STATISTICS.md, section 9. */
const MOST_GROUPS = 5;
const LEAST_SILHOUETTE = 0.25;
const LEAST_STABILITY = 0.6;
const REFITS = 20;
/** Above the first number of people the plane and the centres come from the second, and the rest joins them. */
const FIT_ALL_UP_TO = 50_000;
const FIT_ON = 20_000;
const SILHOUETTE_ON = 2_000;
const STABILITY_ON = 2_000;

/** One person: values per column (NaN: no answer), and how many questions they answered. */
export type Respondent = { readonly row: ArrayLike<number>; readonly answered: number };

export type OpinionClusters = {
  /** Each person's place; nobody else may see it. */
  readonly places: readonly (readonly [number, number])[];
  readonly plane: PrincipalPlane;
  readonly found:
    | { readonly status: "none"; readonly reason: "not-apart" | "too-small" | "not-stable" }
    | {
        readonly status: "groups";
        /** Group of each person, the largest group first. */
        readonly labels: readonly number[];
        readonly centres: readonly Vector[];
        readonly silhouette: number;
        readonly stability: number;
        /** p of a cloud without camps. */
        readonly oneCloudP: number;
      };
};

export type ClusterOptions = {
  readonly seed: string;
  /** Questions asked. */
  readonly items: number;
  /** People that every group needs at least. */
  readonly fewest: number;
};

/** Fewer answers lie nearer the middle because gaps are filled with means: part of that is taken back. */
export function scaledPlace(plane: PrincipalPlane, { row, answered }: Respondent, items: number): [number, number] {
  const scale = Math.sqrt(items / Math.max(1, answered));
  const [x, y] = placeOn(plane, row);
  return [scale * x, scale * y];
}

/**
 * Opinion groups: people who answer alike, found without knowing who they are.
 *
 * Principal plane of the answers, gaps filled with column means; places × √(items / answered); k-means for k = 2…5 from several
 * starts. Of the k whose groups are all large enough and apart (mean silhouette ≥ .25) the best one is kept, if 20 refits on
 * resampled people find it again (mean adjusted Rand ≥ .6).
 *
 * @returns null when nobody differs in two directions
 * @throws RangeError on ragged rows
 * @see Small et al. (2021), Recerca 26(2), doi:10.6035/recerca.5516; Hennig (2007), doi:10.1016/j.csda.2006.11.025
 */
export function opinionClusters(
  people: readonly Respondent[],
  { seed, items, fewest }: ClusterOptions,
): OpinionClusters | null {
  const random = seededRandom(`${seed}/opinion-groups`);
  const fitted = people.length > FIT_ALL_UP_TO ? randomSample(people, FIT_ON, random) : people;
  const plane = principalPlane(fitted.map(({ row }) => row));
  if (!plane) return null;
  const points = fitted.map((person) => scaledPlace(plane, person, items));
  const places = fitted === people ? points : people.map((person) => scaledPlace(plane, person, items));
  const candidates = candidatesOf(points, random);
  const none = (reason: "not-apart" | "too-small" | "not-stable") =>
    ({ places, plane, found: { status: "none", reason } }) as const;
  const apart = candidates.filter((one) => one.silhouette >= LEAST_SILHOUETTE);
  if (apart.length === 0) return none("not-apart");
  const large = apart.filter(({ fit }) => fit.sizes.every((size) => size >= fewest));
  const [best] = large.toSorted((a, b) => b.silhouette - a.silhouette);
  if (!best) return none("too-small");
  const stability = stabilityOf({ all: fitted, fit: best.fit, items, plane }, random);
  if (stability < LEAST_STABILITY) return none("not-stable");
  const order = [...best.fit.sizes.keys()].sort((a, b) => (best.fit.sizes[b] ?? 0) - (best.fit.sizes[a] ?? 0) || a - b);
  const centres = order.flatMap((c) => best.fit.centres.slice(c, c + 1));
  const labels = nearestCentres(places, centres);
  const oneCloudP = campsGapP(points, centres.length, random) ?? 1;
  const found = { status: "groups", labels, centres, silhouette: best.silhouette, stability, oneCloudP } as const;
  return { places, plane, found };
}

type Candidate = { readonly fit: KMeans; readonly silhouette: number };

function candidatesOf(points: readonly Vector[], random: Random): Candidate[] {
  const sample = randomSample([...points.keys()], SILHOUETTE_ON, random);
  const sampled = sample.flatMap((i) => points.slice(i, i + 1));
  return Array.from({ length: MOST_GROUPS - 1 }, (_, i) => i + 2).flatMap((k) => {
    const fit = kMeansOfStarts(points, k, random);
    if (!fit) return [];
    const width = silhouette(
      sampled,
      sample.map((person) => fit.labels[person] ?? 0),
    );
    return width ? [{ fit, silhouette: width.mean }] : [];
  });
}

/**
 * Mean adjusted Rand index between the groups and those that resampled people give, everybody joined to the nearest centre.
 *
 * Of thousands of people a sample is resampled, which makes the test rather too strict than too lenient.
 */
function stabilityOf({ all, fit, items, plane }: Fitted, random: Random): number {
  const sample = randomSample([...all.keys()], STABILITY_ON, random);
  const people = sample.flatMap((i) => all.slice(i, i + 1));
  const labels = sample.map((i) => fit.labels[i] ?? 0);
  const rows = people.map(({ row }) => row);
  let sum = 0;
  for (let refit = 0; refit < REFITS; refit += 1) {
    const weights = new Uint32Array(people.length);
    for (let i = 0; i < people.length; i += 1) {
      const drawn = randomIndex(random, people.length);
      weights[drawn] = (weights[drawn] ?? 0) + 1;
    }
    const again = principalPlane(rows, weights, plane);
    if (again) {
      const places = people.map((person) => scaledPlace(again, person, items));
      const drawn = places.flatMap((place, i) => Array.from({ length: weights[i] ?? 0 }, () => place));
      const clusters = kMeansOfStarts(drawn, fit.sizes.length, random, 2);
      sum += clusters ? (adjustedRand(labels, nearestCentres(places, clusters.centres)) ?? 0) : 0;
    }
    // No index is above 1: the mean can no longer reach what is asked for.
    const most = (sum + REFITS - 1 - refit) / REFITS;
    if (most < LEAST_STABILITY) return most;
  }
  return sum / REFITS;
}

type Fitted = {
  readonly all: readonly Respondent[];
  readonly fit: KMeans;
  readonly items: number;
  readonly plane: PrincipalPlane;
};
