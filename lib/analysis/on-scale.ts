import type { ItemShape, ItemValue } from "@/lib/survey/kinds/kind";

const BINS = 100;

/** The value if it lies on the item's scale, else null: imports may carry options that were taken away since. */
export function onScale(scale: ItemShape["scale"], value: ItemValue | null): ItemValue | null {
  if (value === null || value.type === "unsure") return value;
  if (scale.type === "ordinal") return value.type === "ordinal" ? ordinalOn(scale, value.value) : null;
  if (value.type !== scale.type) return null;
  if (!("options" in scale)) return value;
  const known = new Set(scale.options.map(({ id }) => id));
  switch (value.type) {
    case "choice":
      return known.has(value.option) ? value : null;
    case "multi": {
      const options = [...new Set(value.options)].filter((id) => known.has(id));
      return options.length > 0 ? { type: "multi", options } : null;
    }
    case "ranking": {
      const order = [...new Set(value.order)].filter((id) => known.has(id));
      return order.length > 0 ? { type: "ranking", order } : null;
    }
    case "points": {
      const fits = value.shares.length === scale.options.length;
      return fits && value.shares.every((share) => share >= 0 && share <= 1) ? value : null;
    }
    default:
      return value;
  }
}

/** Sliders are read in a hundredth of their length: finer values tell more about a person than about the answer. */
function ordinalOn({ lo, hi }: { lo: number; hi: number }, value: number): ItemValue | null {
  if (!(value >= lo && value <= hi && lo < hi)) return null;
  if (Number.isInteger(value)) return { type: "ordinal", value };
  const step = (hi - lo) / BINS;
  const rounded = lo + Math.round((value - lo) / step) * step;
  return { type: "ordinal", value: Math.min(hi, Number(rounded.toPrecision(12))) };
}
