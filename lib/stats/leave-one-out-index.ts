import { checkWeights } from "./alignment-index";
import type { Margin, PersonItem } from "./margins";
import { pairDistance } from "./pair-distance";
import { itemMargins, type SurveyItem } from "./survey-item";
import { type Tally, total } from "./tally";

function meanDistanceTo(value: number, table: Tally): number {
  let sum = 0;
  let n = 0;
  for (const [other, count] of table) {
    sum += count * Math.abs(value - other);
    n += count;
  }
  return sum / n;
}

function distanceToGroup(answer: readonly number[], margins: readonly Margin[], g: number): number {
  let sum = 0;
  for (const [m, margin] of margins.entries()) {
    const table = margin.groups[g];
    if (table) sum += margin.weight * meanDistanceTo(answer[m] ?? 0, table);
  }
  return sum;
}

/** An item's index, and what it becomes without one person: `without(g, answer)`; null when fewer than two groups are left. */
export type LeaveOneOutIndex = {
  readonly index: number | null;
  readonly without: (g: number, answer: PersonItem) => number | null;
};

/**
 * Alignment Index of one item with every delete-one value, from counts.
 *
 * Mean distances are linear in one person: H(a − i, b) = (n_a·H(a, b) − d(i, b)) / (n_a − 1). Equal answers of one
 * group need be asked for once only.
 *
 * @param item answers of all people
 * @param weights of the groups
 * @throws RangeError on unusable weights
 */
export function leaveOneOutIndex(item: SurveyItem, weights: readonly number[]): LeaveOneOutIndex {
  checkWeights(weights, item.groups.length);
  const margins = itemMargins(item);
  const sizes = item.groups.map((_, g) => total(margins[0]?.groups[g] ?? new Map()));
  const present = sizes.map((_, g) => g).filter((g) => (sizes[g] ?? 0) > 0);
  const distances = new Map<string, number>();
  for (const a of present) {
    for (const b of present) if (a !== b) distances.set(`${a} ${b}`, pairDistance(margins, a, b) ?? 0);
  }
  const indexOf = (groups: readonly number[], distance: (a: number, b: number) => number): number | null => {
    let sum = 0;
    let weight = 0;
    for (const a of groups) {
      for (const b of groups) {
        if (b <= a) continue;
        const w = (weights[a] ?? 0) * (weights[b] ?? 0);
        sum += w * distance(a, b);
        weight += w;
      }
    }
    return weight > 0 ? 100 * (1 - sum / weight) : null;
  };
  const full = (a: number, b: number) => distances.get(`${a} ${b}`) ?? 0;
  const index = indexOf(present, full);
  const without = (g: number, answer: PersonItem): number | null => {
    if (answer === null || index === null) return index;
    const n = sizes[g] ?? 0;
    const groups = n > 1 ? present : present.filter((other) => other !== g);
    const toGroup = new Map(groups.map((b) => [b, b === g ? 0 : distanceToGroup(answer, margins, b)]));
    return indexOf(groups, (a, b) => {
      if (a !== g && b !== g) return full(a, b);
      return (n * full(a, b) - (toGroup.get(a === g ? b : a) ?? 0)) / (n - 1);
    });
  };
  return { index, without };
}
