import type { Checks } from "../result-checks";
import type { VisibleItem, VisiblePanel } from "../suppression";

/**
 * Who answered of those invited, and how much of each item is missing, for what is shown (STATISTICS 8).
 *
 * How many gave no answer on an item is what its `n` lacks of everybody, which the result shows anyway. How many of them could not
 * tell comes from suppression and is null where that could tell on somebody.
 */
export function missingRates({ items, visible }: VisiblePanel): Checks["missing"] {
  return {
    response: visible.map(({ id, answered, invited }) => ({
      audience: id,
      answered: answered ?? 0,
      invited,
      rate: invited !== null && invited > 0 ? Math.min(1, (answered ?? 0) / invited) : null,
    })),
    items: items.flatMap((item) => ratesOf(item)),
  };
}

function ratesOf(item: VisibleItem): Checks["missing"]["items"] {
  return item.groups.flatMap((group) => {
    if (!group.shown) return [];
    const of = item.values[group.v]?.length ?? 0;
    if (of === 0) return [];
    // In words "I don't know why" is an answer, and counted as one.
    const unsureShare = item.scale.type === "text" || group.unsure === null ? null : group.unsure / of;
    return [{ itemId: item.id, audience: group.audience, of, share: (of - group.n) / of, unsureShare }];
  });
}
