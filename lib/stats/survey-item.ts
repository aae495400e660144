import type { ItemScale } from "./item-scale";
import { countMargins, type Margin, type PersonItem } from "./margins";

/**
 * One item with every person's answer: `groups[g][i]` is what person i of group g answered, null when missing.
 * The same person has the same g and i in all items. Items of one `construct` count as one; left out: each by itself.
 */
export type SurveyItem = {
  readonly scale: ItemScale;
  readonly groups: readonly (readonly PersonItem[])[];
  readonly construct?: string;
};

/** The item's counts. */
export function itemMargins(item: SurveyItem): Margin[] {
  return countMargins(item.groups, item.scale.weight);
}

/**
 * Checks that all items hold the same people.
 *
 * @returns the number of people in each group
 * @throws RangeError when a group has another size in another item
 */
export function groupSizes(items: readonly SurveyItem[]): number[] {
  const sizes = items[0]?.groups.map((people) => people.length) ?? [];
  for (const { groups } of items) {
    if (groups.length !== sizes.length || groups.some((people, g) => people.length !== sizes[g])) {
      throw new RangeError("every item needs the same people in the same groups");
    }
  }
  return sizes;
}

/**
 * Mean over constructs of the mean over their items, leaving out items without a value.
 *
 * @returns null when no item has a value
 */
export function meanOverConstructs(
  items: readonly Pick<SurveyItem, "construct">[],
  values: readonly (number | null)[],
): number | null {
  const sums = new Map<string | number, { sum: number; n: number }>();
  for (const [i, value] of values.entries()) {
    if (value === null) continue;
    const key = items[i]?.construct ?? i;
    const entry = sums.get(key) ?? { sum: 0, n: 0 };
    entry.sum += value;
    entry.n += 1;
    sums.set(key, entry);
  }
  if (sums.size === 0) return null;
  let sum = 0;
  for (const entry of sums.values()) sum += entry.sum / entry.n;
  return sum / sums.size;
}
