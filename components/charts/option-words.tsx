import type { OptionRow } from "@/lib/charts/option-rows";
import { ChartWords } from "./chart-words";
import { INK } from "./ink";

/** The words of a row: what it is, and smaller what it rests on. */
export function OptionWords({ row: { lines, notes, x, y, notesY } }: Readonly<{ row: OptionRow }>) {
  return (
    <>
      <ChartWords x={x} y={y} lines={lines} size={14} lineHeight={18} halo />
      <ChartWords x={x} y={notesY} lines={notes} size={12} lineHeight={16} fill={INK.muted} halo />
    </>
  );
}
