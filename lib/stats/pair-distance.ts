import type { Margin } from "./margins";
import { meanDistance, meanDistanceWithin } from "./mean-distance";
import type { Tally } from "./tally";
import { wasserstein } from "./wasserstein";

function weighted(margins: readonly Margin[], part: (groups: readonly Tally[]) => number | null): number | null {
  if (margins.length === 0) return null;
  let sum = 0;
  for (const { weight, groups } of margins) {
    const value = part(groups);
    if (value === null) return null;
    sum += weight * value;
  }
  return Math.min(1, sum);
}

function groupOf(groups: readonly Tally[], g: number): Tally {
  const table = groups[g];
  if (!table) throw new RangeError(`there is no group ${g}`);
  return table;
}

/**
 * H(a, b): mean distance of one person from group a and one from group b on one item; 0 the same, 1 opposite.
 *
 * @returns in [0, 1], or null when a group gave no answer
 * @throws RangeError on a group that does not exist
 */
export function pairDistance(margins: readonly Margin[], a: number, b: number): number | null {
  return weighted(margins, (groups) => meanDistance(groupOf(groups, a), groupOf(groups, b)));
}

/** Gap(a, b): how far the two groups as wholes are apart, 0…H(a, b); null when a group gave no answer. */
export function pairGap(margins: readonly Margin[], a: number, b: number): number | null {
  return weighted(margins, (groups) => wasserstein(groupOf(groups, a), groupOf(groups, b)));
}

/** H(g, g): mean distance of two different people of one group, in [0, 1]; null for fewer than two. */
export function groupSpread(margins: readonly Margin[], g: number): number | null {
  return weighted(margins, (groups) => meanDistanceWithin(groupOf(groups, g)));
}
