import { scaleLinear } from "d3";
import type { AudienceResult } from "@/lib/analysis/result";
import type { Certainty } from "@/lib/analysis/result-parts";
import { type AudienceKey, audienceKey, type KeyAudience } from "./audience-key";
import { dodged } from "./dodge";
import { type Drawing, isNarrow } from "./drawing";
import { type OptionRow, optionRows } from "./option-rows";
import { textWidth, wrapped } from "./text-width";

export type RangePoint = {
  readonly id: string;
  readonly shape: AudienceResult["shape"];
  readonly value: number;
  readonly spoken: string;
};
export type RangeData = {
  readonly id: string;
  readonly title: string;
  /** "should be", "today", "value points" */
  readonly about: string;
  readonly certainty: Certainty;
  readonly lo: number;
  readonly hi: number;
  readonly loLabel: string;
  readonly hiLabel: string;
  readonly hollow: boolean;
  readonly points: readonly RangePoint[];
};
export type RangeRowsData = { readonly audiences: readonly KeyAudience[]; readonly rows: readonly RangeData[] };

type DrawnRange = OptionRow & {
  readonly id: string;
  readonly hollow: boolean;
  readonly certainty: { readonly kind: Certainty; readonly x: number; readonly y: number };
  readonly points: readonly {
    readonly id: string;
    readonly shape: RangePoint["shape"];
    readonly x: number;
    readonly y: number;
  }[];
  readonly span: { readonly x0: number; readonly x1: number } | null;
  readonly anchors: readonly {
    readonly x: number;
    readonly y: number;
    readonly anchor: "start" | "end";
    readonly lines: readonly string[];
  }[];
};
export type RangeRowsDrawing = Drawing & {
  readonly key: AudienceKey;
  readonly rows: readonly DrawnRange[];
  readonly x0: number;
  readonly x1: number;
};

const NEAR = 14;
/** Half a mark, at both ends of a rule that stands alone. */
const RULE_END = 8;
const LEAST_WIDTH = 200;
const CERTAINTY_LINE = 20;
const ANCHOR = 12;
const ANCHOR_LINE = 15;
/** Glyph and the longest of the three words. */
const CERTAINTY = 28 + Math.ceil(textWidth("No evidence of a gap", 13, "strong"));

/** Where each audience sits, item by item, each on the scale of its own question. */
export function rangeRows({ audiences, rows }: RangeRowsData, width: number): RangeRowsDrawing {
  const narrow = isNarrow(width);
  const key = audienceKey(audiences, width);
  const halfWidth = narrow ? (width - 36) / 2 - 6 : 110;
  const ends = rows.map(({ loLabel, hiLabel }) =>
    [loLabel, hiLabel].map((label) => wrapped(label, { width: halfWidth, size: ANCHOR })),
  );
  const rooms = rows.map((row, i) => roomOf(row, Math.max(...(ends[i] ?? []).map((lines) => lines.length))));
  const placed = optionRows(
    rows.map(({ title, about }, i) => {
      const { above, below } = rooms[i] ?? { above: 0, below: 0 };
      return { label: title, note: about, above: above + (narrow ? CERTAINTY_LINE : 0), below };
    }),
    width,
    key.height + 4,
    narrow ? 18 : CERTAINTY + 30,
  );
  const { x0, x1 } = placed;
  const drawn = rows.map((data, i): DrawnRange => {
    const row = placed.rows[i];
    if (!row) throw new RangeError("A row without a place.");
    const { middle } = row;
    const { points, span, lowest } = placedOn(data, middle, [x0, x1]);
    const [lo, hi] = ends[i] ?? [];
    const y = middle + lowest + 20;
    return {
      ...row,
      id: data.id,
      hollow: data.hollow,
      certainty: narrow
        ? { kind: data.certainty, x: 4, y: row.notesY + 16 * row.notes.length + 2 }
        : { kind: data.certainty, x: x1 + 26, y: middle + 5 },
      points,
      span,
      anchors: [
        { x: x0 - 6, y, anchor: "start", lines: lo ?? [] },
        { x: x1 + 6, y, anchor: "end", lines: hi ?? [] },
      ],
    };
  });
  const marks = drawn.flatMap(({ points }, i) =>
    points.map(({ x, y }, k) => ({ x, y, words: rows[i]?.points[k]?.spoken ?? "" })),
  );
  return { width, height: Math.ceil(placed.y1 + 8), spoken: [...key.spoken, ...marks], key, rows: drawn, x0, x1 };
}

type RangeRule = Drawing & Pick<DrawnRange, "points" | "span" | "middle" | "hollow">;

/** One rule without words, for a page that says them beside it. */
export function rangeRule(data: RangeData, width: number): RangeRule {
  const { above, below } = roomOf(data, 0);
  const middle = above + 1;
  const placed = { middle, hollow: data.hollow, ...placedOn(data, middle, [RULE_END, width - RULE_END]) };
  const spoken = placed.points.map(({ x, y }, k) => ({ x, y, words: data.points[k]?.spoken ?? "" }));
  return { width, height: middle + below + 2, ...placed, spoken };
}

function placedOn({ lo, hi, points }: RangeData, middle: number, ends: readonly [number, number]) {
  const at = scaleLinear([lo, hi], ends).clamp(true);
  const xs = points.map(({ value }) => round(at(value)));
  const offsets = dodged(xs, NEAR);
  return {
    points: points.map(({ id, shape }, k) => ({ id, shape, x: xs[k] ?? ends[0], y: middle + (offsets[k] ?? 0) })),
    span: xs.length > 1 ? { x0: Math.min(...xs), x1: Math.max(...xs) } : null,
    lowest: Math.max(0, ...offsets),
  };
}

/** Dodged marks above and below the rule, and the words at its ends below them. */
function roomOf({ points, lo, hi }: RangeData, lines: number): { above: number; below: number } {
  const offsets = dodged(
    points.map(({ value }) => ((value - lo) / (hi - lo || 1)) * LEAST_WIDTH),
    NEAR,
  );
  return { above: 10 - Math.min(0, ...offsets), below: 8 + ANCHOR_LINE * lines + Math.max(0, ...offsets) };
}

const round = (n: number) => Math.round(100 * n) / 100;
