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
}>;
export type Thresholds = Readonly<{ minimumNumbers: number; minimumWords: number }>;

/** "fewer than 5", "8 or more", "7". */
export function countInWords({ answered, exact }: Coverage, { minimumNumbers }: Thresholds): string {
  if (answered === null) return `fewer than ${minimumNumbers}`;
  const count = answered.toLocaleString("en-GB");
  return exact || answered === 0 ? count : `${count} or more`;
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
  const { answered, numbers, words, exact } = one;
  if (words) return "Large enough to be shown, in numbers and in its own words.";
  if (numbers) {
    return exact
      ? `Numbers are shown. Its words stay hidden: fewer than ${minimumWords} answered.`
      : `Large enough for numbers. Its words open at ${minimumWords}.`;
  }
  if (!exact) return `Hidden until ${minimumNumbers} have answered.`;
  return answered === 0 ? "Nobody answered." : `Hidden: fewer than ${minimumNumbers} answered.`;
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
