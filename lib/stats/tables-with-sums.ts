/**
 * All tables of whole numbers ≥ 0 with these sums of rows and columns.
 *
 * @param most stop and return null when there are more
 * @throws RangeError when rows and columns do not sum to the same
 */
export function tablesWithSums(rows: readonly number[], columns: readonly number[], most: number): number[][][] | null {
  const total = (values: readonly number[]) => values.reduce((so, n) => so + n, 0);
  if (total(rows) !== total(columns)) throw new RangeError(`${total(rows)} in rows, ${total(columns)} in columns`);
  const tables: number[][][] = [];
  const fill = (done: readonly number[][], row: readonly number[], left: readonly number[]): boolean => {
    const r = done.length;
    if (r === rows.length) {
      tables.push(done.map((one) => [...one]));
      return tables.length <= most;
    }
    const c = row.length;
    if (c === left.length) {
      const rest = left.map((n, j) => n - (row[j] ?? 0));
      return fill([...done, [...row]], [], rest);
    }
    const missing = (rows[r] ?? 0) - total(row);
    const later = total(left.slice(c + 1));
    for (let n = Math.max(0, missing - later); n <= Math.min(missing, left[c] ?? 0); n += 1)
      if (!fill(done, [...row, n], left)) return false;
    return true;
  };
  return fill([], [], columns) ? tables : null;
}
