import type { Interval } from "@/lib/analysis/result-parts";
import { type Drawing, isNarrow, type SpokenMark } from "./drawing";
import type { Box } from "./hatch";
import { hiddenMark } from "./hidden-mark";
import { labelColumn, type RowAudience, type RowLabel, rowLabel } from "./row-labels";
import { textWidth, wrapped } from "./text-width";
import { centredWithin, type OrdinalScale, type WordAxis, wordAxis } from "./word-axis";

export type DumbbellEnd = {
  readonly mean: number;
  readonly interval: Interval | null;
  /** "Executives, should be, 4.3 of 5, interval 3.9 to 4.9, 7 answered" */
  readonly spoken: string;
};
export type DumbbellRow = RowAudience & {
  readonly today: DumbbellEnd | null;
  readonly should: DumbbellEnd | null;
  /** "+2.5" or "no shift"; empty where one of both is hidden. */
  readonly shift: string;
  /** Why nothing of this audience is shown; null: something is. */
  readonly hidden: string | null;
};
export type DumbbellData = {
  readonly scale: OrdinalScale;
  readonly rows: readonly DumbbellRow[];
  /** The plumb line, with of whom it is the middle. */
  readonly middle: { readonly value: number; readonly words: string } | null;
};

export type EndMark = {
  readonly hollow: boolean;
  readonly x: number;
  readonly y: number;
  readonly band: { readonly x0: number; readonly x1: number } | null;
  readonly value: string;
  readonly valueX: number;
  readonly valueY: number;
};
export type DrawnRow = {
  readonly label: RowLabel;
  readonly marks: readonly EndMark[];
  /** Between the marks' edges; null where they are dodged or one is missing. */
  readonly bar: { readonly x0: number; readonly x1: number; readonly y: number } | null;
  readonly shift: { readonly x: number; readonly y: number; readonly anchor: "start" | "end"; readonly words: string };
  readonly hidden: { readonly box: Box; readonly words: string } | null;
};
export type DumbbellDrawing = Drawing & {
  readonly axis: WordAxis;
  readonly grid: { readonly y0: number; readonly y1: number };
  readonly radius: number;
  readonly rows: readonly DrawnRow[];
  readonly plumb: {
    readonly x: number;
    readonly y0: number;
    readonly y1: number;
    readonly words: readonly string[];
    readonly wordsX: number;
    readonly wordsY: number;
    readonly anchor: "start" | "end";
  } | null;
};

const DODGE = 11;
const VALUE_SIZE = 14;
const VALUE_ABOVE = 8;
const VALUE_BELOW = 17;
const BOB = 24;
const EDGE = 12;

type Frame = {
  readonly narrow: boolean;
  readonly width: number;
  readonly radius: number;
  readonly column: number;
  readonly x0: number;
  readonly x1: number;
  /** The plumb line, beside which figures stand. */
  readonly plumbX: number | null;
};

/** Today and should be of each audience on one scale, with the equal-weight middle of should be as the plumb line. */
export function dumbbell(data: DumbbellData, width: number): DumbbellDrawing {
  const frame = frameOf(data, width);
  const axis = wordAxis(data.scale, [frame.x0, frame.x1], width);
  const plumbX = data.middle ? axis.at(data.middle.value) : null;
  const top = axis.height + 8;
  let y = top;
  const rows = data.rows.map((row) => {
    const { drawn, height } = rowOf(row, y, axis, { ...frame, plumbX });
    y += height;
    return drawn;
  });
  const plumb = data.middle ? plumbOf(data.middle, axis, { y0: top, y1: y + 6 }, frame) : null;
  const bottom = plumb ? Math.max(plumb.y1 + BOB, plumb.wordsY + 16 * (plumb.words.length - 1) + 6) : y;
  const spoken = rows.flatMap(({ marks, hidden }, i): SpokenMark[] =>
    hidden ? [hiddenMark(data.rows[i]?.name ?? "", hidden)] : marks.map((mark) => spokenOf(mark, data.rows[i])),
  );
  return {
    width,
    height: Math.ceil(bottom + 4),
    spoken,
    axis,
    grid: { y0: top, y1: y },
    radius: frame.radius,
    rows,
    plumb,
  };
}

function frameOf({ rows }: DumbbellData, width: number): Omit<Frame, "plumbX"> {
  const narrow = isNarrow(width);
  const shift = Math.max(...rows.map((row) => textWidth(row.shift, 15, "strong")), 0);
  const column = narrow ? width - shift - EDGE : labelColumn(rows, [150, Math.max(176, width * 0.26)]);
  const [x0, x1] = narrow ? [14, width - 14] : [column, width - 22 - shift];
  return { narrow, width, radius: narrow ? 8 : 10, column, x0, x1 };
}

