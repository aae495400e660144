import type { Drawing } from "./drawing";
import type { DumbbellData, DumbbellRow } from "./dumbbell";
import type { Box } from "./hatch";
import { wordAxis } from "./word-axis";

export type SmallEnd = { readonly hollow: boolean; readonly x: number; readonly y: number };
export type SmallRow = Pick<DumbbellRow, "id" | "shape"> & {
  readonly y: number;
  readonly ends: readonly SmallEnd[];
  readonly bar: { readonly x0: number; readonly x1: number } | null;
  readonly hidden: { readonly box: Box; readonly words: string } | null;
};
export type DumbbellSmallDrawing = Drawing & {
  readonly radius: number;
  readonly grid: readonly number[];
  readonly foot: number;
  readonly rows: readonly SmallRow[];
  readonly words: readonly {
    readonly x: number;
    readonly anchor: "start" | "middle" | "end";
    readonly words: string;
  }[];
};

const PITCH = 33;
const RADIUS = 6;
/** In the proportion of the large form: 11 px for marks of 10. */
const DODGE = 6.6;
const LEFT = 30;
const RIGHT = 14;

/** A dumbbell without words of its own, to compare with its neighbours: who is who stands at the left, in shape and hue. */
export function dumbbellSmall({ scale, rows }: DumbbellData, width: number): DumbbellSmallDrawing {
  const axis = wordAxis(scale, [LEFT, width - RIGHT], width);
  const [lo, hi] = [axis.at(scale.lo), axis.at(scale.hi)];
  const drawn = rows.map((row, i): SmallRow => {
    const y = 20 + i * PITCH;
    const [today, should] = [row.today, row.should].map((end) => (end ? axis.at(end.mean) : null));
    const pair = typeof today === "number" && typeof should === "number" ? ([today, should] as const) : null;
    const tied = pair !== null && Math.abs(pair[0] - pair[1]) < 2 * RADIUS + 3;
    const end = (x: number | null | undefined, hollow: boolean): SmallEnd[] =>
      typeof x === "number" ? [{ hollow, x, y: y + (tied ? (hollow ? DODGE : -DODGE) : 0) }] : [];
    return {
      id: row.id,
      shape: row.shape,
      y,
      ends: [...end(today, false), ...end(should, true)],
      bar: pair && !tied ? { x0: Math.min(...pair) + RADIUS + 1, x1: Math.max(...pair) - RADIUS - 1 } : null,
      hidden: row.hidden === null ? null : { box: { x: lo, y: y - 12, width: hi - lo, height: 24 }, words: row.hidden },
    };
  });
  const foot = 20 + rows.length * PITCH - 15;
  const words = [
    { x: lo, anchor: "start" as const, words: scale.loLabel },
    ...(middleStep(scale) === null
      ? []
      : [{ x: (lo + hi) / 2, anchor: "middle" as const, words: middleStep(scale) ?? "" }]),
    { x: hi, anchor: "end" as const, words: scale.hiLabel },
  ];
  const spoken = drawn.flatMap(({ ends }, i) =>
    ends.map(({ x, y, hollow }) => ({ x, y, words: (hollow ? rows[i]?.should : rows[i]?.today)?.spoken ?? "" })),
  );
  return { width, height: foot + 22, spoken, radius: RADIUS, grid: [lo, (lo + hi) / 2, hi], foot, rows: drawn, words };
}

/** The word in the middle of an odd number of short steps. */
function middleStep({ steps }: DumbbellData["scale"]): string | null {
  if (!steps || steps.length % 2 === 0) return null;
  const word = steps[(steps.length - 1) / 2] ?? "";
  return [...word].length <= 8 ? word : null;
}
