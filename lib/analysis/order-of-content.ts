import type { VisibleItem } from "./suppression";

/**
 * Sorts people by what is visible of their answers: the order in which they came, or what is hidden, changes nothing.
 *
 * @param latenessOf 1: what may still be taken out comes late, as sums in another order differ in their last digits. 2:
 * background comes last and decides only between people whose other answers are the same. Resampling draws people by their
 * place, and would otherwise cross who has which background with every question.
 */
export function inOrderOfContent(
  items: readonly VisibleItem[],
  nAudiences: number,
  latenessOf: (item: VisibleItem) => 0 | 1 | 2,
): VisibleItem[] {
  const parts = [0, 1, 2].map((late) => items.filter((item) => latenessOf(item) === late));
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
