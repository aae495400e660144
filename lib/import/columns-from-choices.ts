import type { ColumnChoice } from "./column-choice";
import { type MappedColumn, WIDEST_SCALE } from "./mapping";
import type { Table } from "./read-table";
import { meansNoAnswer, meansNotSure } from "./word-scales";

/** `place`: the column's place in the table; null: all of them. */
export type ChoiceError = { readonly place: number | null; readonly message: string };
type Read = { readonly ok: true; readonly column: MappedColumn } | { readonly ok: false; readonly message: string };

const MOST_OPTIONS = 40;

/** What was chosen for each column as columns of a mapping, and what is still wrong with the choices. */
export function columnsFromChoices(
  table: Table,
  choices: readonly ColumnChoice[],
): { columns: MappedColumn[]; errors: ChoiceError[] } {
  const columns: MappedColumn[] = [];
  const errors: ChoiceError[] = [];
  for (const [place, column] of table.columns.entries()) {
    const choice = choices[place];
    if (!choice || choice.use === "ignore") continue;
    const read = columnFrom(column, choice, () => table.rows.map(({ cells }) => cells[place] ?? ""));
    if (read.ok) columns.push(read.column);
    else errors.push({ place, message: read.message });
  }
  return { columns, errors: [...errors, ...amongColumns(table, columns, errors)] };
}

function amongColumns(table: Table, columns: readonly MappedColumn[], errors: readonly ChoiceError[]): ChoiceError[] {
  const place = (column: MappedColumn) => table.columns.indexOf(column.column);
  const audiences = columns.filter(({ role }) => role === "audience");
  const surplus = audiences.slice(1).map((column) => ({
    place: place(column),
    message: `“${audiences[0]?.column}” is the audience already. Leave one of the two out.`,
  }));
  const options = columns.filter((one) => one.role === "points" || one.role === "rank");
  const lonely = options.flatMap((one) => {
    const beside = options.filter((other) => other.role === one.role && other.question === one.question).length;
    if (beside >= 2 && beside <= MOST_OPTIONS) return [];
    const message =
      beside < 2
        ? `“${one.question}” has one column only. Give the other columns of this question the same name.`
        : `“${one.question}” has ${beside} columns; a question can have ${MOST_OPTIONS}.`;
    return [{ place: place(one), message }];
  });
  const asks = columns.some(({ role }) => role !== "audience");
  if (asks || errors.length > 0) return [...surplus, ...lonely];
  return [{ place: null, message: "Choose at least one column that holds answers." }];
}

function columnFrom(column: string, choice: ColumnChoice, cells: () => string[]): Read {
  const named = { column, ...(choice.label && { label: choice.label }) };
  const { use, reversed, separator, question } = choice;
  const aboutPeople = choice.background && { background: true };
  switch (use) {
    case "audience":
    case "ignore":
      return { ok: true, column: { column, role: use } };
    case "text":
      return { ok: true, column: { ...named, role: "text" } };
    case "scale":
      return scaleFrom(named, choice);
    case "words": {
      const steps = choice.steps
        .split(/\r?\n/)
        .map((step) => step.trim())
        .filter(Boolean);
      if (steps.length < 2 || steps.length > 11) {
        return { ok: false, message: "Write two to eleven words, one a line, the lowest first." };
      }
      if (new Set(steps.map((step) => step.toLowerCase())).size < steps.length) {
        return { ok: false, message: "Each word of the scale can stand there once." };
      }
      if (steps.some((step) => step.length > 120))
        return { ok: false, message: "A word of a scale has at most 120 letters." };
      return { ok: true, column: { ...named, role: "ordinal", steps, reversed, ...aboutPeople } };
    }
    case "choice":
      return withOptions(distinct(cells()), (options) => ({ ...named, role: "choice", options, ...aboutPeople }));
    case "multi":
    case "ranking": {
      if (separator === "") return { ok: false, message: "Write the sign that stands between the entries of a cell." };
      const pieces = cells().flatMap((cell) => cell.split(separator).map((piece) => piece.trim()));
      return withOptions(distinct(pieces), (options) =>
        use === "multi"
          ? { ...named, role: use, separator, options, ...aboutPeople }
          : { ...named, role: use, separator, options },
      );
    }
    case "points":
    case "rank":
      if (question === "") return { ok: false, message: "Name the question; its other columns get the same name." };
      return { ok: true, column: { ...named, role: use, question } };
  }
}

function scaleFrom(named: { column: string; label?: string }, choice: ColumnChoice): Read {
  const [lo, hi] = [choice.lo, choice.hi].map((end) => (end === "" ? Number.NaN : Number(end.replace(",", "."))));
  if (lo === undefined || hi === undefined || !Number.isFinite(lo) || !Number.isFinite(hi) || lo >= hi) {
    return { ok: false, message: "Write the lowest and the highest number of the scale, such as 1 and 5." };
  }
  if (hi - lo > WIDEST_SCALE) return { ok: false, message: `The ends of a scale are at most ${WIDEST_SCALE} apart.` };
  const { decimals, reversed, loLabel, hiLabel } = choice;
  const ends = {
    ...(loLabel && { loLabel }),
    ...(hiLabel && { hiLabel }),
    ...(decimals && { decimals }),
    ...(choice.background && { background: true }),
  };
  return { ok: true, column: { ...named, role: "ordinal", lo, hi, reversed, ...ends } };
}

function withOptions(options: string[], make: (options: string[]) => MappedColumn): Read {
  if (options.length < 2)
    return { ok: false, message: "Fewer than two different entries are no choice. Leave it out." };
  if (options.length > MOST_OPTIONS) {
    const message = `${options.length} different entries are too many; a choice can have ${MOST_OPTIONS}. Choose “Own words”, or leave it out.`;
    return { ok: false, message };
  }
  if (options.some((option) => option.length > 300)) {
    return { ok: false, message: "An entry has more than 300 letters. Choose “Own words”, or leave it out." };
  }
  return { ok: true, column: make(options) };
}

/** Different entries that say something, in the order of the alphabet, spelled as the first of them is. */
function distinct(cells: readonly string[]): string[] {
  const found = new Map<string, string>();
  for (const cell of cells) {
    if (cell === "" || meansNoAnswer(cell) || meansNotSure(cell)) continue;
    const key = cell.toLowerCase().replace(/\s+/g, " ");
    if (!found.has(key)) found.set(key, cell);
  }
  return [...found.values()].sort((a, b) => a.localeCompare(b, "en"));
}
