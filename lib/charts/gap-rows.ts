import { scaleLinear, ticks } from "d3";
import type { AudienceResult } from "@/lib/analysis/result";
import { type AudienceKey, audienceKey, type KeyAudience } from "./audience-key";
import type { Drawing } from "./drawing";
import { type OptionRow, optionRows } from "./option-rows";
import { wrapped } from "./text-width";

export type GapRow = {
  readonly id: string;
  readonly label: string;
  readonly note: string;
  readonly points: readonly {
    readonly id: string;
    readonly shape: AudienceResult["shape"];
    readonly gap: number;
    readonly spoken: string;
  }[];
};
export type GapRowsData = {
  readonly audiences: readonly KeyAudience[];
  readonly rows: readonly GapRow[];
  /** What lies left and right of the line, and on it. */
  readonly less: string;
  readonly zero: string;
  readonly more: string;
};
export type DrawnGapRow = OptionRow & {
  readonly id: string;
  readonly points: readonly {
    readonly id: string;
    readonly shape: AudienceResult["shape"];
    readonly x: number;
    readonly y: number;
    readonly words: string;
    readonly wordsX: number;
    readonly anchor: "start" | "end";
  }[];
};
export type GapRowsDrawing = Drawing & {
  readonly key: AudienceKey;
  readonly rows: readonly DrawnGapRow[];
  readonly zeroX: number;
  readonly ticks: readonly { readonly x: number; readonly words: string }[];
  readonly grid: { readonly y0: number; readonly y1: number };
  readonly ends: readonly {
    readonly x: number;
    readonly y: number;
    readonly anchor: "start" | "middle" | "end";
    readonly lines: readonly string[];
  }[];
};

/** Every audience has a line of its own, since bars of one side would lie on each other. */
const LANE = 17;

/** How far each audience lies from a line at zero, left and right alike; rows as given. */
export function gapRows({ audiences, rows, less, zero, more }: GapRowsData, width: number): GapRowsDrawing {
  const key = audienceKey(audiences, width);
  const most = Math.max(0, ...rows.flatMap(({ points }) => points.map(({ gap }) => Math.abs(gap))));
  const reach = Math.max(5, 5 * Math.ceil(most / 5 - 1e-9));
  const placed = optionRows(
    rows.map(({ label, note, points }) => ({
      label,
      note,
      above: 10 + (LANE * Math.max(0, points.length - 1)) / 2,
      below: 10 + (LANE * Math.max(0, points.length - 1)) / 2,
    })),
    width,
    key.height + 4,
    44,
  );
  const { x0, x1, y0, y1 } = placed;
  const inset = 26;
  const at = scaleLinear([-reach, reach], [x0 + inset, x1 - inset]);
  const zeroX = round(at(0));
  const drawn = rows.map(({ id, points }, i): DrawnGapRow => {
    const row = placed.rows[i];
    if (!row) throw new RangeError("A row without a place.");
    const xs = points.map(({ gap }) => round(at(gap)));
    return {
      ...row,
      id,
      points: points.map(({ id: audience, shape, gap }, k) => {
        const x = xs[k] ?? zeroX;
        const right = gap >= 0;
        return {
          id: audience,
          shape,
          x,
          y: row.middle + LANE * (k - (points.length - 1) / 2),
          words: signed(gap),
          wordsX: x + (right ? 11 : -11),
          anchor: right ? "start" : "end",
        };
      }),
    };
  });
  const third = (x1 - x0) / 3 - 6;
  const lines = [less, zero, more].map((words) => wrapped(words, { width: third, size: 12, lines: 3 }));
  const ends = ([x0, zeroX, x1] as const).map((x, i) => ({
    x,
    y: y1 + 36,
    anchor: (["start", "middle", "end"] as const)[i] ?? "middle",
    lines: lines[i] ?? [],
  }));
  return {
    width,
    height: Math.ceil(y1 + 40 + 15 * Math.max(...lines.map((one) => one.length - 1)) + 4),
    spoken: [
      ...key.spoken,
      ...drawn.flatMap(({ points }, i) =>
        points.map(({ x, y }, k) => ({ x, y, words: rows[i]?.points[k]?.spoken ?? "" })),
      ),
    ],
    key,
    rows: drawn,
    zeroX,
    ticks: ticks(-reach, reach, 4).map((value) => ({ x: round(at(value)), words: signed(value) })),
    grid: { y0, y1 },
    ends,
  };
}

/** "+8", "0", "−12" */
export function signed(gap: number): string {
  const whole = Math.round(gap);
  if (whole === 0) return "0";
  return `${whole > 0 ? "+" : "−"}${Math.abs(whole)}`;
}

const round = (n: number) => Math.round(100 * n) / 100;
