import { answerCells, countCells } from "./answer-cells";
import { type AnswerPatterns, answerPatterns, countPatterns } from "./answer-patterns";
import { energyLimit } from "./energy-limit";
import { type EnergyPermutation, type PermutationOptions, permuteGroups, SAME_ENERGY } from "./group-permutation";
import type { PersonItem } from "./margins";
import { pOfDeals } from "./p-of-deals";
import { eachDeal, isTooVaried, type PairPool, randomDeals } from "./pair-deals";
import { type PairEnergy, pairEnergy } from "./pair-energy";
import { type Random, seededRandom } from "./random";
import { countRelabelings } from "./relabelings";

export type { EnergyPermutation, PermutationOptions };

/**
 * Permutation test of the energy between groups on one item of any answer type.
 *
 * People's group labels are shuffled; p counts shuffles whose energy reaches the observed one. With three or more
 * groups all labels are shuffled at once and the statistic is the sum over pairs.
 *
 * @param groups encoded answers of the people; missing ones are left out
 * @param weight of a margin in the distance (ItemScale.weight)
 * @param options seed of the shuffles; the same seed gives the same p
 * @returns null for fewer than two groups or a group with fewer than two answers
 * @throws RangeError on a weight that is not positive and finite, or fewer than one replicate
 * @see Székely & Rizzo (2013), doi:10.1016/j.jspi.2013.03.018; Phipson & Smyth (2010) for p; Besag & Clifford (1991),
 * Biometrika 78, doi:10.1093/biomet/78.2.301 for p when there are enough
 */
export function energyPermutation(
  groups: readonly (readonly PersonItem[])[],
  weight: number,
  options: PermutationOptions,
): EnergyPermutation | null {
  const item = answerPatterns(groups);
  const counts = item.people.map((people) => countPatterns(people, item.patterns.length));
  return energyPermutationOfCounts(item, counts, weight, options);
}

/**
 * The same test from counts: `counts[g][p]` people of group g gave pattern p of the item.
 *
 * @throws RangeError on a weight that is not positive and finite, or fewer than one replicate
 */
export function energyPermutationOfCounts(
  item: Pick<AnswerPatterns, "patterns" | "margins">,
  counts: readonly Float64Array[],
  weight: number,
  options: PermutationOptions,
): EnergyPermutation | null {
  const { seed, replicates = 9_999, exactLimit = 20_000, enough = Number.POSITIVE_INFINITY } = options;
  if (!(weight > 0 && Number.isFinite(weight))) throw new RangeError(`weight ${weight}`);
  if (!(Number.isInteger(replicates) && replicates >= 1)) throw new RangeError(`${replicates} replicates`);
  const sizes = counts.map((own) => own.reduce((sum, n) => sum + n, 0));
  if (sizes.length < 2 || sizes.some((n) => n < 2)) return null;
  const all = { seed, replicates, exactLimit, enough };
  const [a, b] = counts;
  return a && b && counts.length === 2
    ? permutePair(item, [a, b], weight, all)
    : permuteGroups(item, counts, weight, all);
}

/** Two groups: only the smaller one is dealt, and chance's mean gap needs no dealing at all. */
function permutePair(
  { patterns, margins }: Pick<AnswerPatterns, "patterns" | "margins">,
  [a, b]: readonly [Float64Array, Float64Array],
  weight: number,
  { seed, replicates, exactLimit, enough }: Required<PermutationOptions>,
): EnergyPermutation {
  const [na, nb] = [a, b].map((own) => own.reduce((sum, n) => sum + n, 0)) as [number, number];
  const smaller = na <= nb ? a : b;
  const item = answerCells({ patterns, margins });
  const given = { item, pool: a.map((n, p) => n + (b[p] ?? 0)), first: Math.min(na, nb) };
  const energies = pairEnergy(item, given.pool, given.first, weight);
  const observed = countCells(item, smaller);
  const energy = energies.of(observed);
  const figures = { energy, gap: Math.min(1, energies.gap(observed)), chanceGap: Math.min(1, energies.chanceGap) };
  if (countRelabelings([na, nb]) <= exactLimit + 0.5) {
    let [reached, all] = [0, 0];
    eachDeal(given, (people, chance) => {
      if (energies.of(people) >= energy - SAME_ENERGY) reached += chance;
      all += chance;
    });
    // The observed deal is one of them, but its chance may be smaller than any number.
    return { ...figures, p: Math.max(Number.MIN_VALUE, Math.min(1, reached / all)), exact: true };
  }
  const next = energiesOfDeals(given, energies, seededRandom(seed));
  return { ...figures, p: pOfDeals(next, { energy, offset: energies.offset, replicates, enough }), exact: false };
}

function energiesOfDeals(given: PairPool, energies: PairEnergy, random: Random): () => number {
  if (isTooVaried(given)) return energyLimit(given, energies, random);
  const next = randomDeals(given, random);
  const people = new Float64Array(given.item.steps.length);
  return () => {
    next(people);
    return energies.of(people);
  };
}
