import { type FisherOptions, fisherExact } from "./fisher-exact";
import { chiSquareUpperTail } from "./gamma";

export type Contingency = {
  /** Null, like df and p, when fewer than two rows or columns have answers. */
  readonly chiSquare: number | null;
  readonly df: number | null;
  readonly p: number | null;
  /** 0 no association … 1 perfect. */
  readonly cramersV: number | null;
  /** The same, corrected for the bias of small tables. */
  readonly cramersVCorrected: number | null;
  readonly expected: readonly (readonly number[])[];
  /** (O − E) / √(E(1 − row share)(1 − column share)); null where a row or column is empty or holds everything. */
  readonly adjustedResiduals: readonly (readonly (number | null)[])[];
};

function checkTable(table: readonly (readonly number[])[]): void {
  if (table.some((row) => row.length !== table[0]?.length)) throw new RangeError("rows differ in length");
  if (table.flat().some((n) => !(n >= 0 && Number.isFinite(n)))) throw new RangeError("a cell is not a count");
}

/**
 * Association of two classifications: chi-square, Cramér's V and which cells stand out.
 *
 * @param table counts[row][column], rows of equal length; empty rows and columns do not count as categories
 * @returns null for a table without counts
 * @throws RangeError on ragged rows or a negative cell
 * @see Pearson (1900); Haberman (1973), Biometrics 29; Bergsma (2013), doi:10.1016/j.jkss.2012.10.002
 */
export function contingency(table: readonly (readonly number[])[]): Contingency | null {
  checkTable(table);
  const rows = table.map((row) => row.reduce((so, n) => so + n, 0));
  const columns = (table[0] ?? []).map((_, j) => table.reduce((so, row) => so + (row[j] ?? 0), 0));
  const n = rows.reduce((so, sum) => so + sum, 0);
  if (n === 0) return null;
  const expected = rows.map((row) => columns.map((column) => (row * column) / n));
  let chi = 0;
  const adjustedResiduals = expected.map((cells, i) =>
    cells.map((e, j) => {
      const off = (table[i]?.[j] ?? 0) - e;
      if (e > 0) chi += off ** 2 / e;
      const variance = e * (1 - (rows[i] ?? 0) / n) * (1 - (columns[j] ?? 0) / n);
      return variance > 0 ? off / Math.sqrt(variance) : null;
    }),
  );
  const r = rows.filter((sum) => sum > 0).length;
  const c = columns.filter((sum) => sum > 0).length;
  const none = { chiSquare: null, df: null, p: null, cramersV: null, cramersVCorrected: null };
  if (r < 2 || c < 2) return { ...none, expected, adjustedResiduals };
  const df = (r - 1) * (c - 1);
  const p = chiSquareUpperTail(chi, df);
  const cramersV = Math.min(1, Math.sqrt(chi / n / Math.min(r - 1, c - 1)));
  const excess = n <= 1 ? 0 : Math.max(0, chi / n - df / (n - 1));
  const room = n <= 1 ? 0 : Math.min(r - 1 - (r - 1) ** 2 / (n - 1), c - 1 - (c - 1) ** 2 / (n - 1));
  const cramersVCorrected = room > 0 ? Math.min(1, Math.sqrt(excess / room)) : null;
  return { chiSquare: chi, df, p, cramersV, cramersVCorrected, expected, adjustedResiduals };
}

/**
 * p of a table by the test that suits it: chi-square, or Fisher's when an expected count is below 5.
 *
 * @returns null when fewer than two rows or columns have answers
 * @throws RangeError as `contingency` and `fisherExact` do
 */
export function associationP(table: readonly (readonly number[])[], options: FisherOptions = {}): number | null {
  const result = contingency(table);
  if (!result || result.p === null) return null;
  const small = result.expected.flat().some((e) => e > 0 && e < 5);
  return small ? (fisherExact(table, options)?.p ?? null) : result.p;
}
