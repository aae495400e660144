import { fisherNetwork, SLACK } from "./fisher-network";
import { logFactorial } from "./gamma";
import { seededRandom } from "./random";
import { randomRelabeling } from "./relabelings";

export type FisherExact = { readonly p: number; readonly method: "exact" | "simulated" };

export type FisherOptions = {
  /** Seed of the simulation that replaces the enumeration of too many tables. */
  readonly seed?: number | string;
  /** Steps that enumeration may take. */
  readonly budget?: number;
  readonly replicates?: number;
};

type Prepared = { rows: number[]; columns: number[]; observed: number; logs: Float64Array };

/** Σ log cell! over all cells: the smaller, the likelier the table. */
function prepare(table: readonly (readonly number[])[]): Prepared {
  const sum = (values: readonly number[]) => values.reduce((so, n) => so + n, 0);
  const rows = table.map(sum).filter((n) => n > 0);
  const width = table[0]?.length ?? 0;
  const columns = Array.from({ length: width }, (_, j) => sum(table.map((row) => row[j] ?? 0))).filter((n) => n > 0);
  const observed = sum(table.flat().map(logFactorial));
  const logs = Float64Array.from({ length: sum(rows) + 1 }, (_, n) => logFactorial(n));
  return rows.length <= columns.length
    ? { rows, columns, observed, logs }
    : { rows: columns, columns: rows, observed, logs };
}

function simulate({ rows, columns, observed, logs }: Prepared, seed: number | string, replicates: number): number {
  const next = randomRelabeling(columns, rows, seededRandom(seed));
  const counts = rows.map(() => new Float64Array(columns.length));
  let reached = 0;
  for (let b = 0; b < replicates; b += 1) {
    next(counts);
    let cells = 0;
    for (const row of counts) for (const n of row) cells += logs[n] ?? 0;
    if (cells >= observed - SLACK) reached += 1;
  }
  return (1 + reached) / (replicates + 1);
}

/**
 * Fisher's exact test of any r × c table; seeded simulation when there are too many tables with the same sums.
 *
 * @param table whole counts, rows of equal length; empty rows and columns are left out
 * @returns two-sided p (tables no likelier than this one), or null when fewer than two rows or columns have answers
 * @throws RangeError on ragged rows, a cell that is not a whole number ≥ 0, or fewer than one replicate
 * @see Fisher (1935); Freeman & Halton (1951), Biometrika 38, doi:10.1093/biomet/38.1-2.141
 */
export function fisherExact(table: readonly (readonly number[])[], options: FisherOptions = {}): FisherExact | null {
  const { seed = 1, budget = 5_000_000, replicates = 99_999 } = options;
  if (!(Number.isInteger(replicates) && replicates >= 1)) throw new RangeError(`${replicates} replicates`);
  if (table.some((row) => row.length !== table[0]?.length)) throw new RangeError("rows differ in length");
  if (table.flat().some((n) => !Number.isInteger(n) || n < 0)) throw new RangeError("a cell is not a whole count");
  const prepared = prepare(table);
  if (prepared.rows.length < 2 || prepared.columns.length < 2) return null;
  const p = fisherNetwork(prepared.rows, prepared.columns, prepared.observed, prepared.logs, budget);
  if (p !== null) return { p, method: "exact" };
  return { p: simulate(prepared, seed, replicates), method: "simulated" };
}
