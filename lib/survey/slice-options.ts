import type { ItemShape } from "./kinds/kind";

type Scale = Readonly<{ type: ItemShape["scale"]["type"] } | ItemShape["scale"]>;

/** The answers to a background question by which people may be looked at: options, or named steps; none for other scales. */
export function sliceOptionsOf({ scale }: Readonly<{ scale: Scale }>): readonly { id: string; label: string }[] {
  if (scale.type === "choice" && "options" in scale) return scale.options;
  if (scale.type !== "ordinal" || !("steps" in scale)) return [];
  return (scale.steps ?? []).map((label, i) => ({ id: String(scale.lo + i), label }));
}
