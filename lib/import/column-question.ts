import { type Question, questionSchema } from "@/lib/survey/instrument";
import { firstOf } from "@/lib/survey/plain-text";
import {
  type CellReader,
  LONGEST_TEXT,
  labelReader,
  listReader,
  numberReader,
  type Silence,
  textReader,
} from "./cell-readers";
import type { ColumnOf } from "./mapping";

/** A column that is a question of its own. */
export type LoneColumn =
  | ColumnOf<"text">
  | ColumnOf<"ordinal">
  | ColumnOf<"choice">
  | ColumnOf<"multi">
  | ColumnOf<"ranking">;

/** The question that a column answers, and how its cells become answers to it. */
export function columnQuestion(
  id: string,
  column: LoneColumn,
  silence: Silence,
): { question: Question; read: CellReader } {
  const named = heading(id, column.column, column.label);
  const head: Heading = "background" in column && column.background ? { ...named, construct: "background" } : named;
  switch (column.role) {
    case "text": {
      const question = ask({ ...head, kind: "long-text", construct: "text", maxLength: LONGEST_TEXT, seconds: 60 });
      return { question, read: textReader(silence) };
    }
    case "ordinal":
      return column.steps
        ? wordedScale(head, column.steps, column.reversed, silence)
        : numberScale(head, column, silence);
    case "choice": {
      const question = ask({ ...head, kind: "single-choice", options: optionsOf(column.options) });
      return { question, read: labelReader(column.options, optionId, silence) };
    }
    case "multi": {
      const max = Math.min(20, column.options.length);
      const question = ask({ ...head, kind: "pick-up-to", options: optionsOf(column.options), max });
      return { question, read: listReader(column, optionId, silence) };
    }
    case "ranking": {
      const question = ask({ ...head, kind: "ranking", options: optionsOf(column.options) });
      return { question, read: listReader(column, optionId, silence) };
    }
  }
}

export const optionId = (i: number) => `o${i + 1}`;
export const optionsOf = (labels: readonly string[]) =>
  labels.map((label, i) => ({ id: optionId(i), label: clip(label, 160) }));

/** A heading may be a whole paragraph; a question may not. */
export const clip = (text: string, max: number) => (text.length <= max ? text : `${firstOf(text, max - 1).trimEnd()}…`);

type Heading = { id: string; prompt: string; label: string; construct?: Question["construct"] };

export function heading(id: string, column: string, label = column): Heading {
  return { id, prompt: clip(column, 300), label: clip(label, 120) };
}

/** Through the schema, so that defaults and limits are those of every other question. */
export const ask = (question: Heading & { kind: Question["kind"] } & Record<string, unknown>): Question =>
  questionSchema.parse(question);

function wordedScale(head: Heading, steps: readonly string[], reversed: boolean, silence: Silence) {
  const question = ask({ ...head, kind: "likert", steps, ...(reversed && { reversed }) });
  return { question, read: labelReader(steps, (i) => i + 1, silence) };
}

function numberScale(head: Heading, column: ColumnOf<"ordinal">, silence: Silence) {
  const { lo = 0, hi = 10, decimals, reversed } = column;
  const ends = [column.loLabel ?? String(lo), column.hiLabel ?? String(hi)];
  // The scale of a reversed question is turned over, so its words are too.
  const [loLabel, hiLabel] = reversed ? ends.toReversed() : ends;
  const question = ask({ ...head, kind: "rating", lo, hi, loLabel, hiLabel, ...(decimals && { continuous: true }) });
  return { question, read: numberReader({ lo, hi, decimals }, reversed, silence) };
}
