import { range, scaleLinear } from "d3";
import type { AudienceResult } from "@/lib/analysis/result";
import { type AudienceKey, audienceKey, type KeyAudience } from "./audience-key";
import { dodged } from "./dodge";
import type { Drawing } from "./drawing";
import { type OptionRow, optionRows } from "./option-rows";

type Shape = AudienceResult["shape"];
export type ValuePoint = {
  readonly id: string;
  readonly shape: Shape;
  readonly value: number;
  readonly spoken: string;
};
export type ValueRow = { readonly id: string; readonly label: string; readonly points: readonly ValuePoint[] };
export type ValueDotsData = {
  readonly audiences: readonly KeyAudience[];
  readonly rows: readonly ValueRow[];
  /** The two audiences furthest apart; rows are sorted by how much more the second gives. */
  readonly furthest: readonly [string, string] | null;
};

export type DrawnPoint = Pick<ValuePoint, "id" | "shape"> & { readonly x: number; readonly y: number };
export type DrawnValueRow = OptionRow & {
  readonly id: string;
  readonly points: readonly DrawnPoint[];
  readonly span: { readonly x0: number; readonly x1: number } | null;
};
export type ValueDotsDrawing = Drawing & {
  readonly key: AudienceKey;
  readonly rows: readonly DrawnValueRow[];
  readonly ticks: readonly { readonly x: number; readonly words: string }[];
  readonly grid: { readonly y0: number; readonly y1: number };
};

const NEAR = 14;
const ROOM = 13;

/** Points that each audience gives to each option, on one axis from 0. */
export function valueDots(data: ValueDotsData, width: number): ValueDotsDrawing {
  const key = audienceKey(data.audiences, width);
  const sorted = bySignedGap(data);
  const top = valueAxisEnd(sorted);
  const placed = (room: (row: ValueRow) => { above: number; below: number }) =>
    optionRows(
      sorted.map((row) => ({ label: row.label, ...room(row) })),
      width,
      key.height + 4,
    );
  // How long the axis is does not depend on the height of its rows.
  const axis = placed(() => ({ above: 0, below: 0 }));
  const at = scaleLinear([0, top], [axis.x0, axis.x1]);
  const { rows, x0, y0, y1 } = placed(({ points }) => roomOf(points.map(({ value }) => at(value))));
  const drawn = sorted.map(({ id, points }, i): DrawnValueRow => {
    const row = rows[i];
    if (!row) throw new RangeError("A row without a place.");
    const xs = points.map(({ value }) => round(at(value)));
    const offsets = dodged(xs, NEAR);
    return {
      ...row,
      id,
      points: points.map((point, k) => ({
        id: point.id,
        shape: point.shape,
        x: xs[k] ?? x0,
        y: row.middle + (offsets[k] ?? 0),
      })),
      span: xs.length > 1 ? { x0: Math.min(...xs), x1: Math.max(...xs) } : null,
    };
  });
  const step = top <= 30 ? 5 : top <= 60 ? 10 : 20;
  const ticks = range(0, top + 1, step).map((value) => ({ x: round(at(value)), words: String(value) }));
  const marks = drawn.flatMap(({ points }, i) =>
    points.map(({ x, y }, k) => ({ x, y, words: sorted[i]?.points[k]?.spoken ?? "" })),
  );
  return {
    width,
    height: Math.ceil(y1 + 24),
    spoken: [...key.spoken, ...marks],
    key,
    rows: drawn,
    ticks,
    grid: { y0, y1 },
  };
}

/** A round number of points that holds the largest mean: the same for every option, so that rows compare. */
export function valueAxisEnd(rows: readonly ValueRow[]): number {
  const most = Math.max(0, ...rows.flatMap(({ points }) => points.map(({ value }) => value)));
  const step = most > 60 ? 20 : most > 30 ? 10 : 5;
  return Math.min(100, Math.max(10, step * Math.ceil(most / step - 1e-9)));
}

/** What the second of the furthest pair gives more, downwards; without a pair, what is given most. */
function bySignedGap({ rows, furthest }: ValueDotsData): ValueRow[] {
  const of = ({ points }: ValueRow, id: string) => points.find((point) => point.id === id)?.value ?? 0;
  const sign = (row: ValueRow) =>
    furthest ? of(row, furthest[1]) - of(row, furthest[0]) : Math.max(0, ...row.points.map(({ value }) => value));
  return rows.toSorted((a, b) => sign(b) - sign(a));
}

/** Rows in which marks are dodged take more room. */
function roomOf(places: readonly number[]): { above: number; below: number } {
  const offsets = dodged(places, NEAR);
  return { above: ROOM - Math.min(0, ...offsets), below: ROOM + Math.max(0, ...offsets) };
}

const round = (n: number) => Math.round(100 * n) / 100;
