import type { Margin } from "./margins";
import { groupSpread, pairDistance, pairGap } from "./pair-distance";
import { total } from "./tally";

/** Groups × groups, in the order of the margins; null where a group gave no (or one) answer. */
export type PairMatrix = readonly (readonly (number | null)[])[];

/** Index and losses in points (they sum to 100), gaps as shares of the scale. */
export type AlignmentIndex = {
  readonly index: number;
  readonly gapLoss: number;
  readonly spreadLoss: number;
  readonly pairIndex: PairMatrix;
  readonly pairGap: PairMatrix;
  readonly pairEnergy: PairMatrix;
  readonly coherence: readonly (number | null)[];
  /** Of the groups with two people or more, each by its weight. */
  readonly meanCoherence: number | null;
  readonly pooledIndex: number | null;
  /** Mean coherence − pooled index: lost because groups differ; null, like the pooled index, when a group has one person. */
  readonly pooledDivergenceLoss: number | null;
};

/** Σ over pairs of weight × value / Σ weights; null when no pair has a value. */
function overPairs(matrix: PairMatrix, weights: readonly number[]): number | null {
  let sum = 0;
  let weight = 0;
  for (const [a, row] of matrix.entries()) {
    for (const [b, value] of row.entries()) {
      if (b <= a || value === null) continue;
      const w = (weights[a] ?? 0) * (weights[b] ?? 0);
      sum += w * value;
      weight += w;
    }
  }
  return weight > 0 ? sum / weight : null;
}

function pooled(distances: PairMatrix, groups: readonly number[], weights: readonly number[]): number | null {
  const sum = groups.reduce((so, g) => so + (weights[g] ?? 0), 0);
  let share = 0;
  for (const a of groups) {
    for (const b of groups) {
      const distance = distances[a]?.[b] ?? null;
      if (distance === null) return null;
      share += ((weights[a] ?? 0) * (weights[b] ?? 0) * distance) / sum ** 2;
    }
  }
  return share;
}

/** Σ weight × value / Σ weights over the groups with a value; null when they weigh nothing. */
function overGroups(values: readonly (number | null)[], weights: readonly number[]): number | null {
  let sum = 0;
  let weight = 0;
  for (const [g, value] of values.entries()) {
    if (value === null) continue;
    sum += (weights[g] ?? 0) * value;
    weight += weights[g] ?? 0;
  }
  return weight > 0 ? sum / weight : null;
}

/** Checks one non-negative weight for each group, with a positive sum. @throws RangeError otherwise */
export function checkWeights(weights: readonly number[], groups: number): void {
  const usable = weights.every((w) => w >= 0 && Number.isFinite(w)) && weights.some((w) => w > 0);
  if (weights.length !== groups || !usable) throw new RangeError("each group needs a weight ≥ 0, not all of them 0");
}

/**
 * Alignment Index of one item: how close two people are on average who come from different groups.
 *
 * 100: always the same answer. 0: always opposite ends. `gapLoss` is lost because the groups as wholes differ,
 * `spreadLoss` because people inside them do; the three sum to 100. Coherence of a group is 100 for one shared answer,
 * 0 for two equal camps at the extremes, and may fall below 0 in small groups. `pooledIndex` is a secondary check.
 *
 * @param margins of the item, every reportable group in the same order
 * @param mostSpread mean distance inside a group of two equal, opposite camps (see ItemScale)
 * @param weights of the groups; a pair weighs the product. Equal when left out
 * @returns null when fewer than two groups answered
 * @throws RangeError on unusable weights or a spread outside (0, 1]
 * @see Rao (1982), Theoretical Population Biology 21; Rizzo & Székely (2010), doi:10.1214/09-AOAS245
 */
export function alignmentIndex(
  margins: readonly Margin[],
  mostSpread: number,
  weights?: readonly number[],
): AlignmentIndex | null {
  if (!(mostSpread > 0 && mostSpread <= 1)) throw new RangeError(`${mostSpread} is no spread`);
  const groups = margins[0]?.groups ?? [];
  const w = weights ?? groups.map(() => 1);
  if (groups.length > 0) checkWeights(w, groups.length);
  const answered = groups.map((table) => total(table) > 0);
  const matrix = (cell: (a: number, b: number) => number | null): PairMatrix =>
    groups.map((_, a) => groups.map((_, b) => (answered[a] && answered[b] ? cell(a, b) : null)));
  const gap = matrix((a, b) => (a === b ? 0 : pairGap(margins, a, b)));
  const distance = matrix((a, b) => (a === b ? groupSpread(margins, a) : pairDistance(margins, a, b)));
  const h = overPairs(distance, w);
  const g = overPairs(gap, w);
  if (h === null || g === null) return null;
  const spreads = groups.map((_, a) => distance[a]?.[a] ?? null);
  const energy = matrix((a, b) => {
    const [between, inA, inB] = [distance[a]?.[b] ?? null, spreads[a] ?? null, spreads[b] ?? null];
    if (a === b) return 0;
    return between === null || inA === null || inB === null ? null : 2 * between - inA - inB;
  });
  const coherence = spreads.map((spread) => (spread === null ? null : 100 * (1 - spread / mostSpread)));
  const meanCoherence = overGroups(coherence, w);
  const present = groups.map((_, a) => a).filter((a) => answered[a]);
  const share = pooled(distance, present, w);
  const pooledIndex = share === null ? null : 100 * (1 - share / mostSpread);
  return {
    index: 100 * (1 - h),
    gapLoss: 100 * g,
    spreadLoss: Math.max(0, 100 * (h - g)),
    pairIndex: distance.map((row) => row.map((d) => (d === null ? null : 100 * (1 - d)))),
    pairGap: gap,
    pairEnergy: energy,
    coherence,
    meanCoherence,
    pooledIndex,
    pooledDivergenceLoss: pooledIndex === null || meanCoherence === null ? null : meanCoherence - pooledIndex,
  };
}
