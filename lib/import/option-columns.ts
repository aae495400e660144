import type { Question } from "@/lib/survey/instrument";
import { UNSURE } from "@/lib/survey/kinds/kind";
import { parseNumber, readSilence, type Silence } from "./cell-readers";
import { ask, heading, optionId, optionsOf } from "./column-question";
import type { ColumnOf } from "./mapping";

/** Columns that are the options of one question: points shared among them, or a rank for each. */
export type OptionColumn = ColumnOf<"points"> | ColumnOf<"rank">;

export type RowProblem = {
  readonly column: string;
  readonly value: string;
  readonly message: string;
  readonly fix: string;
};
export type RowReading = { readonly value: unknown; readonly problems: readonly RowProblem[] };

/** All points of a person, whatever they add up to in the file. */
const CHIPS = 100;

export function optionQuestion(id: string, columns: readonly OptionColumn[]): Question {
  const [first] = columns;
  const head = heading(id, first?.question ?? id);
  const options = optionsOf(columns.map(({ column, label }) => label ?? column));
  if (first?.role === "rank") return ask({ ...head, kind: "ranking", options });
  return ask({ ...head, kind: "share-chips", options, chips: CHIPS });
}

/** Reads one person's cells, one a column. */
export function readOptionCells(
  columns: readonly OptionColumn[],
  cells: readonly string[],
  silence: Silence,
): RowReading {
  const isRank = columns[0]?.role === "rank";
  const problems: RowProblem[] = [];
  let unsure = false;
  const numbers = columns.map(({ column }, i) => {
    const cell = cells[i] ?? "";
    const silent = parseNumber(cell) === null || silence.noAnswer.includes(cell) ? readSilence(cell, silence) : null;
    if (silent?.ok) {
      unsure ||= silent.value === UNSURE;
      return null;
    }
    const number = parseNumber(cell);
    const fits =
      number !== null && (isRank ? Number.isInteger(number) && number >= 1 && number <= columns.length : number >= 0);
    if (fits) return number;
    problems.push({ column, value: cell, ...complaint(cell, isRank, columns.length) });
    return null;
  });
  if (problems.length > 0) return { value: undefined, problems };
  if (numbers.every((number) => number === null)) return { value: unsure ? UNSURE : undefined, problems };
  return isRank ? readRanks(columns, numbers) : { value: chipsOf(numbers), problems };
}

function complaint(cell: string, isRank: boolean, n: number) {
  const kind = isRank ? `a rank from 1 to ${n}` : "a number of points";
  return { message: `“${cell}” is not ${kind}`, fix: `Write ${kind}, or leave the cell empty.` };
}

function readRanks(columns: readonly OptionColumn[], ranks: readonly (number | null)[]): RowReading {
  const placed = ranks.flatMap((rank, i) => (rank === null ? [] : [{ rank, i }])).sort((a, b) => a.rank - b.rank);
  const tie = placed.find(({ rank }, at) => at > 0 && placed[at - 1]?.rank === rank);
  if (!tie) return { value: placed.map(({ i }) => optionId(i)), problems: [] };
  const message = `The rank ${tie.rank} is given twice`;
  const problem = { column: columns[tie.i]?.column ?? "", value: String(tie.rank), message };
  return { value: undefined, problems: [{ ...problem, fix: "Give each rank once, or leave the cells empty." }] };
}

/** A hundred chips in the proportions of these points; what does not divide goes to the largest remainders. */
function chipsOf(points: readonly (number | null)[]): Record<string, number> | undefined {
  const total = points.reduce<number>((sum, n) => sum + (n ?? 0), 0);
  if (total === 0) return undefined;
  const exact = points.map((n) => ((n ?? 0) * CHIPS) / total);
  const chips = exact.map(Math.floor);
  const order = exact.map((x, i) => ({ i, rest: x - Math.floor(x) })).sort((a, b) => b.rest - a.rest || a.i - b.i);
  const left = CHIPS - chips.reduce((sum, n) => sum + n, 0);
  for (const { i } of order.slice(0, left)) chips[i] = (chips[i] ?? 0) + 1;
  return Object.fromEntries(chips.flatMap((n, i) => (n > 0 ? [[optionId(i), n]] : [])));
}
