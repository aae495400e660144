import type { ChartAudience } from "./chart-audience";
import { type Drawing, isNarrow, type SpokenMark } from "./drawing";
import type { Box } from "./hatch";
import { textWidth, wrapped } from "./text-width";

export type StatementCounts = { readonly agree: number; readonly disagree: number; readonly unsure: number };
export type StatementRow = {
  readonly audience: ChartAudience;
  /** Null: hidden, for the reason in `because`. */
  readonly counts: StatementCounts | null;
  readonly because: string;
};
export type Stance = keyof StatementCounts;
type Segment = Box & { readonly stance: Stance };
type PlacedStatement = StatementRow & {
  readonly mark: { readonly x: number; readonly y: number };
  readonly name: readonly string[];
  readonly labelX: number;
  readonly labelY: number;
  readonly box: Box;
  readonly segments: readonly Segment[];
  readonly told: { readonly x: number; readonly y: number; readonly lines: readonly string[] };
};
export type StatementDrawing = Drawing & { readonly rows: readonly PlacedStatement[] };

/** From this many on a segment is a share, not a person. */
const BY_PERSON_BELOW = 20;
const LINE = 18;
const BAR = 22;
const GAP = 16;
const MARK_COLUMN = 24;
/** Between those who took a side and those who did not. */
const APART = 14;
const SLIT = 2;
const ORDER: readonly Stance[] = ["agree", "disagree", "unsure"];

/** Agree solid, disagree outlined, unsure pale and apart at the right; every bar is as long, whatever its audience's size. */
export function layOutStatements(rows: readonly StatementRow[], width: number): StatementDrawing {
  const narrow = isNarrow(width);
  const toldWidth = narrow ? 0 : Math.max(0, ...rows.map((row) => textWidth(statementWords(row), 13))) + 16;
  const labelWidth = narrow ? width - MARK_COLUMN : 152;
  const barX = narrow ? 0 : MARK_COLUMN + labelWidth + 12;
  const room = width - barX - toldWidth;
  const placed: PlacedStatement[] = [];
  let y = 4;
  for (const row of rows) {
    const name = wrapped(row.audience.name, { width: labelWidth, size: 13, face: "strong" });
    const label = name.length * LINE;
    // The plate on the hatch tells why a row is hidden.
    const told = row.counts
      ? wrapped(statementWords(row), { width: narrow ? width - MARK_COLUMN : toldWidth, size: 13 })
      : [];
    const top = narrow ? y + label + told.length * LINE + 4 : y;
    const box = { x: barX, y: top, width: room, height: BAR };
    placed.push({
      ...row,
      mark: { x: 9, y: narrow ? y + 8 : y + BAR / 2 },
      name,
      labelX: MARK_COLUMN,
      labelY: narrow ? y + 13 : y + BAR / 2 + 4.5,
      box,
      segments: row.counts ? segmentsOf(row.counts, box) : [],
      told: {
        x: narrow ? MARK_COLUMN : width - toldWidth + 16,
        y: narrow ? y + label + 13 : y + BAR / 2 + 4.5,
        lines: told,
      },
    });
    y = (narrow ? top + BAR : y + Math.max(BAR, label)) + GAP;
  }
  return { width, height: Math.max(0, y - GAP + 4), rows: placed, spoken: placed.map(spokenOf) };
}

const total = ({ agree, disagree, unsure }: StatementCounts): number => agree + disagree + unsure;

/** Every person of a small group is a segment; from twenty on each stance is one. */
function segmentsOf(counts: StatementCounts, { x, y, width, height }: Box): Segment[] {
  const people = total(counts);
  if (people === 0) return [];
  const isApart = counts.unsure > 0 && counts.unsure < people;
  const unit = (width - (isApart ? APART : 0)) / people;
  const slit = people < BY_PERSON_BELOW ? Math.min(SLIT, unit / 4) : 0;
  const segments: Segment[] = [];
  let at = x;
  for (const stance of ORDER) {
    if (stance === "unsure" && isApart) at += APART;
    const count = counts[stance];
    const pieces = people < BY_PERSON_BELOW ? count : Math.min(1, count);
    for (let i = 0; i < pieces; i++) {
      const long = (unit * count) / pieces;
      segments.push({ stance, x: at + slit / 2, y, width: long - slit, height });
      at += long;
    }
  }
  return segments;
}

/** "12 agree, 4 disagree, 2 unsure" */
export function statementWords({ counts, because }: StatementRow): string {
  if (!counts) return because;
  return `${counts.agree} agree, ${counts.disagree} disagree, ${counts.unsure} unsure`;
}

function spokenOf(row: PlacedStatement): SpokenMark {
  const { audience, counts, box } = row;
  const told = counts ? `${statementWords(row)}, ${total(counts)} answered` : row.because;
  const agreeing = row.segments.filter(({ stance }) => stance === "agree");
  const last = agreeing.at(-1);
  const x = last ? (box.x + last.x + last.width) / 2 : box.x + box.width / 2;
  return { x, y: box.y + box.height / 2, words: `${audience.name}, ${told}` };
}
