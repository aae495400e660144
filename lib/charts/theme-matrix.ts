import type { ChartAudience } from "./chart-audience";
import { type Drawing, isNarrow, type SpokenMark } from "./drawing";
import type { Box } from "./hatch";
import { countWords, intervalWords } from "./k-of-n";
import { textWidth, wrapped } from "./text-width";
import { type Count, isBar, type Units, unitsOf } from "./units";

export type MatrixCell = {
  readonly audience: string;
  readonly value: Count | null;
  readonly because: string;
  /** What Enter opens. */
  readonly href?: string;
};
export type MatrixRow = {
  readonly id: string;
  readonly label: string;
  readonly cells: readonly MatrixCell[];
  /** "Not sure why", "Other": below the rest, whatever their size. */
  readonly isLast?: boolean;
};
type PlacedCell = MatrixCell & {
  readonly shape: ChartAudience["shape"];
  readonly units: Units | null;
  readonly count: string | null;
  readonly isMost: boolean;
  readonly box: Box;
  readonly countX: number;
  readonly countY: number;
  /** Stacked rows repeat the audience's mark. */
  readonly mark: { readonly x: number; readonly y: number } | null;
  readonly spoken: SpokenMark;
};
type PlacedRow = {
  readonly id: string;
  readonly label: readonly string[];
  readonly labelY: number;
  readonly ruleY: number;
  readonly cells: readonly PlacedCell[];
};
export type MatrixDrawing = Drawing & {
  /** The audiences over their columns; empty where each row names them. */
  readonly heads: readonly {
    readonly audience: ChartAudience;
    readonly x: number;
    readonly y: number;
    readonly lines: readonly string[];
    readonly isHidden: boolean;
  }[];
  readonly rows: readonly PlacedRow[];
};

const LINE = 18;
const PAD = 10;
const LABEL = 172;
const PITCH = 9;
const GAP = 14;
const HIDDEN = 24;
/** More columns than these would be too narrow for their marks. */
const COLUMNS = 4;

/** Themes by audiences. Largest share first; the theme an audience names most is told apart. */
export function layOutMatrix(
  given: readonly MatrixRow[],
  audiences: readonly ChartAudience[],
  width: number,
): MatrixDrawing {
  const rows = sortRows(given);
  const countWidth = Math.max(
    30,
    ...rows.flatMap(({ cells }) => cells.map(({ value }) => (value ? textWidth(countWords(value), 13, "strong") : 0))),
  );
  const stacked = isNarrow(width) || audiences.length > COLUMNS;
  const most = mostNamed(rows, audiences);
  const plan: Plan = { rows, audiences, width, countWidth, most };
  return stacked ? stack(plan) : columns(plan);
}

type Plan = Readonly<{
  rows: readonly MatrixRow[];
  audiences: readonly ChartAudience[];
  width: number;
  countWidth: number;
  most: ReadonlyMap<string, number>;
}>;

/** By the largest share that any audience gives a row; what is no theme last. */
export function sortRows(rows: readonly MatrixRow[]): MatrixRow[] {
  const largest = ({ cells }: MatrixRow) =>
    Math.max(0, ...cells.map(({ value }) => (value && value.n > 0 ? value.count / value.n : 0)));
  return rows.toSorted((a, b) => Number(a.isLast ?? false) - Number(b.isLast ?? false) || largest(b) - largest(a));
}

function mostNamed(rows: readonly MatrixRow[], audiences: readonly ChartAudience[]): ReadonlyMap<string, number> {
  const countsOf = (id: string) =>
    rows
      .flatMap(({ cells, isLast }) => (isLast ? [] : cells))
      .flatMap(({ audience, value }) => (audience === id && value ? [value.count] : []));
  return new Map(audiences.map(({ id }) => [id, Math.max(0, ...countsOf(id))]));
}

