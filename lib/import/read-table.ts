import Papa from "papaparse";
import { keepable } from "@/lib/survey/plain-text";
import { decodeText, type TextEncodingName } from "./decode-text";
import { type Delimiter, findDelimiter } from "./find-delimiter";

/** What is wrong with a cell, a row or a column, and what to do about it. Rows are counted as a spreadsheet does. */
export type ImportProblem = {
  readonly row: number | null;
  readonly column: string | null;
  readonly value: string | null;
  readonly message: string;
  readonly fix: string;
};

/** One record: its row number in a spreadsheet (the heading is row 1) and one cell for each column, trimmed. */
export type TableRow = { readonly row: number; readonly cells: readonly string[] };

export type Table = {
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
  readonly encoding: TextEncodingName;
  readonly delimiter: Delimiter;
  readonly problems: readonly ImportProblem[];
};

/**
 * Reads a table with a heading from a file of unknown encoding and delimiter (RFC 4180 quotes).
 *
 * Empty rows are left out, unless `keepEmptyRows`: then only lines without a single character are. A row with too few or too many cells is kept, filled up or cut, and reported, as are
 * headings that are empty or appear twice: each column gets a name of its own.
 */
export function readTable(input: Uint8Array | string, { keepEmptyRows = false } = {}): Table {
  const decoded = typeof input === "string" ? { text: input, encoding: "utf-8" as const } : decodeText(input);
  const marked = /^\uFEFF?(?:sep=([,;\t|])\r?\n)?/.exec(decoded.text);
  const text = keepable(decoded.text.slice(marked?.[0].length ?? 0));
  const delimiter = (marked?.[1] as Delimiter | undefined) ?? findDelimiter(text);
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, skipEmptyLines: false });
  const offset = marked?.[1] ? 2 : 1;
  const problems: ImportProblem[] = errors
    .filter(({ type }) => type === "Quotes")
    .map(({ row }) => problem((row ?? 0) + offset, null, null, "A quotation mark is opened and not closed", QUOTES));
  const blank = keepEmptyRows ? blankLines(text, delimiter) : null;
  const records = data.map((cells, i) => ({ row: i + offset, cells: cells.map((cell) => cell.trim()) }));
  const [heading, ...rest] = records.filter(
    ({ cells }, i) => cells.some((cell) => cell !== "") || (blank && !blank.has(i)),
  );
  if (!heading) {
    problems.push(problem(null, null, null, "The file is empty", "Choose a file with a heading and one row a person."));
    return { columns: [], rows: [], encoding: decoded.encoding, delimiter, problems };
  }
  const columns = nameColumns(heading.cells, heading.row, problems);
  const rows = rest.map((record) => fitRow(record, columns, problems));
  if (rows.length === 0) {
    problems.push(problem(heading.row, null, null, "There is a heading and no row under it", "Add one row a person."));
  }
  return { columns, rows, encoding: decoded.encoding, delimiter, problems };
}

/** Places of records that hold no character at all: an empty line is no row, an empty cell in quotes is one. */
function blankLines(text: string, delimiter: Delimiter): Set<number> {
  const blank = new Set<number>();
  let i = 0;
  let from = 0;
  Papa.parse<string[]>(text, {
    delimiter,
    step: ({ meta }) => {
      if (text.slice(from, meta.cursor).trim() === "") blank.add(i);
      from = meta.cursor;
      i += 1;
    },
  });
  return blank;
}

const QUOTES = 'Close it, and write a quotation mark inside a cell twice ("").';

function problem(
  row: number | null,
  column: string | null,
  value: string | null,
  message: string,
  fix: string,
): ImportProblem {
  return { row, column, value, message, fix };
}

function nameColumns(cells: readonly string[], row: number, problems: ImportProblem[]): string[] {
  const names: string[] = [];
  for (const [i, cell] of cells.entries()) {
    const wanted = cell === "" ? `Column ${i + 1}` : cell;
    let name = wanted;
    for (let n = 2; names.includes(name); n += 1) name = `${wanted} (${n})`;
    if (cell !== "" && name !== wanted) {
      problems.push(
        problem(row, wanted, null, `The heading “${wanted}” appears twice`, `Rename one of the two columns.`),
      );
    }
    names.push(name);
  }
  return names;
}

function fitRow({ row, cells }: TableRow, columns: readonly string[], problems: ImportProblem[]): TableRow {
  const n = columns.length;
  const surplus = cells.slice(n).find((cell) => cell !== "");
  if (surplus !== undefined) {
    const message = `There are ${counted(cells.length, "cell")} under ${counted(n, "heading")}`;
    const fix = "Put quotation marks around a cell that holds the separator, or remove the extra cell.";
    problems.push(problem(row, columns[n - 1] ?? null, surplus, message, fix));
  } else if (cells.length < n) {
    const message = `There ${cells.length === 1 ? "is" : "are"} only ${counted(cells.length, "cell")} under ${counted(n, "heading")}`;
    problems.push(
      problem(row, columns[cells.length] ?? null, null, message, "Add the missing cells; they may be empty."),
    );
  }
  return { row, cells: columns.map((_, i) => cells[i] ?? "") };
}

const counted = (n: number, one: string): string => `${n} ${one}${n === 1 ? "" : "s"}`;
