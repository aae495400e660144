import type { ThemeChange } from "@/lib/analysis/themes-page";

/** What others did between two looks, in one sentence; null: nothing. The newest change stands first in both. */
export function newsOf(before: readonly ThemeChange[], now: readonly ThemeChange[]): string | null {
  const known = new Map(before.map((change) => [change.seq, change.undone]));
  const theirs = now.filter(({ seq, undone, mine }) => !mine && known.get(seq) !== undone);
  const [newest] = theirs;
  if (!newest) return null;
  const sentence = newest.words.replace(/[.\s]+$/, "");
  const wasUndone = newest.undone ? "This was taken back just now: " : "";
  const others = theirs.length - 1;
  const more =
    others > 0 ? ` There ${others === 1 ? "is 1 more change" : `are ${others} more changes`} by others.` : "";
  return `${wasUndone}${sentence}${newest.undone ? "" : ", just now"}.${more}`;
}
