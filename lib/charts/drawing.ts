/**
 * What every layout in this room gives: a drawing of so many px, with the marks a reader steps through by arrow keys, in the order in
 * which they are read. A layout is pure: the same numbers and width give the same places, on a page, in a report and in a file.
 */
export type Drawing = {
  readonly width: number;
  readonly height: number;
  readonly spoken: readonly SpokenMark[];
};

/** A mark that can be reached: where it is, and what is said of it. */
export type SpokenMark = {
  readonly x: number;
  readonly y: number;
  /** "Executives, should be, 4.3 of 5, interval 3.9 to 4.9, 7 answered" */
  readonly words: string;
  /** What Enter opens: an address on the same page. */
  readonly href?: string;
};

/**
 * Drawings are made this wide on a phone and on anything larger; a layout stacks its labels above the marks when narrow. The narrow
 * one is what a page of 320 px has between its gutters, so that words of 12 px are never drawn smaller.
 */
export const NARROW = 288;
export const WIDE = 720;
export const isNarrow = (width: number): boolean => width < 480;
