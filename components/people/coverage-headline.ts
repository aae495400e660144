import { type Coverage, uncounted } from "@/components/studio/coverage-words";
import { capital, listed, plainText } from "@/lib/findings/rich-text";
import type { Audience } from "@/lib/survey/instrument";

const COUNT: Readonly<Record<number, string>> = { 2: "two", 3: "three", 4: "four", 5: "five" };

/** What the counts of a survey that collects call for, in one sentence. */
export function coverageHeadline(coverage: readonly Coverage[], audiences: readonly Audience[]): string {
  const missing = coverage.filter(({ numbers }) => !numbers);
  const nShown = coverage.length - missing.length;
  if (missing.length === 0) return "Every audience can already be reported.";
  if (nShown === 0) return "No audience can be reported yet.";
  const names = (ones: readonly Coverage[]) =>
    plainText(listed(ones.flatMap(({ audience }) => audiences.find(({ id }) => id === audience)?.many ?? [])));
  const others =
    nShown === 1 ? names(coverage.filter(({ numbers }) => numbers)) : `the other ${COUNT[nShown] ?? nShown}`;
  return `${capital(names(missing))} need a nudge; ${others} can already be reported.`;
}

/** What more answers would bring, once an audience is large enough for everything; "" where that is little. */
export function narrowing(one: Coverage): string {
  const { answered, invited, words, exact } = one;
  if (!words || exact || answered === null) return "";
  const left = invited === null ? answered : invited - answered;
  const more = Math.min(answered, left);
  if (more < (uncounted(one) ?? 0)) return "";
  // A mean's interval narrows with the root of the number of people.
  const share = more <= 0 ? 0 : 1 - Math.sqrt(answered / (answered + more));
  const how =
    share >= 0.27
      ? "a third"
      : share >= 0.22
        ? "a quarter"
        : share >= 0.17
          ? "a fifth"
          : share >= 0.09
            ? "a tenth"
            : "";
  return how === "" ? "" : ` ${more} more would narrow the intervals by about ${how}.`;
}

/** "Day 9 of 19", counted from the first opening. Null before a survey opens. */
export function dayOfFieldwork(
  { opensOn, closesOn, shownBefore }: { opensOn: string | null; closesOn: string | null; shownBefore: unknown },
  today: string,
): string | null {
  if (opensOn === null) return null;
  const day = daysFrom(opensOn, today);
  if (day < 1) return null;
  const last = closesOn === null ? null : daysFrom(opensOn, closesOn);
  const count = last === null || day > last ? `Day ${day}` : `Day ${day} of ${last}`;
  // Noted by a reopening, and by nothing else.
  return shownBefore === null ? count : `${count} since the first opening, reopened meanwhile`;
}

const ONE_DAY_MS = 24 * 60 * 60 * 1000;
const daysFrom = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / ONE_DAY_MS) + 1;
