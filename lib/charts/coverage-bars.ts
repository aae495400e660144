import type { ChartAudience } from "./chart-audience";
import { type Drawing, isNarrow, type SpokenMark } from "./drawing";
import type { Box } from "./hatch";
import { textWidth, wrapped } from "./text-width";

export type CoverageRow = {
  readonly audience: ChartAudience;
  /** Null: hidden, then fewer than the minimum or hidden for another's sake. */
  readonly answered: number | null;
  /** Null: nobody keeps a list, so there is no share to draw. */
  readonly invited: number | null;
  readonly because: string;
};
export type Thresholds = { readonly numbers: number; readonly words: number };
type PlacedCoverage = CoverageRow & {
  readonly mark: { readonly x: number; readonly y: number };
  readonly name: readonly string[];
  readonly labelX: number;
  readonly labelY: number;
  readonly told: { readonly x: number; readonly y: number; readonly words: string; readonly anchor: "start" | "end" };
  readonly bar: {
    readonly track: Box;
    readonly filled: number;
    /** Hatched to the minimum: how many there are below it is not told. */
    readonly hidden: Box | null;
    readonly solidTick: number | null;
    /** None where both open at once, or so near that the ticks would run into one. */
    readonly dashedTick: number | null;
  } | null;
};
export type CoverageDrawing = Drawing & { readonly rows: readonly PlacedCoverage[] };

const LINE = 18;
const GAP = 20;
const BAR = 8;
const MARK_COLUMN = 24;

/** Who answered, as a share of who was asked, with the ticks where numbers and words open. */
export function layOutCoverage(rows: readonly CoverageRow[], thresholds: Thresholds, width: number): CoverageDrawing {
  const narrow = isNarrow(width);
  const toldWidth = Math.max(0, ...rows.map((row) => textWidth(coverageWords(row), 13, "strong"))) + 14;
  const labelWidth = narrow ? width - MARK_COLUMN : 152;
  const placed: PlacedCoverage[] = [];
  let y = 4;
  for (const row of rows) {
    const name = wrapped(row.audience.name, { width: labelWidth, size: 13, face: "strong" });
    const label = name.length * LINE;
    const barX = narrow ? 0 : MARK_COLUMN + labelWidth + 12;
    const barWidth = narrow ? width : width - barX - toldWidth;
    const top = narrow ? y + label + LINE + 10 : y + 5;
    placed.push({
      ...row,
      mark: { x: 9, y: y + 8 },
      name,
      labelX: MARK_COLUMN,
      labelY: y + 13,
      told: {
        x: narrow ? MARK_COLUMN : width,
        y: narrow ? y + label + 13 : y + 13,
        words: coverageWords(row),
        anchor: narrow ? "start" : "end",
      },
      bar: row.invited === null ? null : barOf(row, thresholds, { x: barX, y: top, width: barWidth, height: BAR }),
    });
    y = (narrow ? top + (row.invited === null ? -10 : BAR + 4) : y + Math.max(label, LINE)) + GAP;
  }
  return {
    width,
    height: Math.max(0, y - GAP + 6),
    rows: placed,
    spoken: placed.map((row) => spokenOf(row, thresholds)),
  };
}

/** Ticks nearer than this run into one. */
const NEAR = 5;

/** Whether in a large audience both ticks stand at one place. */
export function ticksCoincide({ invited }: CoverageRow, { numbers, words }: Thresholds, width: number): boolean {
  return invited !== null && words > numbers && ((words - numbers) / Math.max(1, invited)) * width < NEAR;
}

function barOf(row: CoverageRow, thresholds: Thresholds, track: Box): PlacedCoverage["bar"] {
  const { answered, invited } = row;
  const { numbers, words } = thresholds;
  const of = Math.max(1, invited ?? 1);
  const at = (n: number) => (Math.min(n, of) / of) * track.width;
  return {
    track,
    filled: answered === null ? 0 : at(answered),
    hidden: answered === null ? { ...track, width: at(numbers) } : null,
    solidTick: numbers <= of ? track.x + at(numbers) : null,
    dashedTick:
      words <= of && words > numbers && !ticksCoincide(row, thresholds, track.width) ? track.x + at(words) : null,
  };
}

export function coverageWords({ answered, invited, because }: CoverageRow): string {
  if (answered === null) return invited === null ? because : `${because}, of ${invited}`;
  return invited === null ? `${answered} answered` : `${answered} of ${invited} answered`;
}

function spokenOf(row: PlacedCoverage, { numbers, words }: Thresholds): SpokenMark {
  const { audience, bar, told, answered } = row;
  const opens =
    answered === null
      ? ""
      : answered >= words
        ? ", numbers and words shown"
        : answered >= numbers
          ? ", numbers shown"
          : "";
  const x = bar ? bar.track.x + Math.max(bar.filled, bar.hidden?.width ?? 0) : told.x;
  return {
    x,
    y: bar ? bar.track.y + bar.track.height / 2 : told.y - 4,
    words: `${audience.name}, ${told.words}${opens}`,
  };
}
