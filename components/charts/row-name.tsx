import { NAME_LINE, NAME_SIZE, NOTE_LINE, NOTE_SIZE, type RowLabel, WORDS_AT } from "@/lib/charts/row-labels";
import { ChartMark } from "./chart-mark";
import { ChartWords } from "./chart-words";
import { INK } from "./ink";

/** An audience's mark and name at its row, with what the row rests on below; grey where it is hidden. */
export function RowName({ label, hidden = false }: Readonly<{ label: RowLabel; hidden?: boolean }>) {
  const { shape, x, y, lines, notes } = label;
  const notesAt = y + 5 + lines.length * NAME_LINE - 2;
  return (
    <>
      <ChartMark shape={shape} x={x} y={y} r={6.5} tone={hidden ? "muted" : "hue"} />
      <ChartWords
        x={x + WORDS_AT}
        y={y + 5}
        lines={lines}
        size={NAME_SIZE}
        lineHeight={NAME_LINE}
        fill={hidden ? INK.secondary : INK.hueText(shape)}
        strong
        halo
      />
      <ChartWords
        x={x + WORDS_AT}
        y={notesAt}
        lines={notes}
        size={NOTE_SIZE}
        lineHeight={NOTE_LINE}
        fill={INK.muted}
        halo
      />
    </>
  );
}
