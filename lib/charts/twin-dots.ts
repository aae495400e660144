import type { Interval } from "@/lib/analysis/result-parts";
import { type Drawing, isNarrow, type SpokenMark } from "./drawing";
import type { Box } from "./hatch";
import { hiddenMark } from "./hidden-mark";
import { labelColumn, type RowAudience, type RowLabel, rowLabel } from "./row-labels";
import { planStacks, type StackPlan, stackHeight } from "./stacks";
import { type OrdinalScale, type WordAxis, wordAxis } from "./word-axis";

export type DotSide = {
  /** People per step. */
  readonly counts: readonly (readonly [value: number, people: number])[];
  readonly median: number | null;
  readonly interval: Interval | null;
  /** "Executives, today, middle answer 2 of 7, interval 2 to 3, 7 answered" */
  readonly spoken: string;
};
export type DotRow = RowAudience & {
  /** Above the line: today, or a plain answer. */
  readonly above: DotSide | null;
  readonly below: DotSide | null;
  readonly hidden: string | null;
};
export type TwinDotsData = {
  readonly scale: OrdinalScale;
  readonly rows: readonly DotRow[];
  /** A plain question has one side. */
  readonly twin: boolean;
};

/** Marks of people from the line outwards, or one bar for all of them. */
export type DrawnStack = {
  readonly x: number;
  readonly hollow: boolean;
  readonly people: number;
  readonly marks: readonly number[];
  readonly bar: { readonly y: number; readonly height: number } | null;
};
export type DrawnDots = {
  readonly label: RowLabel;
  readonly line: number;
  readonly stacks: readonly DrawnStack[];
  readonly bands: readonly { readonly x0: number; readonly x1: number; readonly y: number }[];
  readonly tick: number | null;
  readonly arrow: { readonly x0: number; readonly x1: number } | null;
  readonly hidden: { readonly box: Box; readonly words: string } | null;
};
export type TwinDotsDrawing = Drawing & {
  readonly axis: WordAxis;
  readonly grid: { readonly y0: number; readonly y1: number };
  readonly foot: number;
  readonly pitch: number;
  readonly barWidth: number;
  readonly ends: readonly [x0: number, x1: number];
  readonly rows: readonly DrawnDots[];
};

/** Above so many people of one audience marks are no longer counted by eye. */
const MOST_MARKS = 150;
const CLEAR = 9;
const BAND = 4;
const BETWEEN = 14;
/** More different answers than this are put together in bins. */
const MOST_BINS = 11;

type Plan = StackPlan & { readonly tallest: number };

/** Whether each person is a mark; else the stacks are bars. */
export const drawsPeople = (data: TwinDotsData): boolean => planOf(binned(data).rows).pitch > 0;

/** One mark a person: today above the line, should be below, an ink arrow from one middle answer to the other. */
export function twinDots(given: TwinDotsData, width: number): TwinDotsDrawing {
  const data = binned(given);
  const narrow = isNarrow(width);
  const column = narrow ? width - 8 : labelColumn(data.rows, [150, Math.max(176, width * 0.28)]);
  const ends: readonly [number, number] = narrow ? [20, width - 20] : [column + 14, width - 24];
  const axis = wordAxis(data.scale, ends, width);
  const plan = planOf(data.rows);
  let y = 4;
  const rows = data.rows.map((row) => {
    const { drawn, height } = rowOf(row, { top: y, narrow, column, axis, ends, plan, twin: data.twin });
    y += height + BETWEEN;
    return drawn;
  });
  const foot = y - BETWEEN + 6;
  const spoken = rows.flatMap((row, i): SpokenMark[] =>
    row.hidden ? [hiddenMark(data.rows[i]?.name ?? "", row.hidden)] : spokenOf(row, data.rows[i], axis),
  );
  return {
    width,
    height: Math.ceil(foot + axis.height + 8),
    spoken,
    axis,
    grid: { y0: 0, y1: foot },
    foot: foot + 4,
    pitch: plan.pitch,
    barWidth: Math.min(14, Math.max(4, Math.abs((axis.grid[1] ?? 0) - (axis.grid[0] ?? 0)) * 0.5)),
    ends: [ends[0] - 12, ends[1] + 12],
    rows,
  };
}

function planOf(rows: readonly DotRow[]): Plan {
  const sides = rows.flatMap(({ above, below }) => [above, below]).filter((side) => side !== null);
  const tallest = Math.max(1, ...sides.flatMap(({ counts }) => counts.map(([, people]) => people)));
  const most = Math.max(0, ...sides.map(({ counts }) => counts.reduce((sum, [, people]) => sum + people, 0)));
  const plan = planStacks(tallest);
  return { ...plan, pitch: most > MOST_MARKS ? 0 : plan.pitch, tallest };
}

