import { answerPatterns, countPatterns } from "./answer-patterns";
import type { Tally } from "./tally";

/** One number of an answer: its weight in the distance, and each group's value → count. */
export type Margin = { readonly weight: number; readonly groups: readonly Tally[] };

/** A person's answer to one item as the values of its margins; null: no answer. */
export type PersonItem = readonly number[] | null;

/**
 * Counts encoded answers, margin by margin.
 *
 * @param groups people of each group; missing answers are left out
 * @param weight of every margin in the distance
 * @throws RangeError when answers differ in length or hold a value that is not finite
 */
export function countMargins(groups: readonly (readonly PersonItem[])[], weight: number): Margin[] {
  const { patterns, people, margins } = answerPatterns(groups);
  const counts = people.map((own) => countPatterns(own, patterns.length));
  return margins.map((_, m) => ({
    weight,
    groups: counts.map((own) => {
      const table = new Map<number, number>();
      for (const [p, n] of own.entries()) {
        const value = patterns[p]?.[m] ?? 0;
        if (n > 0) table.set(value, (table.get(value) ?? 0) + n);
      }
      return table;
    }),
  }));
}
