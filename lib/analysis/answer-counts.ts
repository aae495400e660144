import type { PersonItem } from "@/lib/stats/margins";
import type { Tally } from "@/lib/stats/tally";
import { encoded, optionValue, orderedValue } from "./encode";
import type { SaidValue, VisibleItem } from "./suppression";

/**
 * Each item is counted once and everything else is read off the counts: people are many, distinct answers are few.
 * What is known of an item is kept as long as the item is.
 */
const counts = new WeakMap<VisibleItem, readonly ReadonlyMap<SaidValue, number>[]>();
const margins = new WeakMap<VisibleItem, readonly (readonly PersonItem[])[]>();

/** How many people of each visible audience gave each answer. */
export function answerCounts(item: VisibleItem): readonly ReadonlyMap<SaidValue, number>[] {
  const known = counts.get(item) ?? item.values.map(countAnswers);
  counts.set(item, known);
  return known;
}

function countAnswers(people: readonly (SaidValue | null)[]): Map<SaidValue, number> {
  const given = new Map<SaidValue, number>();
  for (const value of people) if (value !== null) given.set(value, (given.get(value) ?? 0) + 1);
  return given;
}

/** Everybody's answer as its margins, per visible audience. */
export function encodedPeople(item: VisibleItem): readonly (readonly PersonItem[])[] {
  const known = margins.get(item) ?? item.values.map((people) => people.map((value) => encoded(item.scale, value)));
  margins.set(item, known);
  return known;
}

/** Ordered answers of each visible audience, counted; null for scales without an order. */
export function orderedTallies(item: VisibleItem): Tally[] | null {
  if (item.scale.type !== "ordinal" && item.scale.type !== "agree") return null;
  return talliesOf(item, orderedValue);
}

/** One option's standing (`optionValue`) in the answers of each visible audience, counted; null for scales without options. */
export function optionTallies(item: VisibleItem, option: number): Tally[] | null {
  const { scale } = item;
  return "options" in scale ? talliesOf(item, (value) => optionValue(scale.options, option, value)) : null;
}

function talliesOf(item: VisibleItem, read: (value: SaidValue) => number | null): Tally[] {
  return answerCounts(item).map((given) => {
    const table = new Map<number, number>();
    for (const [answer, n] of given) {
      const value = read(answer);
      if (value !== null) table.set(value, (table.get(value) ?? 0) + n);
    }
    return table;
  });
}
