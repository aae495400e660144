import type { AudienceResult } from "@/lib/analysis/result";
import { type Drawing, isNarrow, type SpokenMark } from "./drawing";
import type { Box } from "./hatch";
import { hiddenMark } from "./hidden-mark";
import { type RowAudience, type RowLabel, rowLabel } from "./row-labels";
import { wrapped } from "./text-width";

export type LadderSide = {
  /** People per rung, the lowest first. */
  readonly people: readonly number[];
  /** Index of the rung, halves between two. */
  readonly median: number | null;
  readonly spoken: string;
};
export type LadderColumn = RowAudience & {
  readonly today: LadderSide | null;
  readonly should: LadderSide | null;
  readonly hidden: string | null;
};
export type LadderData = { readonly rungs: readonly string[]; readonly columns: readonly LadderColumn[] };

type Spot = { readonly x: number; readonly y: number };
export type DrawnRung = {
  readonly y: number;
  /** Places of today's people, to the left of the rail, and of should be, to the right; empty where they are a bar. */
  readonly today: readonly Spot[];
  readonly should: readonly Spot[];
  readonly bars: readonly { readonly x: number; readonly width: number; readonly hollow: boolean }[];
};
export type DrawnColumn = {
  readonly label: RowLabel;
  readonly shape: AudienceResult["shape"];
  readonly rail: { readonly x: number; readonly y0: number; readonly y1: number };
  readonly rungs: readonly DrawnRung[];
  readonly tick: number | null;
  readonly arrow: { readonly y0: number; readonly y1: number } | null;
  readonly hidden: { readonly box: Box; readonly words: string } | null;
  readonly words: readonly { readonly x: number; readonly y: number; readonly lines: readonly string[] }[];
  /** The rungs' own lines, from edge to edge. */
  readonly lines: { readonly x0: number; readonly x1: number };
};
export type LadderDrawing = Drawing & { readonly columns: readonly DrawnColumn[]; readonly pitch: number };

/** From rung to rung, at least. */
const RUNG = 36;
const CLEAR = 10;
const SMALLEST = 5;
const LARGEST = 11;
const WORDS = 13;
const WORD_LINE = 15;

type Frame = {
  readonly half: number;
  readonly pitch: number;
  readonly tallest: number;
  readonly rung: number;
  readonly rungs: readonly string[];
};

/** Rungs from below upwards, an audience a ladder: today's people left of the rail, should be right of it. */
export function ladder({ rungs, columns }: LadderData, width: number): LadderDrawing {
  const narrow = isNarrow(width);
  const words = narrow ? 124 : 150;
  const across = narrow ? 1 : Math.max(1, columns.length);
  const own = (width - words - 8) / across;
  const half = own / 2 - CLEAR - 4;
  const sides = columns.flatMap(({ today, should }) => [today, should]).filter((side) => side !== null);
  const tallest = Math.max(1, ...sides.flatMap(({ people }) => people));
  const rungLines = rungs.map((rung) => wrapped(rung, { width: words - 12, size: WORDS }));
  const rung = Math.max(RUNG, 10 + WORD_LINE * Math.max(1, ...rungLines.map((lines) => lines.length)));
  const pitch = pitchFor(tallest, half, rung);
  const frame: Frame = { half, pitch, tallest, rung, rungs };
  let top = 4;
  let height = 0;
  // Labels of ladders side by side start on one line and leave room for the longest.
  const labels = columns.map((column, i) =>
    rowLabel(column, narrow ? 9 : words + i * own + 12, 0, narrow ? width : own - 8),
  );
  const labelRoom = Math.max(0, ...labels.map((label) => label.height)) + 10;
  const drawn = columns.map((column, i): DrawnColumn => {
    const label = labels[i];
    if (!label) throw new RangeError("A ladder without a label.");
    const from = top + (narrow ? label.height + 8 : labelRoom);
    const x0 = narrow ? words : words + i * own;
    const one = columnOf(column, { x0, x1: x0 + own, top: from }, frame);
    height = from + rungs.length * rung;
    const placed = { ...label, y: top + 10 };
    if (narrow) top = height + 16;
    return { ...one, label: placed, words: narrow || i === 0 ? wordsOf(rungLines, from, rung) : [] };
  });
  const spoken = drawn.flatMap(({ rail, rungs: own, hidden }, i): SpokenMark[] => {
    const { today, should, name = "" } = columns[i] ?? {};
    if (hidden) return [hiddenMark(name, hidden)];
    return [today, should].flatMap((side, k) =>
      side ? [{ x: rail.x + (k === 0 ? -CLEAR : CLEAR), y: yOf(side.median, own), words: side.spoken }] : [],
    );
  });
  return { width, height: Math.ceil(height + 6), spoken, columns: drawn, pitch };
}

