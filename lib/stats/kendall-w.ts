import { chiSquareUpperTail } from "./gamma";
import { ranks, tieSum } from "./ranks";

export type KendallW = {
  /** 0 no common order … 1 one order; corrected for ties. Null, like the test, when everybody ties everything. */
  readonly w: number | null;
  readonly uncorrected: number;
  readonly chiSquare: number | null;
  readonly p: number | null;
};

/**
 * Kendall's coefficient of concordance: how alike m people order n things.
 *
 * @param rows one per thing, one value per person (ranks or ratings; ties share middle ranks)
 * @returns null for fewer than two things or people
 * @throws RangeError on ragged rows or a value that is not finite
 * @see Kendall & Babington Smith (1939), Annals of Mathematical Statistics 10
 */
export function kendallW(rows: readonly (readonly number[])[]): KendallW | null {
  const [n, m] = [rows.length, rows[0]?.length ?? 0];
  if (rows.some((row) => row.length !== m)) throw new RangeError("rows differ in length");
  if (n < 2 || m < 2) return null;
  const sums = rows.map(() => 0);
  let ties = 0;
  for (let j = 0; j < m; j += 1) {
    const column = rows.map((row) => row[j] ?? 0);
    for (const [i, rank] of ranks(column).entries()) sums[i] = (sums[i] ?? 0) + rank;
    const counts = new Map<number, number>();
    for (const value of column) counts.set(value, (counts.get(value) ?? 0) + 1);
    ties += tieSum(counts.values());
  }
  const centre = (m * (n + 1)) / 2;
  const s = 12 * sums.reduce((so, sum) => so + (sum - centre) ** 2, 0);
  const most = m ** 2 * (n ** 3 - n);
  const base = most - m * ties;
  const uncorrected = Math.min(1, s / most);
  if (base <= 0) return { w: null, uncorrected, chiSquare: null, p: null };
  const w = Math.min(1, s / base);
  const chiSquare = m * (n - 1) * w;
  return { w, uncorrected, chiSquare, p: chiSquareUpperTail(chiSquare, n - 1) };
}
