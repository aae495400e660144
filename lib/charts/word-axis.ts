import { range, scaleLinear, ticks } from "d3";
import type { ItemResult } from "@/lib/analysis/result-items";
import { textWidth, wrapped } from "./text-width";

export type OrdinalScale = Pick<
  Extract<ItemResult["scale"], { type: "ordinal" }>,
  "lo" | "hi" | "loLabel" | "hiLabel" | "steps"
>;

/** Words at a place of the axis, one under the other, centred on `x`. */
export type AxisWords = { readonly x: number; readonly y: number; readonly lines: readonly string[] };
export type WordAxis = {
  readonly at: (value: number) => number;
  /** Where a gridline stands. */
  readonly grid: readonly number[];
  readonly words: readonly AxisWords[];
  readonly height: number;
};

const SIZE = 13;
const LINE = 16;
const GAP = 10;
const MOST_LINES = 2;

/**
 * An axis that starts and ends where the question did, with the question's own words at its steps; digits only where the scale is a
 * bare number, then with its two ends in words below.
 *
 * @param ends px of the first and the last step
 * @param width px of the drawing, which no word leaves
 */
export function wordAxis(scale: OrdinalScale, ends: readonly [number, number], width: number): WordAxis {
  const place = scaleLinear([scale.lo, scale.hi], [...ends]).clamp(true);
  const at = (value: number) => round(place(value));
  const values = valuesOf(scale);
  const grid = values.map(at);
  const room: readonly [number, number] = [2, width - 2];
  const steps = scale.steps?.length ? scale.steps : null;
  if (steps && steps.length === values.length) {
    const all = allWords(steps, grid, room);
    if (all) return { at, grid, ...all };
    return { at, grid, ...endWords([steps[0] ?? "", steps.at(-1) ?? ""], ends, room, 0) };
  }
  const digits = values.map((value, i) => ({ x: grid[i] ?? 0, y: SIZE, lines: [String(value)] }));
  const below = endWords([scale.loLabel, scale.hiLabel], ends, room, LINE + 2);
  return { at, grid, words: [...digits, ...below.words], height: below.height };
}

/** Whole steps of a short scale, round numbers of a long one with both its ends. */
export function valuesOf({ lo, hi }: Pick<OrdinalScale, "lo" | "hi">): number[] {
  if (Number.isInteger(lo) && Number.isInteger(hi) && hi - lo <= 10) return range(lo, hi + 1);
  const step = (hi - lo) / 10;
  return [lo, ...ticks(lo, hi, 5).filter((value) => value - lo > step && hi - value > step), hi];
}

type Words = Pick<WordAxis, "words" | "height">;

/** Every step in its words, or null where they would touch. */
function allWords(steps: readonly string[], grid: readonly number[], room: readonly [number, number]): Words | null {
  const pitch = Math.abs((grid[1] ?? 0) - (grid[0] ?? 0)) - GAP;
  const words = steps.map((step, i) => {
    const lines = wrapped(step, { width: pitch, size: SIZE });
    const wide = Math.max(...lines.map((line) => textWidth(line, SIZE)));
    return { x: round(centredWithin(grid[i] ?? 0, wide, room)), y: SIZE, lines, wide };
  });
  const fits = words.every(({ x, wide, lines }, i) => {
    const next = words[i + 1];
    return lines.length <= MOST_LINES && (!next || x + wide / 2 + GAP / 2 <= next.x - next.wide / 2);
  });
  if (!fits) return null;
  return {
    words: words.map(({ x, y, lines }) => ({ x, y, lines })),
    height: LINE * Math.max(...words.map(({ lines }) => lines.length)),
  };
}

/** The first and the last step alone, wrapped to half of the axis each. */
function endWords(
  labels: readonly [string, string],
  ends: readonly [number, number],
  room: readonly [number, number],
  top: number,
): Words {
  const half = (ends[1] - ends[0]) / 2 + Math.min(ends[0] - room[0], room[1] - ends[1]) - GAP;
  const middle = (ends[0] + ends[1]) / 2;
  const words = labels.map((label, i) => {
    const lines = wrapped(label, { width: Math.max(60, half), size: SIZE });
    const wide = Math.max(0, ...lines.map((line) => textWidth(line, SIZE)));
    const own = i === 0 ? ([room[0], middle - GAP / 2] as const) : ([middle + GAP / 2, room[1]] as const);
    return { x: round(centredWithin(ends[i] ?? 0, wide, own)), y: top + SIZE, lines };
  });
  return { words, height: top + LINE * Math.max(...words.map(({ lines }) => lines.length)) };
}

/** The centre nearest to `at` for words of this width that stay between two ends. */
export const centredWithin = (at: number, width: number, [lo, hi]: readonly [number, number]): number =>
  Math.max(lo + width / 2, Math.min(hi - width / 2, at));

const round = (n: number) => Math.round(100 * n) / 100;
