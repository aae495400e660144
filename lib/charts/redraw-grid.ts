import { type Drawing, isNarrow } from "./drawing";
import { wrapped } from "./text-width";

export type Redraws = {
  readonly key: string;
  /** "In 92 of 100 re-draws …", whole. */
  readonly sentence: string;
  /** Of 100, in how many the gap keeps its direction. */
  readonly kept: number;
};
type Square = { readonly x: number; readonly y: number; readonly kept: boolean };
type PlacedRedraws = Redraws & {
  readonly lines: readonly string[];
  readonly textY: number;
  readonly side: number;
  readonly squares: readonly Square[];
};
export type RedrawDrawing = Drawing & { readonly grids: readonly PlacedRedraws[] };

const HUNDRED = 100;
const COLUMNS = { narrow: 20, wide: 50 } as const;
const SIDE = 9;
const GAP = 3;
const LINE = 20;
const BETWEEN = 24;

/** The sentence first, then a hundred squares: filled where the gap kept its direction. */
export function layOutRedraws(grids: readonly Redraws[], width: number): RedrawDrawing {
  const columns = isNarrow(width) ? COLUMNS.narrow : COLUMNS.wide;
  const step = Math.min(SIDE + GAP, (width - GAP) / columns);
  const side = step - GAP;
  const placed: PlacedRedraws[] = [];
  let y = 0;
  for (const grid of grids) {
    const lines = wrapped(grid.sentence, { width, size: 14, face: "strong" });
    const top = y + lines.length * LINE + 6;
    const squares = Array.from({ length: HUNDRED }, (_, i) => ({
      x: 1 + (i % columns) * step,
      y: top + Math.floor(i / columns) * step,
      kept: i < grid.kept,
    }));
    placed.push({ ...grid, lines, textY: y + 15, side, squares });
    y = top + (HUNDRED / columns) * step + BETWEEN;
  }
  const spoken = placed.map(({ sentence, squares }) => ({
    x: (columns * step) / 2,
    y: (squares[0]?.y ?? 0) + ((HUNDRED / columns) * step - GAP) / 2,
    words: sentence,
  }));
  return { width, height: Math.max(0, y - BETWEEN + 2), grids: placed, spoken };
}
