import { randInterval, randOfTable } from "@/lib/stats/rand-of-table";

type Table = readonly (readonly number[])[];

/** Adjusted Rand index from which the camps are called the org chart, and below which they are not; conventions. */
const FOLLOW = 0.5;
const APART = 0.2;

export type Verdict = {
  readonly follow: "follow" | "partly" | "do-not-follow";
  /** The interval keeps clear of the opposite verdict. */
  readonly sure: boolean;
};

export function verdictOf(table: Table): Verdict | null {
  const [value, interval] = [randOfTable(table), randInterval(table)];
  if (value === null || !interval) return null;
  if (value >= FOLLOW) return { follow: "follow", sure: interval.low > APART };
  if (value < APART) return { follow: "do-not-follow", sure: interval.high < FOLLOW };
  return { follow: "partly", sure: true };
}

/** Whether every cell is empty or holds k people or more. */
export const isOpen = (table: Table, k: number): boolean => table.flat().every((n) => n === 0 || n >= k);

/**
 * Whether the verdict may be said where the table may not.
 *
 * Sizes of groups and audiences are known. For each cell that holds a few there must be another table with the same sums, the same
 * verdict and some few people somewhere, in which that very cell is empty or holds k: then nobody can conclude that it holds a few.
 */
export function mayTell(table: Table, k: number): boolean {
  const verdict = verdictOf(table);
  return table.every((row, r) =>
    row.every((n, c) => n === 0 || n >= k || [-n, k - n].some((by) => hasTwin(table, { r, c, by }, verdict, k))),
  );
}

type Change = { readonly r: number; readonly c: number; readonly by: number };

function hasTwin(table: Table, change: Change, verdict: Verdict | null, k: number): boolean {
  return table.some((_, r) =>
    (table[0] ?? []).some((_, c) => {
      if (r === change.r || c === change.c) return false;
      const other = swapped(table, change, r, c);
      if (other.flat().some((n) => n < 0) || isOpen(other, k)) return false;
      const said = verdictOf(other);
      return said?.follow === verdict?.follow && said?.sure === verdict?.sure;
    }),
  );
}

/** Moves people round a rectangle of cells: all sums stay. */
function swapped(table: Table, { r, c, by }: Change, r2: number, c2: number): number[][] {
  const change = (i: number, j: number) => {
    if ((i === r && j === c) || (i === r2 && j === c2)) return by;
    return (i === r && j === c2) || (i === r2 && j === c) ? -by : 0;
  };
  return table.map((row, i) => row.map((n, j) => n + change(i, j)));
}
