import { type SuppressionReason, suppressGroups } from "@/lib/stats/suppress-groups";
import type { Snapshot } from "./snapshot";

/** Which audiences may be shown at all; what of a shown one may be, `suppression` decides. */

export type Thresholds = Snapshot["thresholds"];

export type AudienceDecision = {
  readonly id: string;
  readonly answered: number | null;
  readonly numbers: boolean;
  readonly words: boolean;
  readonly hiddenBecause: string | null;
};

/** `invited`: people asked; null or absent where nobody keeps a list. */
export type AudienceCount = { readonly id: string; readonly answered: number; readonly invited?: number | null };

/**
 * Which audiences may be shown.
 *
 * "All" means the audiences that are shown, so a hidden one cannot be found by subtraction. A screen that shows a count of
 * everybody as well must pass `totalPublished`: then further audiences are hidden until no difference tells, and where none
 * is left to show the total must not be shown either.
 */
export function decideAudiences(
  counts: readonly AudienceCount[],
  thresholds: Thresholds,
  { totalPublished = false } = {},
): AudienceDecision[] {
  const hidden = totalPublished
    ? hideUntilNothingTells(counts, thresholds.numbers)
    : suppressGroups(new Map(counts.map(({ id, answered }) => [id, answered])), thresholds.numbers, false);
  return counts.map(({ id, answered }) => {
    const reason = hidden.get(id);
    const numbers = reason === undefined && answered > 0;
    return {
      id,
      answered: numbers ? answered : null,
      numbers,
      words: numbers && answered >= wordsThreshold(thresholds),
      hiddenBecause: numbers ? null : becauseOf(reason, thresholds),
    };
  });
}

/**
 * Hides the smallest shown audiences until the sum of the hidden ones leaves room for every one of them.
 *
 * Two hidden audiences are not enough when the sum can only come about one way: eight people in two audiences of fewer than
 * five are four and four; none is none and none.
 */
function hideUntilNothingTells(counts: readonly AudienceCount[], k: number): Map<string, SuppressionReason> {
  const hidden = suppressGroups(new Map(counts.map(({ id, answered }) => [id, answered])), k, true);
  const open = counts.filter(({ id, answered }) => answered > 0 && !hidden.has(id));
  for (const { id } of open.toSorted((a, b) => a.answered - b.answered)) {
    if (!isDetermined(hidden, counts, k)) break;
    hidden.set(id, "complementary");
  }
  return hidden;
}

/** Whether the sum of the hidden audiences, the reason shown with each, and who was invited allow only one count for any of them. */
function isDetermined(hidden: ReadonlyMap<string, SuppressionReason>, counts: readonly AudienceCount[], k: number) {
  const secret = counts.filter(({ id, answered, invited }) => hidden.has(id) || (answered === 0 && invited !== 0));
  const ranges = secret.map(({ id, answered, invited }): [number, number] => {
    // More answers than invitations: others came by an open link, and the list bounds nothing.
    const most = invited != null && invited >= answered ? invited : Number.POSITIVE_INFINITY;
    return hidden.get(id) === "complementary" ? [k, most] : [0, Math.min(k - 1, most)];
  });
  const sum = secret.reduce((so, { answered }) => so + answered, 0);
  const others = (end: 0 | 1, i: number) => ranges.reduce((so, range, j) => (j === i ? so : so + range[end]), 0);
  return ranges.some(([least, most], i) => Math.max(least, sum - others(1, i)) >= Math.min(most, sum - others(0, i)));
}

/** Silence is a small count like any other: “nobody answered” would say of every person who was asked that they did not. */
const becauseOf = (reason: string | undefined, { numbers }: Thresholds): string =>
  reason === "complementary" ? "hidden to protect another audience" : `fewer than ${numbers} answered`;

/** Words never open before numbers. */
export const wordsThreshold = ({ numbers, words }: Thresholds): number => Math.max(numbers, words);

/** Whether these people's own words may be quoted: enough of them wrote. */
export const mayQuote = (nWriters: number, thresholds: Thresholds): boolean => nWriters >= wordsThreshold(thresholds);
