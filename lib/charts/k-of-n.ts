import type { ChartAudience } from "./chart-audience";
import { type Drawing, isNarrow, type SpokenMark } from "./drawing";
import type { Box } from "./hatch";
import { textWidth, wrapped } from "./text-width";
import { type Count, type Units, unitsOf } from "./units";

export type KOfNRow = {
  readonly audience: ChartAudience;
  /** What is counted, where it differs by row. */
  readonly about?: string | null;
  /** Null: hidden, for the reason in `because`. */
  readonly value: Count | null;
  readonly because: string;
};
type Placed = KOfNRow & {
  readonly mark: { readonly x: number; readonly y: number };
  readonly name: readonly string[];
  readonly subject: readonly string[];
  readonly labelX: number;
  readonly labelY: number;
  readonly units: Units | null;
  readonly count: string | null;
  /** Of the marks, or of the hatch. */
  readonly box: Box;
  readonly countY: number;
};
export type KOfNDrawing = Drawing & { readonly rows: readonly Placed[] };

const LINE = 18;
const PITCH = 16;
const GAP = 18;
const MARK_COLUMN = 24;

/** One row an audience: its name, a mark for each person, and the count in words at the right. */
export function layOutKOfN(rows: readonly KOfNRow[], width: number): KOfNDrawing {
  const narrow = isNarrow(width);
  const countWidth =
    Math.max(0, ...rows.map(({ value }) => (value ? textWidth(countWords(value), 13, "strong") : 0))) + 12;
  const labelWidth = narrow ? width - countWidth - MARK_COLUMN : 176;
  const marksX = narrow ? MARK_COLUMN : labelWidth + MARK_COLUMN + 16;
  const marksWidth = width - marksX - (narrow ? 0 : countWidth);
  const placed: Placed[] = [];
  let y = 4;
  for (const row of rows) {
    const name = wrapped(row.audience.name, { width: labelWidth, size: 13, face: "strong" });
    const subject = row.about ? wrapped(row.about, { width: labelWidth, size: 13 }) : [];
    const label = (name.length + subject.length) * LINE;
    const units = row.value && unitsOf(row.value, { width: marksWidth, pitch: PITCH });
    const height = units?.height ?? 26;
    const top = narrow ? y + label + 4 : y;
    const box = { x: marksX, y: top, width: units?.width ?? marksWidth, height };
    const mark = { x: 9, y: y + 8 };
    const countY = narrow ? y + 13 : top + Math.min(height, PITCH + 2) / 2 + 4.5;
    placed.push({
      ...row,
      mark,
      name,
      subject,
      labelX: MARK_COLUMN,
      labelY: y + 13,
      units,
      count: row.value && countWords(row.value),
      box,
      countY,
    });
    y = (narrow ? top + height : y + Math.max(label, height)) + GAP;
  }
  return { width, height: Math.max(0, y - GAP + 4), rows: placed, spoken: placed.map(spokenOf) };
}

export const countWords = ({ count, n }: Count): string => `${count} of ${n}`;

/** ", interval 44 to 84 in 100" */
export const intervalWords = ({ interval }: Count): string =>
  interval ? `, interval ${Math.round(100 * interval.lo)} to ${Math.round(100 * interval.hi)} in 100` : "";

function spokenOf({ audience, about, value, because, box }: Placed): SpokenMark {
  const subject = about ? `, ${about}` : "";
  const told = value ? `${countWords(value)}${intervalWords(value)}` : because;
  return { x: box.x + box.width / 2, y: box.y + box.height / 2, words: `${audience.name}${subject}, ${told}` };
}
