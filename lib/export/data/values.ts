import type { ItemResult } from "@/lib/analysis/result-items";

type Scale = ItemResult["scale"];
/** A value that can be answered: as it is coded, in words, and as the counts of a result name it. */
export type ScaleValue = { readonly value: string | number; readonly label: string; readonly key: number };

const MOST_STEPS = 100;

export function valuesOf(scale: Scale): ScaleValue[] {
  if (scale.type === "agree") {
    return [
      { value: "agree", label: "agree", key: 1 },
      { value: "unsure", label: "unsure", key: 0 },
      { value: "disagree", label: "disagree", key: -1 },
    ];
  }
  if (scale.type !== "ordinal") return scale.options.map(({ id, label }, key) => ({ value: id, label, key }));
  const { lo, hi } = scale;
  const steps = Number.isInteger(lo) && hi - lo < MOST_STEPS ? Math.floor(hi - lo) + 1 : 0;
  return Array.from({ length: steps }, (_, i) => ({ value: lo + i, label: stepWords(scale, lo + i), key: lo + i }));
}

/** "little", or the word at the end, or the number alone. */
export function stepWords(scale: Extract<Scale, { type: "ordinal" }>, value: number): string {
  const step = scale.steps?.[value - scale.lo];
  if (step) return step;
  if (value === scale.lo) return scale.loLabel;
  return value === scale.hi ? scale.hiLabel : String(value);
}

/** "0 none to 4 most", "agree, unsure, disagree", "100 points over 8 options" */
export function scaleWords(scale: Scale): string {
  switch (scale.type) {
    case "agree":
      return "agree, unsure, disagree";
    case "ordinal":
      return `${scale.lo} ${scale.loLabel} to ${scale.hi} ${scale.hiLabel}`;
    case "choice":
      return `one of ${scale.options.length} options`;
    case "multi":
      return `any of ${scale.options.length} options`;
    case "points":
      return `100 points over ${scale.options.length} options`;
    default:
      return `${scale.options.length} options in order, 1 first`;
  }
}
