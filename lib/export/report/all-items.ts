import type { AnalysisResult } from "@/lib/analysis/result";
import { groupWords } from "@/lib/findings/group-words";
import type { Block } from "./blocks";
import { furthest } from "./ground";
import { measureWords } from "./item-tables";

/** Beside more audiences a page upright is too narrow. */
const UPRIGHT = 3;

/** Every item in the order of the questionnaire, with what each audience answered and the two that are furthest apart. */
export function allItemsBlocks(result: AnalysisResult): Block[] {
  if (result.items.length === 0) return [];
  const { audiences } = result;
  return [
    { kind: "page", flipped: audiences.length > UPRIGHT },
    { kind: "heading", level: 1, text: "All items" },
    {
      kind: "table",
      table: {
        caption: "In the order of the questionnaire: what each audience answered, and the two that are furthest apart",
        small: true,
        columns: ["Item", ...audiences.map(({ name }) => name), "Furthest apart"].map((header) => ({
          header,
          numeric: false,
        })),
        rows: result.items.map((item) => ({
          cells: [
            `${item.label}${measureWords(item)}`,
            ...audiences.map(({ id }) => groupWords(item, id).join("; ")),
            furthest(result, item.pairs),
          ],
        })),
      },
    },
  ];
}
