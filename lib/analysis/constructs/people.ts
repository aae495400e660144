import { type Tally, total } from "@/lib/stats/tally";
import { orderedTallies } from "../answer-counts";
import { orderedValues } from "../encode";
import type { AudienceResult } from "../result";
import { mayLeaveOut, type VisibleItem, type VisiblePanel } from "../suppression";

type Pair = readonly [today: number, should: number];

/** Ordered answers of one audience to two items of one question. */
export type TwinAnswers = {
  readonly v: number;
  readonly who: AudienceResult;
  /** Everybody who answered the item, as it is published. */
  readonly today: Tally;
  readonly should: Tally;
  /**
   * Person by person, of those who gave both; null where they are few, or where a few gave only one: beside the counts of
   * everybody, any figure of the others would tell what those answered.
   */
  readonly pairs: readonly Pair[] | null;
};

const known = new WeakMap<VisiblePanel, Map<string, TwinAnswers[]>>();

/** The "today" and the "should be" of a question, for each audience that shows both. */
export function twinsOf(questionId: string, panel: VisiblePanel): readonly TwinAnswers[] {
  const ofPanel = known.get(panel) ?? new Map<string, TwinAnswers[]>();
  known.set(panel, ofPanel);
  const twins = ofPanel.get(questionId) ?? pairUp(questionId, panel);
  ofPanel.set(questionId, twins);
  return twins;
}

function pairUp(questionId: string, panel: VisiblePanel): TwinAnswers[] {
  const own = panel.items.filter(({ question }) => question.id === questionId);
  const today = own.find(({ measure }) => measure === "today");
  const should = own.find(({ measure }) => measure === "should");
  if (!today || !should) return [];
  const [before, after] = [orderedValues(today), orderedValues(should)];
  if (!before || !after) return [];
  const alike = new Map<number, Map<number, Pair>>();
  return panel.visible.flatMap((who, v): TwinAnswers[] => {
    if (!today.shown.includes(v) || !should.shown.includes(v)) return [];
    const pairs: Pair[] = [];
    for (const [i, first] of (before[v] ?? []).entries()) {
      const second = after[v]?.[i] ?? null;
      if (first === null || second === null) continue;
      const seconds = alike.get(first) ?? new Map<number, Pair>();
      alike.set(first, seconds);
      const pair = seconds.get(second) ?? ([first, second] as const);
      seconds.set(second, pair);
      pairs.push(pair);
    }
    const said = { today: saidBy(today, v), should: saidBy(should, v) };
    const isTold =
      !panel.isSlice && mayPair(pairs.length, [said.today, said.should].map(total), panel.thresholds.numbers);
    return [{ v, who, ...said, pairs: isTold ? pairs : null }];
  });
}

/**
 * Whether answers to two items may be read person by person, where `both` people gave both and `said` each one of them: it is
 * the one rule for everything that is published of pairs of answers.
 */
export const mayPair = (both: number, said: readonly number[], k: number): boolean =>
  both >= k && said.every((n) => mayLeaveOut(n - both, n, k));

/** Answers of one visible audience, counted; empty where they have no order. */
export const saidBy = (item: VisibleItem, v: number): Tally => orderedTallies(item)?.[v] ?? new Map();

/** One option's share of each person's points, in ascending order: no sum may tell by its last digit in which order people stand. */
export const sharesOf = (item: VisibleItem, v: number, option: number): number[] =>
  (item.values[v] ?? [])
    .flatMap((value) => (value?.type === "points" ? [value.shares[option] ?? 0] : []))
    .sort((a, b) => a - b);

/** People whose answer is of this kind. */
export function peopleIn(table: Tally, is: (value: number) => boolean): number {
  let people = 0;
  for (const [value, n] of table) if (is(value)) people += n;
  return people;
}

export const average = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

export const round1 = (value: number): number => Math.round(10 * value) / 10;

/** "+1.5", "−0.3", "0" */
export function signed(value: number): string {
  const rounded = round1(value);
  if (rounded === 0) return "0";
  return rounded > 0 ? `+${rounded}` : `−${Math.abs(rounded)}`;
}
