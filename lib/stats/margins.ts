import {
  choiceAnswer,
  multiAnswer,
  rankingAnswer,
  rankingScale,
  ratingAnswer,
  shareAnswer,
  sliderScale,
} from "./item-scale";
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

type Groups<T> = readonly (readonly (T | null)[])[];

function encode<T>(groups: Groups<T>, answer: (raw: T) => number[]): PersonItem[][] {
  return groups.map((people) => people.map((raw) => (raw === null ? null : answer(raw))));
}

/** Margins of a rating or slider lo…hi. @throws RangeError on an answer outside the scale */
export function ordinalMargins(groups: Groups<number>, lo: number, hi: number): Margin[] {
  return countMargins(
    encode(groups, (value) => ratingAnswer(value, lo, hi)),
    sliderScale(lo, hi).weight,
  );
}

/** Margins of a single choice, answers as option indices. @throws RangeError on another index */
export function choiceMargins(groups: Groups<number>, options: number): Margin[] {
  return countMargins(
    encode(groups, (option) => choiceAnswer(option, options)),
    1 / 2,
  );
}

/** Margins of a multiple choice, answers as lists of option indices; an empty list is missing. */
export function multiMargins(groups: Groups<readonly number[]>, options: number): Margin[] {
  const given = groups.map((people) => people.map((picks) => (picks?.length ? picks : null)));
  return countMargins(
    encode(given, (picks) => multiAnswer(picks, options)),
    1 / 2,
  );
}

/** Margins of points or shares, one list of K entries per person. @throws RangeError on a negative entry */
export function shareMargins(groups: Groups<readonly number[]>): Margin[] {
  return countMargins(encode(groups, shareAnswer), 1 / 2);
}

/** Margins of rankings, one list of rank positions per person (null: unranked, tied last). */
export function rankingMargins(groups: Groups<readonly (number | null)[]>): Margin[] {
  const things = groups.flat().find((raw) => raw !== null)?.length;
  return things === undefined ? [] : countMargins(encode(groups, rankingAnswer), rankingScale(things).weight);
}
