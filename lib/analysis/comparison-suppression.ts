import type { AnalysisResult } from "./result";

/**
 * What two results of the same fieldwork may say beside each other: their difference speaks of those who came in between. A next
 * result waits for enough newcomers of an audience (see `held-answers`); how many of these answered one question it does not ask.
 */

/** Whether figures of `before` and of `after` people of one audience may be read together. */
export const mayStandBeside = (before: number | null, after: number | null, minimum: number): boolean =>
  before === null || after === null || before === after || Math.abs(after - before) >= minimum;

/** Why two results of the same fieldwork may not be read together at all; null where they may. */
export function whyNotCompared(earlier: AnalysisResult, later: AnalysisResult): string | null {
  const minimum = Math.max(earlier.thresholds.numbers, later.thresholds.numbers);
  const few = later.audiences.filter(({ id, answered }) => {
    const before = earlier.audiences.find((one) => one.id === id)?.answered ?? null;
    return !mayStandBeside(before, answered, minimum);
  });
  if (few.length === 0) return null;
  return `Fewer than ${minimum} answers lie between the two results for ${few.map(({ many }) => many).join(" and ")}. Side by side they would tell what those people said.`;
}

/** Audiences whose answers to an item may be read in both results; all where the results are of different people. */
export function comparedOn(
  { earlier, later, isSameFieldwork }: { earlier: AnalysisResult; later: AnalysisResult; isSameFieldwork: boolean },
  nOf: (result: AnalysisResult, audience: string) => number | null,
): string[] {
  const minimum = Math.max(earlier.thresholds.numbers, later.thresholds.numbers);
  return later.audiences.flatMap(({ id }) => {
    const [before, after] = [nOf(earlier, id), nOf(later, id)];
    if (before === null || after === null) return [];
    return !isSameFieldwork || mayStandBeside(before, after, minimum) ? [id] : [];
  });
}
