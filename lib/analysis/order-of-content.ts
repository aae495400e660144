import type { SaidValue, VisibleItem } from "./suppression";

/**
 * Sorts people by what is visible of their answers: the order in which they came, or what is hidden, changes nothing.
 *
 * @param latenessOf 1: what may still be taken out comes late, as sums in another order differ in their last digits. 2:
 * background comes last and decides only between people whose other answers are the same. Resampling draws people by their
 * place, and would otherwise cross who has which background with every question.
 */
export function inOrderOfContent<Item extends Pick<VisibleItem, "values">>(
  items: readonly Item[],
  nAudiences: number,
  latenessOf: (item: Item) => 0 | 1 | 2,
): Item[] {
  const ranks = [0, 1, 2].flatMap((late) => items.filter((item) => latenessOf(item) === late)).map(ranksOf);
  const orders = Array.from({ length: nAudiences }, (_, v) => {
    const own = ranks.flatMap((item) => item[v] ?? []);
    const order = Uint32Array.from({ length: own[0]?.length ?? 0 }, (_, i) => i);
    return order.sort((a, b) => {
      for (let k = 0; k < own.length; k++) {
        const off = (own[k]?.[a] ?? 0) - (own[k]?.[b] ?? 0);
        if (off !== 0) return off;
      }
      return 0;
    });
  });
  return items.map((item) => ({
    ...item,
    values: item.values.map((people, v) => Array.from(orders[v] ?? [], (i) => people[i] ?? null)),
  }));
}

/**
 * Each person's place among the distinct answers of an audience to an item, in the order of how they are written; nothing comes
 * first.
 */
function ranksOf({ values }: Pick<VisibleItem, "values">): Uint32Array[] {
  return values.map((people) => {
    const written = new Map<SaidValue, string>();
    for (const value of people) if (value !== null && !written.has(value)) written.set(value, JSON.stringify(value));
    const sorted = [...new Set(written.values())].sort();
    const rankOf = new Map(sorted.map((text, i) => [text, i + 1]));
    const rankOfValue = new Map([...written].map(([value, text]) => [value, rankOf.get(text) ?? 0]));
    return Uint32Array.from(people, (value) => (value === null ? 0 : (rankOfValue.get(value) ?? 0)));
  });
}
