import { randInterval, randOfTable } from "@/lib/stats/rand-of-table";
import { tablesWithSums } from "@/lib/stats/tables-with-sums";

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

/** Up to so many tables with the same sums are gone through one by one. */
const MOST_TABLES = 1_000;

/**
 * Whether the verdict may be said where the table may not.
 *
 * Sizes of groups and audiences are known. A few people in a cell may be known as "a few", their number may not: of all tables with
 * the same sums, with a few people somewhere and the same verdict, no cell of a few may hold one number in all of them. Whether
 * this is so depends on the sums alone, so that silence tells nothing either; only where the tables are too many to go through
 * it is enough that each such cell of this table holds another number in another one.
 */
export function mayTell(table: Table, k: number): boolean {
  const columns = (table[0] ?? []).map((_, c) => sum(table.map((row) => row[c] ?? 0)));
  const all = tablesWithSums(table.map(sum), columns, MOST_TABLES);
  if (!all) return hasTwins(table, k);
  const closed = new Map<string, Table[]>();
  for (const one of all) {
    if (isOpen(one, k)) continue;
    const { follow, sure } = verdictOf(one) ?? { follow: null, sure: true };
    const key = `${follow} ${sure}`;
    closed.set(key, (closed.get(key) ?? []).concat([one]));
  }
  return [...closed.values()].every((alike) => !tellsNumber(alike, k));
}

const sum = (values: readonly number[]) => values.reduce((so, n) => so + n, 0);

/** Whether some cell holds the same few people in every table. */
function tellsNumber(tables: readonly Table[], k: number): boolean {
  const [first = [], ...others] = tables.map((one) => one.flat());
  return first.some((n, i) => n > 0 && n < k && others.every((other) => other[i] === n));
}

function hasTwins(table: Table, k: number): boolean {
  const verdict = verdictOf(table);
  return table.every((row, r) =>
    row.every((n, c) => n === 0 || n >= k || changesOf(n, k).some((by) => hasTwin(table, { r, c, by }, verdict, k))),
  );
}

type Change = { readonly r: number; readonly c: number; readonly by: number };

/** By how much a cell of a few could differ, up to k more. */
const changesOf = (n: number, k: number): number[] =>
  Array.from({ length: n + k + 1 }, (_, i) => i - n).filter((by) => by !== 0);

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
