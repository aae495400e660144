import { hasRealAnswer } from "@/lib/survey/answers";
import { type Instrument, instrumentSchema, type Question } from "@/lib/survey/instrument";
import { audienceReader, audiencesOf } from "./audience-reader";
import { columnQuestion, type LoneColumn } from "./column-question";
import type { MappedColumn, Mapping } from "./mapping";
import { type OptionColumn, optionQuestion, type RowReading, readOptionCells } from "./option-columns";
import type { ImportProblem, Table } from "./read-table";

export type ImportedResponse = { readonly audience: string; readonly answers: Record<string, unknown> };

export type Imported = {
  readonly instrument: Instrument;
  readonly responses: readonly ImportedResponse[];
  /** Cells and rows that are not used as they stand. */
  readonly problems: readonly ImportProblem[];
  /** Rows left out on purpose, for want of an audience, and for want of any answer. */
  readonly leftOut: { readonly chosen: number; readonly noAudience: number; readonly silent: number };
};

/** A question, and what a row's cells answer to it. */
type Reader = { readonly question: Question; read(cells: readonly string[]): RowReading };

/**
 * Turns a table into an instrument and responses. A cell that cannot be read is reported and counts as not answered;
 * a row whose audience cannot be told is reported and left out. Null: columns that the mapping names are missing.
 */
export function applyMapping(
  table: Table,
  mapping: Mapping,
): Imported | { problems: ImportProblem[]; instrument: null } {
  const missing = mapping.columns.filter(({ column, role }) => role !== "ignore" && !table.columns.includes(column));
  if (missing.length > 0) return { instrument: null, problems: missing.map(({ column }) => isMissing(column, table)) };
  const readers = readersOf(table, mapping);
  const instrument = instrumentSchema.parse({
    format: "plumbline-instrument",
    version: 1,
    id: "imported",
    title: mapping.title,
    edition: "custom",
    language: "en",
    audiences: audiencesOf(mapping),
    sections: [{ id: "imported", title: "Imported answers", questions: readers.map(({ question }) => question) }],
  });
  return { instrument, ...readRows(table, mapping, instrument, readers) };
}

function readRows(table: Table, mapping: Mapping, instrument: Instrument, readers: readonly Reader[]) {
  const problems: ImportProblem[] = [...table.problems];
  const responses: ImportedResponse[] = [];
  const leftOut = { chosen: 0, noAudience: 0, silent: 0 };
  const audienceColumn = mapping.columns.find(({ role }) => role === "audience")?.column;
  const place = table.columns.indexOf(audienceColumn ?? "");
  const readAudience = audienceReader(mapping);
  const everybody = { is: "audience", id: mapping.audiences[0]?.id ?? "" } as const;
  for (const { row, cells } of table.rows) {
    const entry = cells[place] ?? "";
    const audience = audienceColumn === undefined ? everybody : readAudience(entry);
    if (audience.is === "left-out") leftOut[entry === "" ? "noAudience" : "chosen"] += 1;
    if (audience.is === "problem") {
      leftOut.noAudience += 1;
      const { message, fix } = audience;
      problems.push({ row, column: audienceColumn ?? null, value: entry, message, fix });
    }
    if (audience.is !== "audience") continue;
    const answers: Record<string, unknown> = {};
    for (const { question, read } of readers) {
      const reading = read(cells);
      problems.push(...reading.problems.map((problem) => ({ row, ...problem })));
      if (reading.value !== undefined) answers[question.id] = reading.value;
    }
    if (hasRealAnswer(instrument, answers)) responses.push({ audience: audience.id, answers });
    else leftOut.silent += 1;
  }
  return { responses, problems, leftOut };
}

/** In the order of the mapping; columns of one question stand where the first of them stands. */
function readersOf(table: Table, mapping: Mapping): Reader[] {
  const readers: Reader[] = [];
  const silence = { noAnswer: mapping.noAnswer, notSure: mapping.notSure };
  for (const column of mapping.columns) {
    const id = `Q${readers.length + 1}`;
    if (isOption(column)) {
      const together = mapping.columns
        .filter(isOption)
        .filter(({ role, question }) => role === column.role && question === column.question);
      if (together[0] !== column) continue;
      const places = together.map((one) => table.columns.indexOf(one.column));
      const read = (cells: readonly string[]) =>
        readOptionCells(
          together,
          places.map((place) => cells[place] ?? ""),
          silence,
        );
      readers.push({ question: optionQuestion(id, together), read });
    } else if (isLone(column)) {
      const { question, read } = columnQuestion(id, column, silence);
      const place = table.columns.indexOf(column.column);
      readers.push({ question, read: (cells) => readCell(column.column, cells[place] ?? "", read) });
    }
  }
  return readers;
}

function readCell(column: string, cell: string, read: ReturnType<typeof columnQuestion>["read"]): RowReading {
  const reading = read(cell);
  if (reading.ok) return { value: reading.value, problems: [] };
  return { value: undefined, problems: [{ column, value: cell, message: reading.message, fix: reading.fix }] };
}

const isOption = (column: MappedColumn): column is OptionColumn => column.role === "points" || column.role === "rank";
const isLone = (column: MappedColumn): column is LoneColumn =>
  column.role !== "audience" && column.role !== "ignore" && !isOption(column);

function isMissing(column: string, { columns }: Table): ImportProblem {
  const listed = columns.slice(0, 12).map((name) => `“${name}”`);
  const fix = `The headings are ${listed.join(", ")}${columns.length > 12 ? ", …" : ""}: correct the mapping or the heading.`;
  return { row: 1, column, value: null, message: `There is no column “${column}”`, fix };
}
