import { UNSURE } from "@/lib/survey/kinds/kind";
import type { ColumnOf } from "./mapping";
import { meansNoAnswer, meansNotSure, sameWords } from "./word-scales";

/** One cell as an answer; undefined: nothing was answered. */
export type CellReading =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly message: string; readonly fix: string };
export type CellReader = (cell: string) => CellReading;

/** What the mapping adds to the usual words for an empty cell and for "I cannot tell". */
export type Silence = { readonly noAnswer: readonly string[]; readonly notSure: readonly string[] };

const value = (found: unknown): CellReading => ({ ok: true, value: found });
const OR_EMPTY = "or leave the cell empty";

/** An entry that stands for no answer or for "cannot tell"; null: it says something. */
export function readSilence(cell: string, { noAnswer, notSure }: Silence): CellReading | null {
  if (cell === "" || noAnswer.some((entry) => sameWords(entry, cell))) return value(undefined);
  if (notSure.some((entry) => sameWords(entry, cell))) return value(UNSURE);
  if (meansNoAnswer(cell)) return value(undefined);
  return meansNotSure(cell) ? value(UNSURE) : null;
}

/** What programs write into an empty cell. Whatever a person wrote stays, "n/a" too: it is counted as a non-answer. */
export const writtenByPrograms = (cell: string) => ["", "NA", "NaN", "NULL", "#N/A"].includes(cell);
export const LONGEST_TEXT = 5000;

export function textReader({ noAnswer }: Silence): CellReader {
  return (cell) => {
    if (writtenByPrograms(cell) || noAnswer.includes(cell)) return value(undefined);
    if (cell.length <= LONGEST_TEXT) return value(cell);
    const message = `The text has ${cell.length} characters`;
    return { ok: false, message, fix: `Shorten it to ${LONGEST_TEXT}.` };
  };
}

export type NumberScale = { readonly lo: number; readonly hi: number; readonly decimals?: boolean | undefined };

export function parseNumber(cell: string): number | null {
  const plain = cell.replace(/\s|%$/g, "").replace(",", ".");
  return /^[-+]?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}

export function numberReader(
  { lo, hi, decimals = false }: NumberScale,
  reversed: boolean,
  silence: Silence,
): CellReader {
  const kind = decimals ? "number" : "whole number";
  return (cell) => {
    const number = parseNumber(cell);
    const fits = number !== null && number >= lo && number <= hi && (decimals || Number.isInteger(number));
    if (fits && !silence.noAnswer.includes(cell) && !silence.notSure.includes(cell)) {
      return value(reversed ? lo + hi - number : number);
    }
    const silent = readSilence(cell, silence);
    if (silent) return silent;
    const message = `“${cell}” is not a ${kind} from ${lo} to ${hi}`;
    return { ok: false, message, fix: `Write a ${kind} from ${lo} to ${hi}, ${OR_EMPTY}.` };
  };
}

/** A cell with one of these labels, whatever its case and spaces; `toAnswer` gets its place. */
export function labelReader(labels: readonly string[], toAnswer: (i: number) => unknown, silence: Silence): CellReader {
  return (cell) => {
    const i = placeOf(cell, labels);
    if (i >= 0) return value(toAnswer(i));
    return readSilence(cell, silence) ?? unknownLabel(cell, labels);
  };
}

/** Several labels in one cell, such as "Cost; Risk". Labels may hold the separator themselves. */
export function listReader(
  { options, separator }: Pick<ColumnOf<"multi">, "options" | "separator">,
  toAnswer: (i: number) => string,
  silence: Silence,
): CellReader {
  return (cell) => {
    const silent = placeOf(cell, options) >= 0 ? null : readSilence(cell, silence);
    if (silent) return silent;
    const found: string[] = [];
    for (const piece of splitList(cell, separator, options)) {
      const i = placeOf(piece, options);
      if (i < 0) return unknownLabel(piece, options);
      found.push(toAnswer(i));
    }
    return value([...new Set(found)]);
  };
}

function splitList(cell: string, separator: string, options: readonly string[]): string[] {
  const pieces = cell.split(separator).map((piece) => piece.trim());
  const joined: string[] = [];
  for (let i = 0; i < pieces.length; ) {
    // The longest run of pieces that is an option: "Cost, time" may be one option of a list with commas.
    let n = pieces.length - i;
    while (n > 1 && placeOf(pieces.slice(i, i + n).join(`${separator} `), options) < 0) n -= 1;
    const piece = n > 1 ? pieces.slice(i, i + n).join(`${separator} `) : (pieces[i] ?? "");
    if (piece !== "") joined.push(piece);
    i += n;
  }
  return joined;
}

const placeOf = (cell: string, labels: readonly string[]) => {
  const exact = labels.indexOf(cell);
  return exact >= 0 ? exact : labels.findIndex((label) => sameWords(label, cell));
};

function unknownLabel(cell: string, labels: readonly string[]): CellReading {
  const few = labels.slice(0, 8).map((label) => `“${label}”`);
  const known = labels.length > few.length ? `${few.join(", ")}, …` : few.join(", ");
  return { ok: false, message: `“${cell}” is not one of the answers`, fix: `Write one of ${known}, ${OR_EMPTY}.` };
}
