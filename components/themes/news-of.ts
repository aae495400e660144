import type { ThemeChange } from "@/lib/analysis/themes-page";

type Changes = readonly ThemeChange[];

/** What others did between two looks, in one sentence; null: nothing. The newest change stands first in both. `withOwn`: one's own too. */
export function newsOf(before: Changes, now: Changes, withOwn: boolean): string | null {
  const known = new Map(before.map((change) => [change.seq, change.undone]));
  const theirs = now.filter(({ seq, undone, mine }) => (withOwn || !mine) && known.get(seq) !== undone);
  const [newest] = theirs;
  if (!newest) return null;
  const sentence = newest.words.replace(/[.\s]+$/, "");
  const wasUndone = newest.undone ? "This was taken back just now: " : "";
  const others = theirs.length - 1;
  const more = others > 0 ? ` There ${others === 1 ? "is 1 more change" : `are ${others} more changes`} besides.` : "";
  return `${wasUndone}${sentence}${newest.undone ? "" : ", just now"}.${more}`;
}
