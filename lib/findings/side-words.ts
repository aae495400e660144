import type { ItemResult } from "@/lib/analysis/result-items";
import type { SideWords } from "@/lib/analysis/result-words";
import { upperSide } from "./upper-side";

/** "who want “a lot” or “most”", "of the others" */
export function sideName(item: ItemResult, side: SideWords["side"]): string {
  const upper = upperSide(item.scale);
  if (side === "rest" || !upper) return "of the others who answered";
  if (item.scale.type === "agree") return "who agree";
  return `who ${item.measure === "should" ? "want" : "answered"} ${upper.words}`;
}
