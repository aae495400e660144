import { benjaminiHochberg } from "@/lib/stats/benjamini-hochberg";
import { comparePairs, judged, type PairDraft } from "./compare-pairs";
import type { PairResult } from "./result-items";
import { isBackground, type VisibleItem } from "./suppression";

/** An item with its pairs, every p adjusted for the one family of all items and pairs of the result. */
export type ComparedItem = { readonly item: VisibleItem; readonly pairs: readonly PairResult[] };

/** Guesses about the others and facts about oneself are shown, but no audience diverges from another in them. */
export function isCompared(item: VisibleItem): boolean {
  return (
    item.scale.type !== "text" &&
    item.groups.length > 1 &&
    item.question.construct !== "perception" &&
    !isBackground(item)
  );
}

/** Where an audience stands: what should be, or a plain answer. How it sees today is compared, but is no stance. */
export function isStance(item: VisibleItem, all: readonly VisibleItem[]): boolean {
  return isCompared(item) && item.measure !== "today" && !feedsChips(item, all);
}

/** Picks whose weights are asked in the next question would count twice. */
const feedsChips = ({ question }: VisibleItem, all: readonly VisibleItem[]) =>
  all.some((other) => other.question.kind === "share-chips" && other.question.from === question.id);

/** Compares every item; `after` is awaited between items, so that a server keeps answering. */
export async function compareAll(
  items: readonly VisibleItem[],
  seed: string,
  after: (share: number) => Promise<void>,
): Promise<ComparedItem[]> {
  const drafts: { item: VisibleItem; pairs: PairDraft[] }[] = [];
  for (const item of items) {
    drafts.push({ item, pairs: isCompared(item) ? comparePairs(item, seed) : [] });
    await after(drafts.length / items.length);
  }
  const adjusted = benjaminiHochberg(drafts.flatMap(({ pairs }) => pairs.map(({ p }) => p)));
  let next = 0;
  return drafts.map(({ item, pairs }) => ({
    item,
    pairs: pairs.map((pair) => judged(pair, adjusted[next++] ?? null)),
  }));
}
