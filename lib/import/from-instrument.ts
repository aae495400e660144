import { type Answers, answersSchema, hasRealAnswer } from "@/lib/survey/answers";
import { answersFromCells, type Column, columnsOf } from "@/lib/survey/columns";
import { type Instrument, questionsOf } from "@/lib/survey/instrument";
import type { ImportedResponse } from "./apply-mapping";
import { audienceReader } from "./audience-reader";
import { writtenByPrograms } from "./cell-readers";
import type { ImportProblem, Table } from "./read-table";

export type FromInstrument = {
  readonly responses: readonly ImportedResponse[];
  readonly problems: readonly ImportProblem[];
  /** Headings that belong to no question; nothing is read from them. */
  readonly ignored: readonly string[];
};

const CORRECT = "Correct the cell or leave it empty.";

/**
 * Reads a table whose columns are `audience` and the parts of an instrument's questions ("C2.rev", "D1.today").
 * Every row is held to the schema that the form and the API use.
 */
export function fromInstrument(table: Table, instrument: Instrument): FromInstrument {
  const columns = columnsOf(instrument);
  const problems: ImportProblem[] = [...table.problems];
  const place = table.columns.findIndex((name) => name.toLowerCase() === "audience");
  if (place < 0)
    problems.push(
      headingProblem(null, "There is no column “audience”", "Add it, with one of the audiences in each row."),
    );
  const known = new Map(columns.map(({ name }) => [name, table.columns.indexOf(name)]));
  const strangers = table.columns.filter((name, i) => i !== place && !known.has(name));
  problems.push(...strangers.flatMap((name) => misspelt(name, instrument, columns)));
  if ([...known.values()].every((i) => i < 0)) {
    const fix = `Name the columns as the questions are: ${columns
      .slice(0, 6)
      .map(({ name }) => name)
      .join(", ")}, …`;
    problems.push(headingProblem(null, "No heading is a question of this instrument", fix));
  }
  const misnamed = new Set(problems.map(({ column }) => column));
  const ignored = strangers.filter((name) => !misnamed.has(name));
  if (place < 0) return { responses: [], problems, ignored };
  const { responses, problems: found } = readRows(table, instrument, { columns, known, place });
  return { responses, problems: [...problems, ...found], ignored };
}

type Places = {
  readonly columns: readonly Column[];
  readonly known: ReadonlyMap<string, number>;
  readonly place: number;
};

function readRows(table: Table, instrument: Instrument, { columns, known, place }: Places) {
  const problems: ImportProblem[] = [];
  const responses: ImportedResponse[] = [];
  const readAudience = audienceReader({
    audiences: instrument.audiences.map((one) => ({ ...one, values: [one.id, one.name, one.one, one.many] })),
    leaveOut: [],
  });
  const schemas = new Map(instrument.audiences.map(({ id }) => [id, answersSchema(instrument, id)]));
  const audienceColumn = table.columns[place] ?? "audience";
  for (const { row, cells } of table.rows) {
    const entry = cells[place] ?? "";
    const audience = readAudience(entry);
    if (audience.is !== "audience") {
      const fix = `Write one of ${instrument.audiences.map(({ id }) => id).join(", ")}.`;
      const message = entry === "" ? "The row names no audience" : `“${entry}” is none of the audiences`;
      problems.push({ row, column: audienceColumn, value: entry, message, fix });
      continue;
    }
    const named = Object.fromEntries(
      columns.map(({ name }) => [name, blankIfProgram(cells[known.get(name) ?? -1] ?? "")]),
    );
    const read = answersFromCells(columns, named);
    problems.push(...read.problems.map((problem) => ({ row, ...problem, fix: CORRECT })));
    const held = heldTo(schemas.get(audience.id), read.answers);
    for (const { questionId, path, message } of held.refused) {
      const column = columnOf(columns, named, questionId, path);
      problems.push({ row, column, value: named[column] ?? null, message, fix: CORRECT });
    }
    if (hasRealAnswer(instrument, held.answers)) responses.push({ audience: audience.id, answers: held.answers });
  }
  return { responses, problems };
}

const blankIfProgram = (cell: string) => (writtenByPrograms(cell) ? "" : cell);

type Refused = { readonly questionId: string; readonly path: string; readonly message: string };

/** What the schema accepts, and why it does not accept the rest. */
function heldTo(schema: ReturnType<typeof answersSchema> | undefined, answers: Answers) {
  const parsed = schema?.safeParse(answers);
  if (parsed?.success) return { answers: parsed.data, refused: [] };
  const refused = (parsed?.error.issues ?? []).flatMap((issue): Refused[] => {
    if (issue.code === "unrecognized_keys" && issue.path.length === 0) {
      return issue.keys.map((key) => ({
        questionId: key,
        path: key,
        message: "This audience is not asked the question",
      }));
    }
    const message = issue.message.replace(/\.$/, "");
    return [{ questionId: String(issue.path[0] ?? ""), path: issue.path.join("."), message }];
  });
  const gone = new Set(refused.map(({ questionId }) => questionId));
  return { answers: Object.fromEntries(Object.entries(answers).filter(([id]) => !gone.has(id))), refused };
}

/** The column of the refused part, else the first filled one of its question. */
function columnOf(columns: readonly Column[], named: Record<string, string>, questionId: string, path: string): string {
  const own = columns.filter(({ question }) => question.id === questionId).map(({ name }) => name);
  return own.find((name) => name === path) ?? own.find((name) => named[name] !== "") ?? questionId;
}

function headingProblem(column: string | null, message: string, fix: string): ImportProblem {
  return { row: 1, column, value: null, message, fix };
}

/** A heading that starts like a question, or differs in case only, was meant to be one: leaving it out would lose answers. */
function misspelt(name: string, instrument: Instrument, columns: readonly Column[]): ImportProblem[] {
  const [start = ""] = name.split(".");
  const alike = columns.find((column) => column.name.toLowerCase() === name.toLowerCase())?.name;
  const question = questionsOf(instrument).find(({ id }) => id.toLowerCase() === start.toLowerCase());
  if (!alike && !question) return [];
  const own = columns.filter((column) => column.question === question).map((column) => column.name);
  const fix = alike ? `Write “${alike}”.` : `Write one of ${own.slice(0, 12).join(", ")}, or remove the column.`;
  return [headingProblem(name, `“${name}” is no part of a question`, fix)];
}
