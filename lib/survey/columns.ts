import { type Instrument, type Question, questionsOf } from "./instrument";
import { partsOf } from "./kinds/registry";
import { composeAnswer, formatPart, type Part, parsePart, partOf } from "./parts";

/** The name of a CSV column or form field: "A1", "D1.today", "B2.should.serve". */
export function fieldName(question: Question, part: Part): string {
  return part.key === "" ? question.id : `${question.id}.${part.key}`;
}

export type Column = { readonly name: string; readonly question: Question; readonly part: Part };

/** Every column that an instrument's answers can have, in order. */
export function columnsOf(instrument: Instrument): Column[] {
  const audiences = instrument.audiences.map(({ id }) => id);
  return questionsOf(instrument).flatMap((question) =>
    partsOf(question, audiences).map((part) => ({ name: fieldName(question, part), question, part })),
  );
}

export type CellProblem = { readonly column: string; readonly value: string; readonly message: string };

/** Reads one row of named cells; a bad cell is reported and left out, the rest is kept. */
export function answersFromCells(
  columns: readonly Column[],
  cells: Readonly<Record<string, string | undefined>>,
): { answers: Record<string, unknown>; problems: CellProblem[] } {
  const parts = new Map<string, { key: string; value: unknown }[]>();
  const problems: CellProblem[] = [];
  for (const { name, question, part } of columns) {
    const cell = cells[name] ?? "";
    const parsed = parsePart(part.codec, [cell]);
    if (!parsed.ok) problems.push({ column: name, value: cell, message: parsed.message });
    else parts.set(question.id, [...(parts.get(question.id) ?? []), { key: part.key, value: parsed.value }]);
  }
  const composed = [...parts].map(([id, values]) => [id, composeAnswer(values)] as const);
  return { answers: Object.fromEntries(composed.filter(([, answer]) => answer !== undefined)), problems };
}

/** The cells of one person's answers, by column name; blank cells are left out. */
export function cellsOf(
  columns: readonly Column[],
  answers: Readonly<Record<string, unknown>>,
): Record<string, string> {
  const cells = columns.map(({ name, question, part }) => {
    const value = partOf(answers[question.id], part.key);
    const isLeaf = typeof value !== "object" || Array.isArray(value);
    const holdsUnsure = part.codec.type !== "only-unsure" || typeof value === "string";
    return [name, isLeaf && holdsUnsure ? formatPart(part.codec, value) : ""] as const;
  });
  return Object.fromEntries(cells.filter(([, cell]) => cell !== ""));
}
