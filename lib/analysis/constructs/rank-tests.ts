import { kruskalWallis } from "@/lib/stats/kruskal-wallis";
import { mannWhitney } from "@/lib/stats/mann-whitney";
import { orderedTallies } from "../answer-counts";
import { pairsOf } from "../compare-pairs";
import type { RankTests } from "../result-ranks";
import type { VisibleItem } from "../suppression";

/** Each audience has more answers than this. */
const LARGE = 1_000;

/**
 * Rank tests of an item from its counts; null where answers have no order or an audience is not large.
 *
 * They stand beside the permutation test, which stays the one that makes a gap clear at any size: they see where answers lie, it
 * sees how they spread as well.
 */
export function rankTestsOf(item: VisibleItem, audiences: readonly { readonly id: string }[]): RankTests | null {
  const tallies = orderedTallies(item);
  const shown = item.groups.flatMap((group) => (group.shown ? [group] : []));
  if (!tallies || shown.length < 2 || shown.some(({ n }) => n <= LARGE)) return null;
  const all = kruskalWallis(shown.map(({ v }) => tallies[v] ?? new Map()));
  if (!all) return null;
  const pairs = pairsOf(item.shown).flatMap(([va, vb]) => {
    const [a, b] = [audiences[va]?.id, audiences[vb]?.id];
    const found = mannWhitney(tallies[va] ?? new Map(), tallies[vb] ?? new Map());
    return found && a !== undefined && b !== undefined ? [{ a, b, u: found.u, p: found.p }] : [];
  });
  return { ...all, pairs };
}
