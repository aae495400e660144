import type { VisibleItem } from "./suppression";

/**
 * Sorts people by what is visible of their answers: the order in which they came, or what is hidden, changes nothing. What is
 * late, because it may still be taken out, comes last: sums in another order differ in their last digits.
 */
export function inOrderOfContent(
  items: readonly VisibleItem[],
  nAudiences: number,
  isLate: (item: VisibleItem) => boolean,
): VisibleItem[] {
  const parts = [items.filter((item) => !isLate(item)), items.filter(isLate)];
  const orders = Array.from({ length: nAudiences }, (_, v) => {
    const n = items[0]?.values[v]?.length ?? 0;
    const keys = Array.from({ length: n }, (_, i) =>
      JSON.stringify(parts.map((part) => part.map((item) => item.values[v]?.[i] ?? null))),
    );
    return keys
      .map((key, i) => ({ key, i }))
      .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
      .map(({ i }) => i);
  });
  return items.map((item) => ({
    ...item,
    values: item.values.map((people, v) => (orders[v] ?? []).map((i) => people[i] ?? null)),
  }));
}
