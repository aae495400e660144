import type { SaidValue, VisibleItem } from "./suppression";

/** Where an item stands in the order of people: it decides first, it decides last, or its answers are in an order of their own. */
export type Order = "people" | "background" | "own";

/**
 * Sorts people by what is visible of their answers: the order in which they came, or what is hidden, changes nothing.
 *
 * @param orderOf "background" comes last and decides only between people whose other answers are the same. Resampling draws
 * people by their place, and would otherwise cross who has which background with every question. "own": answers are sorted by
 * themselves and belong to nobody any more. Words are shown one by one, and what shuffles them is a seed that everybody can read:
 * in the order of people each would tell what else its writer answered.
 */
export function inOrderOfContent<Item extends Pick<VisibleItem, "values">>(
  items: readonly Item[],
  nAudiences: number,
  orderOf: (item: Item) => Order,
): Item[] {
  const placesBy = (own: readonly Item[]) => sortedPlaces(own.map(ranksOf), nAudiences);
  const inOrder = (["people", "background"] as const).flatMap((order) => items.filter((one) => orderOf(one) === order));
  const people = placesBy(inOrder);
  return items.map((item) => {
    const orders = orderOf(item) === "own" ? placesBy([item]) : people;
    const values = item.values.map((answers, v) => Array.from(orders[v] ?? [], (i) => answers[i] ?? null));
    return { ...item, values };
  });
}

/** Per audience the places of its people, the first item deciding first. */
function sortedPlaces(ranks: readonly Uint32Array[][], nAudiences: number): Uint32Array[] {
  return Array.from({ length: nAudiences }, (_, v) => {
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
