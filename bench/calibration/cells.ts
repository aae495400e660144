/** One measured thing of one survey: how often it happened among its chances, and where. */
export type Cell = { readonly what: string; readonly n: number; readonly place: string; readonly hit: boolean };

export type Row = {
  what: string;
  n: number | string;
  target: string;
  measured: string;
  worst: string;
  surveys: number;
  error: string;
  verdict: string;
};

/** Between which percentages a figure should lie. */
export type Target = { readonly lo: number; readonly hi: number; readonly words: string };
export const COVERAGE: Target = { lo: 93, hi: 97, words: "93–97 %" };
/** Where the truth is an end of the scale only one side of an interval can miss it. */
export const COVERAGE_AT_END: Target = { lo: 93, hi: 100, words: "93–100 %, at an end" };
export const AT_MOST_5: Target = { lo: 0, hi: 5, words: "≤ 5 %" };
export const SHOWN: Target = { lo: 0, hi: 100, words: "printed" };

/**
 * Percent of hits with its Monte-Carlo error. Cells of one survey hang together, so the error is that of a mean over surveys.
 *
 * @param surveys the cells of each survey; those without a cell are left out
 */
export function rowOf(what: string, n: number | string, target: Target, surveys: readonly (readonly Cell[])[]): Row {
  const shares = surveys.flatMap((cells) => (cells.length > 0 ? [share(cells)] : []));
  const all = surveys.flat();
  const measured = 100 * share(all);
  const mean = shares.reduce((so, x) => so + x, 0) / shares.length;
  const spread = shares.reduce((so, x) => so + (x - mean) ** 2, 0) / Math.max(1, shares.length - 1);
  // The same in every survey does not mean always: half of the rule of three stands for the error.
  const error = 100 * (spread > 0 ? Math.sqrt(spread / shares.length) : 1.5 / shares.length);
  const low = measured + 2 * error < target.lo;
  const high = measured - 2 * error > target.hi;
  const coverage = target === COVERAGE || target === COVERAGE_AT_END;
  const verdict = target === SHOWN ? "" : low ? "too low" : high ? (coverage ? "careful" : "too high") : "holds";
  return {
    what,
    n,
    target: target.words,
    measured: `${measured.toFixed(1)} %`,
    worst: coverage ? worstOf(all) : "",
    surveys: shares.length,
    error: error.toFixed(1),
    verdict,
  };
}

const share = (cells: readonly Cell[]) => cells.filter(({ hit }) => hit).length / Math.max(1, cells.length);

/** The place with the lowest figure. */
function worstOf(cells: readonly Cell[]): string {
  const places = [...new Set(cells.map(({ place }) => place))].map((place) => ({
    place,
    percent: 100 * share(cells.filter((cell) => cell.place === place)),
  }));
  const [worst] = places.toSorted((a, b) => a.percent - b.percent);
  return worst && places.length > 1 ? `${worst.place}: ${worst.percent.toFixed(0)}` : "";
}
