import { scaleLinear } from "d3";
import type { AudienceResult } from "@/lib/analysis/result";
import type { Interval } from "@/lib/analysis/result-parts";
import { type AudienceKey, audienceKey, type KeyAudience } from "./audience-key";
import type { Drawing } from "./drawing";
import { type OptionRow, optionRows } from "./option-rows";
import { wrapped } from "./text-width";

type Shape = AudienceResult["shape"];
export type ArrowRow = {
  readonly id: string;
  readonly label: string;
  readonly note: string;
  /** 0–100, from what is guessed to what is true. */
  readonly from: { readonly shape: Shape; readonly value: number; readonly interval: Interval | null };
  readonly to: { readonly shape: Shape; readonly value: number };
  readonly hollow: boolean;
  readonly spoken: string;
};
export type ArrowRowsData = {
  readonly rows: readonly ArrowRow[];
  readonly ends: readonly [string, string];
  /** Above the rows, where it explains more than they say: who is hidden. */
  readonly hidden: readonly KeyAudience[];
};

export type ArrowEnd = {
  readonly shape: Shape;
  readonly x: number;
  readonly y: number;
  readonly words: string;
  readonly wordsY: number;
};
export type DrawnArrow = OptionRow & {
  readonly id: string;
  readonly hollow: boolean;
  readonly from: ArrowEnd;
  readonly to: ArrowEnd;
  readonly band: { readonly x0: number; readonly x1: number } | null;
  readonly arrow: { readonly x0: number; readonly x1: number } | null;
};
export type ArrowRowsDrawing = Drawing & {
  readonly key: AudienceKey;
  readonly rows: readonly DrawnArrow[];
  readonly grid: { readonly y0: number; readonly y1: number };
  readonly ticks: readonly { readonly x: number; readonly words: string }[];
  readonly ends: readonly { readonly x: number; readonly anchor: "start" | "end"; readonly lines: readonly string[] }[];
};

const RADIUS = 6;
const DODGE = 11;

/** From a guess to the truth, row by row on one axis of 100. */
export function arrowRows({ rows, ends, hidden }: ArrowRowsData, width: number): ArrowRowsDrawing {
  const key = audienceKey(hidden, width);
  const placed = optionRows(
    rows.map(({ label, note, from, to }) => ({ label, note, ...roomOf(from.value, to.value) })),
    width,
    key.height + 4,
    44,
  );
  const { x0, x1, y0, y1 } = placed;
  const inset = 22;
  const at = scaleLinear([0, 100], [x0 + inset, x1 - inset]).clamp(true);
  const drawn = rows.map((data, i): DrawnArrow => {
    const row = placed.rows[i];
    if (!row) throw new RangeError("A row without a place.");
    const [from, to] = [round(at(data.from.value)), round(at(data.to.value))];
    const tied = Math.abs(from - to) < 2 * RADIUS + 6;
    const right = to >= from;
    const [fromY, toY] = tied ? [row.middle - DODGE, row.middle + DODGE] : [row.middle, row.middle];
    return {
      ...row,
      id: data.id,
      hollow: data.hollow,
      from: endOf(data.from, from, fromY, false),
      to: endOf(data.to, to, toY, tied),
      band: data.from.interval ? { x0: round(at(data.from.interval.lo)), x1: round(at(data.from.interval.hi)) } : null,
      arrow: tied ? null : { x0: from + (right ? 1 : -1) * (RADIUS + 2), x1: to - (right ? 1 : -1) * (RADIUS + 3) },
    };
  });
  const third = (x1 - x0) / 2 - 8;
  const lines = ends.map((words) => wrapped(words, { width: third, size: 12, lines: 3 }));
  return {
    width,
    height: Math.ceil(y1 + 42 + 15 * Math.max(0, ...lines.map((one) => one.length - 1))),
    spoken: [...key.spoken, ...drawn.map(({ from }, i) => ({ x: from.x, y: from.y, words: rows[i]?.spoken ?? "" }))],
    key,
    rows: drawn,
    grid: { y0, y1 },
    ticks: [0, 25, 50, 75, 100].map((value) => ({ x: round(at(value)), words: String(value) })),
    ends: [
      { x: x0, anchor: "start", lines: lines[0] ?? [] },
      { x: x1, anchor: "end", lines: lines[1] ?? [] },
    ],
  };
}

/** A figure stands above its mark, so that the arrow stays free; below the lower one of two that are dodged. */
function endOf({ shape, value }: { shape: Shape; value: number }, x: number, y: number, below: boolean): ArrowEnd {
  return { shape, x, y, words: String(Math.round(value)), wordsY: y + (below ? RADIUS + 16 : -RADIUS - 7) };
}

/** Marks that may be dodged on the narrowest axis take more room. */
const roomOf = (from: number, to: number) =>
  Math.abs(from - to) * 2.4 < 2 * RADIUS + 6
    ? { above: 24 + DODGE, below: 24 + DODGE }
    : { above: 24, below: RADIUS + 6 };

const round = (n: number) => Math.round(100 * n) / 100;
