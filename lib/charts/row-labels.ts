import type { AudienceResult } from "@/lib/analysis/result";
import { textWidth, wrapped } from "./text-width";

/** The audience of a row: its mark, its name, and in words on what the row rests. */
export type RowAudience = Pick<AudienceResult, "id" | "name" | "shape"> & { readonly note: string };

export type RowLabel = RowAudience & {
  readonly x: number;
  /** Middle of the mark, and baseline of the first line of the name. */
  readonly y: number;
  readonly lines: readonly string[];
  readonly notes: readonly string[];
  readonly height: number;
};

export const NAME_SIZE = 15;
export const NAME_LINE = 20;
export const NOTE_SIZE = 12;
export const NOTE_LINE = 16;
/** From the mark's middle to the words. */
export const WORDS_AT = 16;

/** The name of a row and its note below, in a column of so many px; `y` is the middle of the first line. */
export function rowLabel(audience: RowAudience, x: number, y: number, width: number): RowLabel {
  const room = width - WORDS_AT - 8;
  const lines = wrapped(audience.name, { width: room, size: NAME_SIZE, face: "strong", lines: 3 });
  const notes = wrapped(audience.note, { width: room, size: NOTE_SIZE, lines: 3 });
  return { ...audience, x, y, lines, notes, height: lines.length * NAME_LINE + notes.length * NOTE_LINE };
}

/** Width of the column that the longest name needs, between two ends. */
export function labelColumn(audiences: readonly RowAudience[], [least, most]: readonly [number, number]): number {
  const widest = Math.max(
    0,
    ...audiences.flatMap(({ name, note }) => [textWidth(name, NAME_SIZE, "strong"), textWidth(note, NOTE_SIZE)]),
  );
  return Math.round(Math.max(least, Math.min(most, widest + WORDS_AT + 24)));
}