type Place = {
  readonly top: number;
  readonly narrow: boolean;
  readonly column: number;
  readonly axis: WordAxis;
  readonly ends: readonly [number, number];
  readonly plan: Plan;
  readonly twin: boolean;
};

function rowOf(row: DotRow, place: Place): { drawn: DrawnDots; height: number } {
  const { top, narrow, column, axis, ends, plan, twin } = place;
  const label = rowLabel(row, 9, narrow ? top + 12 : 0, column);
  const [up, down] = [heightOf(row.above, plan), twin ? heightOf(row.below, plan) : 6];
  const labelRoom = narrow ? label.height + 6 : 0;
  const least = narrow ? 0 : label.height + 4;
  const height = Math.max(labelRoom + up + down, least);
  const line = top + labelRoom + up + Math.max(0, (height - labelRoom - up - down) / 2);
  const box = { x: ends[0], y: line - 14, width: ends[1] - ends[0], height: 28 };
  const [from, to] = [row.above?.median ?? null, row.below?.median ?? null];
  return {
    height,
    drawn: {
      label: narrow ? label : { ...label, y: Math.max(top + 10, line - label.height / 2 + 8) },
      line,
      stacks: [...stacksOf(row.above, line, axis, plan, false), ...stacksOf(row.below, line, axis, plan, true)],
      bands: [...bandOf(row.above, axis, line - BAND - 1), ...bandOf(row.below, axis, line + 1)],
      tick: from === null ? null : axis.at(from),
      arrow: from === null || to === null || from === to ? null : { x0: axis.at(from), x1: axis.at(to) },
      hidden: row.hidden === null ? null : { box, words: row.hidden },
    },
  };
}

const heightOf = (side: DotSide | null, plan: Plan): number =>
  CLEAR + Math.max(10, ...(side?.counts ?? []).map(([, people]) => stackHeight(people, plan.tallest, plan)));

function stacksOf(side: DotSide | null, line: number, axis: WordAxis, plan: Plan, hollow: boolean): DrawnStack[] {
  const away = hollow ? 1 : -1;
  return (side?.counts ?? [])
    .filter(([, people]) => people > 0)
    .map(([value, people]) => {
      const x = axis.at(value);
      const height = stackHeight(people, plan.tallest, plan);
      if (plan.pitch === 0)
        return { x, hollow, people, marks: [], bar: { y: hollow ? line + CLEAR : line - CLEAR - height, height } };
      const marks = Array.from({ length: people }, (_, i) => line + away * (CLEAR + (i + 0.5) * plan.pitch));
      return { x, hollow, people, marks, bar: null };
    });
}

function bandOf(side: DotSide | null, axis: WordAxis, y: number): DrawnDots["bands"] {
  if (!side?.interval || side.interval.hi === side.interval.lo) return [];
  return [{ x0: axis.at(side.interval.lo), x1: axis.at(side.interval.hi), y }];
}

function spokenOf(row: DrawnDots, data: DotRow | undefined, axis: WordAxis): SpokenMark[] {
  const sides = [data?.above, data?.below].filter((side) => side !== null && side !== undefined);
  return sides.map((side) => ({
    x: side.median === null ? (row.stacks[0]?.x ?? 0) : axis.at(side.median),
    y: side === data?.below ? row.line + 3 : row.line - 3,
    words: side.spoken,
  }));
}

/** Answers of a fine scale in bins of equal width, each told by its middle. */
function binned(data: TwinDotsData): TwinDotsData {
  const { lo, hi } = data.scale;
  const all = new Set(data.rows.flatMap(({ above, below }) => [above, below]).flatMap((side) => valuesIn(side)));
  if (all.size <= MOST_BINS && !(hi - lo > 20)) return data;
  const step = (hi - lo) / (MOST_BINS - 1);
  const bin = (side: DotSide | null): DotSide | null => {
    if (!side) return null;
    const people = new Map<number, number>();
    for (const [value, n] of side.counts) {
      const middle = lo + step * Math.round((value - lo) / step);
      people.set(middle, (people.get(middle) ?? 0) + n);
    }
    return { ...side, counts: [...people].sort((a, b) => a[0] - b[0]) };
  };
  return { ...data, rows: data.rows.map((row) => ({ ...row, above: bin(row.above), below: bin(row.below) })) };
}

const valuesIn = (side: DotSide | null): number[] => (side?.counts ?? []).map(([value]) => value);