type Place = { readonly x0: number; readonly x1: number; readonly top: number };

function columnOf(column: LadderColumn, { x0, x1, top }: Place, frame: Frame): Omit<DrawnColumn, "label" | "words"> {
  const { rungs, rung } = frame;
  const x = (x0 + x1) / 2;
  const drawn = rungs.map((_, k) => rungOf(column, k, x, top + (rungs.length - 1 - k + 0.5) * rung, frame));
  const [from, to] = [column.today?.median ?? null, column.should?.median ?? null];
  const [y0, y1] = [top, top + rungs.length * rung];
  return {
    shape: column.shape,
    rail: { x, y0: top + rung / 2, y1: y1 - rung / 2 },
    rungs: drawn,
    tick: from === null ? null : yOf(from, drawn),
    arrow: from === null || to === null || from === to ? null : { y0: yOf(from, drawn), y1: yOf(to, drawn) },
    hidden:
      column.hidden === null
        ? null
        : { box: { x: x0 + 6, y: y0 + 4, width: x1 - x0 - 12, height: y1 - y0 - 8 }, words: column.hidden },
    lines: { x0: x0 + 4, x1: x1 - 4 },
  };
}

function rungOf({ today, should }: LadderColumn, k: number, x: number, y: number, frame: Frame): DrawnRung {
  const { pitch, half, tallest } = frame;
  const [now, then] = [today?.people[k] ?? 0, should?.people[k] ?? 0];
  const marks = (people: number, away: number): Spot[] => {
    const perLine = Math.max(1, Math.floor(half / pitch));
    const lines = Math.ceil(people / perLine);
    return Array.from({ length: people }, (_, i) => ({
      x: x + away * (CLEAR + ((i % perLine) + 0.5) * pitch),
      y: y + (Math.floor(i / perLine) - (lines - 1) / 2) * pitch,
    }));
  };
  if (pitch > 0) return { y, today: marks(now, -1), should: marks(then, 1), bars: [] };
  const wide = (people: number) => (people / tallest) * half;
  const bars = [
    { x: x - CLEAR - wide(now), width: wide(now), hollow: false },
    { x: x + CLEAR, width: wide(then), hollow: true },
  ].filter((bar) => bar.width > 0);
  return { y, today: [], should: [], bars };
}

/** Height of a middle answer, halves between two rungs. */
function yOf(median: number | null, rungs: readonly DrawnRung[]): number {
  const [below, above] = [rungs[Math.floor(median ?? 0)], rungs[Math.ceil(median ?? 0)]];
  return ((below?.y ?? 0) + (above?.y ?? below?.y ?? 0)) / 2;
}

function wordsOf(rungs: readonly (readonly string[])[], top: number, rung: number): DrawnColumn["words"] {
  return rungs.map((lines, k) => {
    const middle = top + (rungs.length - 1 - k + 0.5) * rung;
    return { x: 4, y: middle + 4.5 - ((lines.length - 1) * WORD_LINE) / 2, lines };
  });
}

/** The largest distance of marks at which the fullest rung fits, in lines if need be; 0: bars. */
function pitchFor(tallest: number, half: number, rung: number): number {
  for (let pitch = LARGEST; pitch >= SMALLEST; pitch -= 0.5) {
    if (Math.floor(half / pitch) * Math.max(1, Math.floor((rung - 2) / pitch)) >= tallest) return pitch;
  }
  return 0;
}
