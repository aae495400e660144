import { capital, listed, plainText } from "@/lib/findings/rich-text";
import type { Audience } from "@/lib/survey/instrument";

/** How far one audience is. `answered` null: hidden, fewer than the minimum; not `exact`: so many or more. */
export type Coverage = Readonly<{
  audience: string;
  invited: number | null;
  answered: number | null;
  exact: boolean;
  numbers: boolean;
  words: boolean;
  /** Of an audience that was shown before a reopening: how many newcomers it takes until they are counted, and whether they are. */
  newcomers?: Readonly<{ needed: number; areCounted: boolean }> | null;
}>;
export type Thresholds = Readonly<{ minimumNumbers: number; minimumWords: number }>;

/** How many newcomers it takes until they are counted; null: whoever comes is counted. */
export const uncounted = ({ newcomers }: Coverage): number | null =>
  newcomers && !newcomers.areCounted ? newcomers.needed : null;

/** "fewer than 5", "8 or more", "7". */
export function countInWords(one: Coverage, { minimumNumbers }: Thresholds): string {
  const { answered, exact } = one;
  const mayBeMore = uncounted(one) !== null;
  if (answered === null) return mayBeMore ? "too few" : `fewer than ${minimumNumbers}`;
  const count = answered.toLocaleString("en-GB");
  return exact && !mayBeMore ? count : `${count} or more`;
}

/** "7 of 9 answered", "8 or more answered". */
export function coverageInWords(one: Coverage, thresholds: Thresholds): string {
  return `${countInWords(one, thresholds)}${one.invited === null ? "" : ` of ${one.invited}`} answered`;
}

/** What may be shown of an audience, as a tag. */
export function reachOf({ numbers, words, exact }: Coverage): string {
  if (words) return "Numbers and words";
  if (numbers) return "Numbers only";
  return exact ? "Not shown" : "Not shown yet";
}

/** The same as a sentence that says what is missing. */
export function reachInWords(one: Coverage, { minimumNumbers, minimumWords }: Thresholds): string {
  const { numbers, words, exact } = one;
  const needed = uncounted(one);
  if (needed !== null) return reachAfterReopening(one, needed);
  if (words) return "Large enough to be shown, in numbers and in its own words.";
  if (numbers) {
    return exact
      ? `Numbers are shown. Its words stay hidden: fewer than ${minimumWords} answered.`
      : `Large enough for numbers. Its words open at ${minimumWords}.`;
  }
  return exact ? `Hidden: fewer than ${minimumNumbers} answered.` : `Hidden until ${minimumNumbers} have answered.`;
}

/** As long as newcomers stay out of the count, whatever minimum they would reach. */
function reachAfterReopening({ numbers, words, exact }: Coverage, needed: number): string {
  const since = "since the reopening";
  // Of a closed survey nobody can come any more: who came since stays out.
  if (exact) {
    const out = `Those who answered ${since} count only from ${needed} on; they are not shown.`;
    if (words) return `Large enough to be shown, in numbers and in its own words. ${out}`;
    return numbers ? `Numbers are shown, its words stay hidden. ${out}` : `Hidden: too few are counted. ${out}`;
  }
  const later = `Those who answer ${since} are counted once there are ${needed} of them`;
  if (words) return `Large enough to be shown, in numbers and in its own words. ${later}.`;
  if (numbers) return `Large enough for numbers. ${later}; its words open then.`;
  return `Hidden until ${needed} more have answered ${since}.`;
}

/** One sentence over all audiences: who can be compared, and who is missing. */
export function coverageSentence(coverage: readonly Coverage[], audiences: readonly Audience[]): string {
  const shown = coverage.filter(({ numbers }) => numbers);
  const live = coverage.some(({ exact }) => !exact);
  if (shown.length === coverage.length) {
    if (shown.length === 1) return "There are enough answers.";
    return live ? "Every audience can already be reported." : "Every audience is large enough to be shown.";
  }
  if (shown.length === 0) {
    return live ? "No audience can be reported yet." : "Too few people answered; no audience can be shown.";
  }
  const names = (ones: readonly Coverage[]) =>
    plainText(listed(ones.flatMap(({ audience }) => audiences.find(({ id }) => id === audience)?.many ?? [])));
  const [some, missing] = [names(shown), names(coverage.filter(({ numbers }) => !numbers))];
  return live
    ? `${capital(some)} can already be reported; ${missing} cannot yet.`
    : `${capital(some)} can be shown; ${missing} stay hidden.`;
}
