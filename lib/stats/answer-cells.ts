import type { AnswerPatterns } from "./answer-patterns";

/**
 * The margins of an item laid end to end, for counting people many times over.
 *
 * A cell is one value of one margin; the lowest value of a margin needs none, because whoever is in no cell of the margin gave it.
 * For options that is most people, so a pattern touches few cells. Cells of a margin lie in order of their values; `isLast` marks
 * the highest, so that going down from it and adding up gives how many people are at or above each cell.
 */
export type AnswerCells = {
  /** Width of the step from the value below, one per cell. */
  readonly steps: Float64Array;
  readonly isLast: Uint8Array;
  /** Cells of pattern p: `cells[starts[p]]` to before `cells[starts[p + 1]]`. */
  readonly starts: Int32Array;
  readonly cells: Int32Array;
};

export function answerCells({ patterns, margins }: Pick<AnswerPatterns, "patterns" | "margins">): AnswerCells {
  const n = margins.reduce((sum, { values }) => sum + values.length - 1, 0);
  const steps = new Float64Array(n);
  const isLast = new Uint8Array(n);
  const firsts: number[] = [];
  let next = 0;
  for (const { values } of margins) {
    firsts.push(next);
    for (let k = 1; k < values.length; k += 1) {
      steps[next] = (values[k] ?? 0) - (values[k - 1] ?? 0);
      isLast[next] = k === values.length - 1 ? 1 : 0;
      next += 1;
    }
  }
  const starts = new Int32Array(patterns.length + 1);
  const cells: number[] = [];
  for (let p = 0; p < patterns.length; p += 1) {
    for (const [m, { place }] of margins.entries()) {
      const k = place[p] ?? 0;
      if (k > 0) cells.push((firsts[m] ?? 0) + k - 1);
    }
    starts[p + 1] = cells.length;
  }
  return { steps, isLast, starts, cells: Int32Array.from(cells) };
}

/** People in each cell, from people per pattern. */
export function countCells({ steps, starts, cells }: AnswerCells, counts: Float64Array): Float64Array {
  const people = new Float64Array(steps.length);
  addPatterns({ starts, cells }, counts, people);
  return people;
}

/** Adds people, given per pattern, to their cells. */
export function addPatterns(
  { starts, cells }: Pick<AnswerCells, "starts" | "cells">,
  counts: Float64Array,
  people: Float64Array,
): void {
  for (let p = 0; p < counts.length; p += 1) {
    const n = counts[p] ?? 0;
    if (n === 0) continue;
    for (let i = starts[p] ?? 0; i < (starts[p + 1] ?? 0); i += 1) {
      const cell = cells[i] ?? 0;
      people[cell] = (people[cell] ?? 0) + n;
    }
  }
}