function rowOf(row: DumbbellRow, top: number, axis: WordAxis, frame: Frame): { drawn: DrawnRow; height: number } {
  const { narrow, radius, x0, x1, plumbX } = frame;
  const label = rowLabel(row, 9, narrow ? top + 14 : 0, frame.column);
  const ends = ([row.today, row.should] as const).map((end) => (end ? axis.at(end.mean) : null));
  const tied = isTied(ends, radius);
  const above = radius + VALUE_ABOVE + VALUE_SIZE + (tied ? DODGE : 0);
  const below = tied ? DODGE + radius + VALUE_BELOW + 2 : radius + 6;
  const labelRoom = narrow ? label.height + 10 : 0;
  const least = narrow ? 0 : Math.max(84, label.height + 24);
  const height = Math.max(least, labelRoom + above + below + 10);
  const y = narrow ? top + labelRoom + above : top + height / 2 + (tied ? 0 : 6);
  const marks = marksOf(row, y, axis, { tied, radius, x0, x1, plumbX });
  const box = { x: x0, y: y - 13, width: x1 - x0, height: 26 };
  return {
    height,
    drawn: {
      label: narrow ? label : { ...label, y: Math.round(y - (label.height - 20) / 2 + 2) },
      marks,
      bar: tied ? null : barOf(ends, y, radius),
      shift: narrow
        ? { x: frame.width - 4, y: top + 19, anchor: "end", words: row.shift }
        : { x: x1 + radius + 8, y: y + 5, anchor: "start", words: row.shift },
      hidden: row.hidden === null ? null : { box, words: row.hidden },
    },
  };
}

/** Marks that would touch are dodged. */
const isTied = ([today, should]: readonly (number | null)[], radius: number): boolean =>
  today !== null && today !== undefined && should !== null && should !== undefined
    ? Math.abs(today - should) < 2 * radius + 5
    : false;

type Marks = Pick<Frame, "radius" | "x0" | "x1" | "plumbX"> & { readonly tied: boolean };

function marksOf(row: DumbbellRow, y: number, axis: WordAxis, { tied, radius, x0, x1, plumbX }: Marks): EndMark[] {
  return (["today", "should"] as const).flatMap((which): EndMark[] => {
    const end = row[which];
    if (!end) return [];
    const hollow = which === "should";
    const at = y + (tied ? (hollow ? DODGE : -DODGE) : 0);
    const value = end.mean.toFixed(1);
    const x = axis.at(end.mean);
    const wide = textWidth(value, VALUE_SIZE, "strong");
    const other = hollow ? row.today : row.should;
    const away = !tied && other ? Math.sign(end.mean - other.mean) : 0;
    return [
      {
        hollow,
        x,
        y: at,
        band: end.interval ? { x0: axis.at(end.interval.lo), x1: axis.at(end.interval.hi) } : null,
        value,
        valueX: besideLine(centredWithin(x, wide, [x0 - radius, x1 + radius]), wide, plumbX, away),
        valueY: tied && hollow ? at + radius + VALUE_BELOW : at - radius - VALUE_ABOVE,
      },
    ];
  });
}

/** Words so far aside that the plumb line does not run through them: away from the other mark of the row. */
function besideLine(x: number, wide: number, line: number | null, away: number): number {
  if (line === null || Math.abs(x - line) >= wide / 2 + 3) return x;
  const side = away === 0 ? Math.sign(x - line) || -1 : away;
  return line + side * (wide / 2 + 4);
}

function barOf([today, should]: readonly (number | null)[], y: number, radius: number): DrawnRow["bar"] {
  if (today === null || today === undefined || should === null || should === undefined) return null;
  const [lo, hi] = [Math.min(today, should), Math.max(today, should)];
  return { x0: lo + radius + 1, x1: hi - radius - 1, y };
}

function plumbOf(
  middle: NonNullable<DumbbellData["middle"]>,
  axis: WordAxis,
  { y0, y1 }: { y0: number; y1: number },
  { width, narrow }: Pick<Frame, "width" | "narrow">,
): DumbbellDrawing["plumb"] {
  const x = axis.at(middle.value);
  const wide = textWidth(middle.words, 13);
  const [left, right] = [x - 16, x + 16];
  const base = { x, y0, y1 };
  if (!narrow && wide <= left - 4)
    return { ...base, words: [middle.words], wordsX: left, wordsY: y1 + 14, anchor: "end" };
  if (!narrow && wide <= width - right - 4)
    return { ...base, words: [middle.words], wordsX: right, wordsY: y1 + 14, anchor: "start" };
  const words = wrapped(middle.words, { width: width - 8, size: 13 });
  return { ...base, words, wordsX: 4, wordsY: y1 + BOB + 12, anchor: "start" };
}

const spokenOf = ({ x, y, hollow }: EndMark, row: DumbbellRow | undefined): SpokenMark => ({
  x,
  y,
  words: (hollow ? row?.should : row?.today)?.spoken ?? "",
});