function columns({ rows, audiences, width, countWidth, most }: Plan): MatrixDrawing {
  const lefts = columnLefts(rows, audiences, width, countWidth);
  const heads = audiences.map((audience, i) => {
    const { x, width: room } = lefts[i] ?? { x: 0, width: 0 };
    return {
      audience,
      x,
      y: 14,
      isHidden: rows.every((row) => cellOf(row, audience).value === null),
      lines: wrapped(audience.name, { width: room + countWidth - 16, size: 13, face: "strong", lines: 3 }),
    };
  });
  let y = 10 + LINE * Math.max(1, ...heads.map(({ lines }) => lines.length));
  const placed = rows.map((row): PlacedRow => {
    const label = wrapped(row.label, { width: LABEL - 12, size: 13, face: "strong", lines: 4 });
    const parts = audiences.map((audience, i) => ({
      audience,
      column: lefts[i] ?? { x: 0, width: 0 },
      cell: cellOf(row, audience),
    }));
    const drawn = parts.map((part) => ({
      ...part,
      units: part.cell.value && unitsOf(part.cell.value, { width: part.column.width, pitch: PITCH }),
    }));
    const inner = Math.max(LINE * label.length, HIDDEN, ...drawn.map(({ units }) => units?.height ?? 0));
    const top = y + PAD;
    const cells = drawn.map(({ audience, column, cell, units }): PlacedCell => {
      const height = units?.height ?? HIDDEN;
      const room = units ? units.width : column.width + countWidth;
      const box = { x: column.x, y: top + (units ? Math.max(0, (LINE - height) / 2) : -3), width: room, height };
      return finish({
        row,
        audience,
        cell,
        units,
        box,
        most,
        countX: column.x + column.width + 6 + countWidth,
        countY: top + 13,
        mark: null,
      });
    });
    const placedRow = { id: row.id, label, labelY: top + 13, ruleY: y, cells };
    y = top + inner + PAD;
    return placedRow;
  });
  return { width, height: y + 1, heads, rows: placed, spoken: spokenOf(placed) };
}

/** Each column as wide as its people need: an audience of seven leaves its room to one of eighteen. */
function columnLefts(
  rows: readonly MatrixRow[],
  audiences: readonly ChartAudience[],
  width: number,
  countWidth: number,
) {
  const free = width - LABEL - audiences.length * (countWidth + 6) - (audiences.length - 1) * GAP;
  const needs = audiences.map(({ id }) => {
    const sizes = rows.flatMap(({ cells }) =>
      cells.flatMap(({ audience, value }) => (audience === id && value ? [value] : [])),
    );
    const n = Math.max(0, ...sizes.map((value) => (isBar(value) ? 12 : value.n)));
    return Math.min(18, Math.max(8, n));
  });
  const all = needs.reduce((sum, need) => sum + need, 0);
  let x = LABEL;
  return needs.map((need) => {
    const column = { x, width: (free * need) / all };
    x += column.width + 6 + countWidth + GAP;
    return column;
  });
}

function stack({ rows, audiences, width, countWidth, most }: Plan): MatrixDrawing {
  const wide = !isNarrow(width);
  const left = (wide ? LABEL : 0) + 24;
  const room = width - left - countWidth - 8;
  let y = 0;
  const placed = rows.map((row): PlacedRow => {
    const label = wrapped(row.label, { width: wide ? LABEL - 12 : width, size: 13, face: "strong", lines: 4 });
    const top = y + PAD;
    let at = wide ? top : top + LINE * label.length + 2;
    const cells = audiences.map((audience): PlacedCell => {
      const cell = cellOf(row, audience);
      const units = cell.value && unitsOf(cell.value, { width: room, pitch: PITCH + 2 });
      const height = units?.height ?? HIDDEN - 4;
      const box = {
        x: left,
        y: at + (units ? Math.max(0, (LINE - height) / 2) : 0),
        width: units?.width ?? room + countWidth,
        height,
      };
      const placedCell = finish({
        row,
        audience,
        cell,
        units,
        box,
        most,
        countX: width,
        countY: at + 13,
        mark: { x: left - 14, y: at + 9 },
      });
      at += Math.max(LINE, height) + 4;
      return placedCell;
    });
    const placedRow = { id: row.id, label, labelY: top + 13, ruleY: y, cells };
    y = Math.max(at, top + LINE * label.length) + PAD - 4;
    return placedRow;
  });
  return { width, height: y + 1, heads: [], rows: placed, spoken: spokenOf(placed) };
}

const cellOf = (row: MatrixRow, { id }: ChartAudience): MatrixCell =>
  row.cells.find(({ audience }) => audience === id) ?? { audience: id, value: null, because: "not asked" };

type Finish = Pick<PlacedCell, "units" | "box" | "countX" | "countY" | "mark"> &
  Readonly<{ row: MatrixRow; audience: ChartAudience; cell: MatrixCell; most: ReadonlyMap<string, number> }>;

function finish({ row, audience, cell, most, ...places }: Finish): PlacedCell {
  const { value, because, href } = cell;
  const isMost = value !== null && !row.isLast && value.count > 0 && value.count === most.get(audience.id);
  const told = value ? `${countWords(value)}${intervalWords(value)}${isMost ? ", most named" : ""}` : because;
  const { box } = places;
  const spoken = {
    x: box.x + box.width / 2,
    y: box.y + box.height / 2,
    words: `${row.label}, ${audience.name}, ${told}`,
    ...(href !== undefined && value && { href }),
  };
  return { ...cell, ...places, shape: audience.shape, count: value && countWords(value), isMost, spoken };
}

const spokenOf = (rows: readonly PlacedRow[]): SpokenMark[] =>
  rows.flatMap(({ cells }) => cells.map(({ spoken }) => spoken));
