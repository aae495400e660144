import { isNarrow } from "./drawing";
import { textWidth, wrapped } from "./text-width";

/** A row with its words at the left, or above its marks where it is narrow. */
export type OptionRow = {
  readonly lines: readonly string[];
  /** Smaller words below the title. */
  readonly notes: readonly string[];
  readonly x: number;
  /** Baseline of the first line. */
  readonly y: number;
  readonly notesY: number;
  /** Middle of the row's marks. */
  readonly middle: number;
};
export type OptionRows = {
  readonly rows: readonly OptionRow[];
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
};
type Given = {
  readonly label: string;
  readonly note?: string;
  /** px that its marks and their words take above and below its middle. */
  readonly above: number;
  readonly below: number;
};

const SIZE = 14;
const LINE = 18;
const NOTE = 12;
const NOTE_LINE = 16;

/**
 * Rows of options, items or pairs from `top` downwards.
 *
 * @param right px kept free at the right, for words
 */
export function optionRows(given: readonly Given[], width: number, top: number, right = 24): OptionRows {
  const narrow = isNarrow(width);
  const widest = Math.max(
    0,
    ...given.map(({ label, note }) => Math.max(textWidth(label, SIZE), textWidth(note ?? "", NOTE))),
  );
  const column = narrow ? width - 8 : Math.round(Math.min(width * 0.36, Math.max(110, widest + 26)));
  const [x0, x1] = narrow ? [18, width - 18] : [column + 10, width - right];
  let y = top;
  const rows = given.map(({ label, note = "", above, below }): OptionRow => {
    const lines = wrapped(label, { width: column - (narrow ? 4 : 16), size: SIZE });
    const notes = wrapped(note, { width: column - (narrow ? 4 : 16), size: NOTE });
    const words = lines.length * LINE + notes.length * NOTE_LINE;
    const height = narrow ? words + above + below + 12 : Math.max(words + 14, above + below + 8);
    const start = narrow ? y + 2 : y + (height - words) / 2;
    const middle = narrow ? y + words + 4 + above : y + (height - above - below) / 2 + above;
    y += height;
    return { lines, notes, x: 4, y: start + 13, notesY: start + 13 + lines.length * LINE - 2, middle };
  });
  return { rows, x0, x1, y0: top, y1: y };
}
