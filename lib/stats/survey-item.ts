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
  return overConstructs(items)(values);
}

/** The same for many lists of values of the same items. */
export function overConstructs(
  items: readonly Pick<SurveyItem, "construct">[],
): (values: readonly (number | null)[]) => number | null {
  const places = new Map<string | number, number>();
  const construct = items.map((item, i) => {
    const key = item.construct ?? i;
    const place = places.get(key) ?? places.size;
    places.set(key, place);
    return place;
  });
  const sums = new Float64Array(places.size);
  const numbers = new Float64Array(places.size);
  return (values) => {
    sums.fill(0);
    numbers.fill(0);
    for (let i = 0; i < values.length; i += 1) {
      const value = values[i] ?? null;
      if (value === null) continue;
      const place = construct[i] ?? 0;
      sums[place] = (sums[place] ?? 0) + value;
      numbers[place] = (numbers[place] ?? 0) + 1;
    }
    let sum = 0;
    let answered = 0;
    for (let place = 0; place < sums.length; place += 1) {
      const n = numbers[place] ?? 0;
      if (n === 0) continue;
      sum += (sums[place] ?? 0) / n;
      answered += 1;
    }
    return answered === 0 ? null : sum / answered;
  };
}
