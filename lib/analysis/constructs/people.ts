import { orderedValues } from "../encode";
import type { AudienceResult } from "../result";
import type { VisibleItem, VisiblePanel } from "../suppression";

/** Ordered answers to two items of one question, person by person; only people who gave both. */
export type TwinAnswers = {
  readonly v: number;
  readonly who: AudienceResult;
  readonly pairs: readonly (readonly [today: number, should: number])[];
};

/** The "today" and the "should be" of a question, for each audience with enough people who answered both. */
export function twinsOf(questionId: string, panel: VisiblePanel): TwinAnswers[] {
  const own = panel.items.filter(({ question }) => question.id === questionId);
  const today = own.find(({ measure }) => measure === "today");
  const should = own.find(({ measure }) => measure === "should");
  if (!today || !should) return [];
  const [before, after] = [orderedValues(today), orderedValues(should)];
  if (!before || !after) return [];
  return panel.visible.flatMap((who, v): TwinAnswers[] => {
    const pairs = (before[v] ?? []).flatMap((first, i): [number, number][] => {
      const second = after[v]?.[i] ?? null;
      return first === null || second === null ? [] : [[first, second]];
    });
    return pairs.length >= panel.thresholds.numbers ? [{ v, who, pairs }] : [];
  });
}

/** Answers of one visible audience, without the missing ones. */
export function saidBy(item: VisibleItem, v: number): number[] {
  return (orderedValues(item)?.[v] ?? []).filter((value) => value !== null);
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
