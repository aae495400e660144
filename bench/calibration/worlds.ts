import { choiceScale, type ItemScale, ratingScale, shareScale } from "@/lib/stats/item-scale";
import type { Random } from "@/lib/stats/random";

/** A question in a world in which the truth is known: the possible answers, and how often each audience gives them. */
export type World = {
  readonly name: string;
  readonly kind: "likert" | "single-choice" | "share-chips";
  readonly scale: ItemScale;
  readonly answers: readonly (readonly number[])[];
  /** One list per audience: the probability of each answer. */
  readonly groups: readonly (readonly number[])[];
};

const POINTS = [1, 2, 3, 4, 5].map((value) => [value]);
const OPTIONS = [0, 1, 2, 3, 4].map((k) => [0, 1, 2, 3, 4].map((j) => (j === k ? 1 : 0)));
/** Ways to share points over four things: all on one, halves, quarters, and in between. */
const SHARES = [
  [1, 0, 0, 0],
  [0.5, 0.5, 0, 0],
  [0.6, 0.2, 0.2, 0],
  [0.25, 0.25, 0.25, 0.25],
  [0.1, 0.3, 0.3, 0.3],
  [0, 0.5, 0.25, 0.25],
  [0, 0, 0.4, 0.6],
];

const three = (of: readonly number[]) => [of, of, of];
const likert = (name: string, groups: World["groups"]): World => ({
  name: `Likert, ${name}`,
  kind: "likert",
  scale: ratingScale(1, 5),
  answers: POINTS,
  groups,
});
const choice = (name: string, groups: World["groups"]): World => ({
  name: `choice, ${name}`,
  kind: "single-choice",
  scale: choiceScale(5),
  answers: OPTIONS,
  groups,
});
const points = (name: string, groups: World["groups"]): World => ({
  name: `points, ${name}`,
  kind: "share-chips",
  scale: shareScale(4),
  answers: SHARES,
  groups,
});

const FLAT = [0.2, 0.2, 0.2, 0.2, 0.2];
const SKEWED = [0.05, 0.1, 0.2, 0.35, 0.3];
const BIMODAL = [0.4, 0.1, 0, 0.1, 0.4];
const NEARLY_ALL = [0, 0, 0.02, 0.06, 0.92];
const FAVOURITE = [0.5, 0.2, 0.15, 0.1, 0.05];
const SPLITS = [0.1, 0.2, 0.2, 0.2, 0.1, 0.1, 0.1];

/** Three audiences that think exactly alike. */
export const ALIKE: readonly World[] = [
  likert("flat", three(FLAT)),
  likert("skewed", three(SKEWED)),
  likert("two camps", three(BIMODAL)),
  likert("near-unanimous", three(NEARLY_ALL)),
  choice("flat", three(FLAT)),
  choice("favourite", three(FAVOURITE)),
  points("mixed", three(SPLITS)),
];

/** Three audiences that differ: a little, a lot, in spread alone. */
export const APART: readonly World[] = [
  likert("one step apart", [SKEWED, FLAT, SKEWED.toReversed()]),
  likert("one camp against two", [[0.02, 0.08, 0.8, 0.08, 0.02], BIMODAL, FLAT]),
  likert("far apart", [NEARLY_ALL, SKEWED, NEARLY_ALL.toReversed()]),
  choice("other favourites", [FAVOURITE, [0.2, 0.5, 0.15, 0.1, 0.05], FLAT]),
  points("other weights", [SPLITS, [0.3, 0.2, 0.2, 0.1, 0.1, 0.1, 0], [0, 0.1, 0.1, 0.2, 0.2, 0.2, 0.2]]),
];

/** How far one audience is from the other two, as a share of the scale or of the answers. */
export const GAPS = [0.1, 0.15, 0.3, 0.5] as const;

/** The second audience gives up answers at one end for answers at the other until the gap is as large as wanted. */
export const GRADED: readonly World[] = GAPS.flatMap((gap) => [
  likert(`${gap} apart`, [SKEWED, moved(SKEWED, gap), SKEWED]),
  choice(`${gap} apart`, [FAVOURITE, [0.5 - gap, 0.2, 0.15, 0.1, 0.05 + gap], FAVOURITE]),
]);

/** Mixes in people who are all at the low end; the mean, and with it the gap, falls in proportion. */
function moved(from: readonly number[], gap: number): number[] {
  const mean = from.reduce((so, p, k) => so + p * (k / 4), 0);
  return from.map((p, k) => p * (1 - gap / mean) + (k === 0 ? gap / mean : 0));
}

/** Which of its possible answers each of n people of an audience gives. */
export function draw(random: Random, world: World, g: number, n: number): number[] {
  const probabilities = world.groups[g] ?? [];
  return Array.from({ length: n }, () => {
    let left = random();
    let k = 0;
    for (; k < probabilities.length - 1; k += 1) {
      left -= probabilities[k] ?? 0;
      if (left < 0) break;
    }
    return k;
  });
}
