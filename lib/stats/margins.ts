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
  const width = groups.flat().find((answer) => answer !== null)?.length ?? 0;
  const tables = Array.from({ length: width }, () => groups.map(() => new Map<number, number>()));
  for (const [g, people] of groups.entries()) {
    for (const answer of people) {
      if (answer === null) continue;
      if (answer.length !== width) throw new RangeError(`an answer has ${answer.length} margins, another ${width}`);
      for (const [m, value] of answer.entries()) {
        if (!Number.isFinite(value)) throw new RangeError(`${value} is not a finite value`);
        const table = tables[m]?.[g];
        table?.set(value, (table.get(value) ?? 0) + 1);
      }
    }
  }
  return tables.map((perGroup) => ({ weight, groups: perGroup }));
}
