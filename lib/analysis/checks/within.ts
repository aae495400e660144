import type { Margin } from "@/lib/stats/margins";
import { mean } from "@/lib/stats/mean";
import { rwgOfCounts, rwgOfItems } from "@/lib/stats/rwg-of-counts";
import { FEWEST_FOR_COHERENCE } from "../group-answers";
import type { Checks } from "../result-checks";
import type { VisibleItem, VisiblePanel } from "../suppression";
import type { CheckedItem } from "./checked-items";

/** rwg of one audience on one item; null below ten answers or where the scale has no whole points. */
function groupRwg(item: VisibleItem, margins: readonly Margin[], sizes: readonly number[], v: number): number | null {
  const ends = wholeScale(item);
  const table = margins[0]?.groups[v];
  if (!ends || !table || (sizes[v] ?? 0) < FEWEST_FOR_COHERENCE) return null;
  return rwgOfCounts(table, ...ends);
}

function wholeScale({ scale, question }: VisibleItem): [number, number] | null {
  if (scale.type === "agree") return [-1, 1];
  if (scale.type !== "ordinal" || (question.kind === "rating" && question.continuous)) return null;
  return Number.isInteger(scale.lo) && Number.isInteger(scale.hi) && scale.lo < scale.hi ? [scale.lo, scale.hi] : null;
}

/** 100 · mean rwg of the audiences with ten answers; null where there is none. */
export function itemRwg(item: VisibleItem, margins: readonly Margin[], sizes: readonly number[]): number | null {
  const each = sizes.flatMap((_, v) => groupRwg(item, margins, sizes, v) ?? []);
  const average = mean(each);
  return average === null ? null : 100 * average;
}

/** rwg and rwg(j) of every construct and audience, over the items of the index. */
export function withinAudiences(items: readonly CheckedItem[], panel: VisiblePanel): Checks["within"] {
  const constructs = [...new Set(items.map(({ item }) => item.question.construct))];
  return constructs.flatMap((construct) => {
    const own = items.filter(({ item }) => item.question.construct === construct);
    return panel.visible.flatMap(({ id }, v): Checks["within"] => {
      const each = own.flatMap(({ item, margins, sizes }) => {
        const value = groupRwg(item, margins, sizes, v);
        return value === null ? [] : [{ value, n: sizes[v] ?? 0 }];
      });
      const values = each.map(({ value }) => value);
      const rwg = mean(values);
      if (rwg === null) return [];
      // What "other" items share is only that nobody named a construct: they are no scale together.
      const isScale = values.length > 1 && construct !== "other";
      const n = Math.min(...each.map((one) => one.n));
      return [{ construct, audience: id, items: values.length, n, rwg, rwgJ: isScale ? rwgOfItems(values) : null }];
    });
  });
}
