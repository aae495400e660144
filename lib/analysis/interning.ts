import type { ItemValue } from "@/lib/survey/kinds/kind";

/**
 * Makes equal answers to one item the same object, so that a hundred thousand people share a few hundred of them, and what is
 * worked out about an answer is worked out once. Texts stay as they are.
 *
 * @param prepare is asked once for each distinct answer
 */
export function interning(prepare: (value: ItemValue) => ItemValue | null) {
  const known = new Map<string | number, ItemValue | null>();
  return (value: ItemValue | null): ItemValue | null => {
    if (value === null) return null;
    const key = keyOf(value);
    if (key === null) return prepare(value);
    const seen = known.get(key);
    if (seen !== undefined) return seen;
    const prepared = prepare(value);
    known.set(key, prepared);
    return prepared;
  };
}

/** Equal for equal answers of one item; null for texts. */
function keyOf(value: ItemValue): string | number | null {
  switch (value.type) {
    case "ordinal":
    case "agree":
      return value.value;
    case "choice":
      return `choice ${value.option}`;
    case "multi":
      return `multi ${value.options.join(" ")}`;
    case "ranking":
      return `ranking ${value.order.join(" ")}`;
    case "points":
      return `points ${value.shares.join(" ")}`;
    case "unsure":
      return "unsure";
    case "text":
      return null;
  }
}
