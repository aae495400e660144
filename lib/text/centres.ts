import { dotTiles, TILE } from "./dot-tiles";
import { type PackedRows, range } from "./packed-rows";

/** Unit-length mean of each group's rows; zero for a group without any. */
export function centresOf(rows: PackedRows, groups: Int32Array, count: number): PackedRows {
  const { data, n, width } = rows;
  const sums = new Float64Array(count * width);
  for (let row = 0; row < n; row++) {
    const [from, to] = [row * width, (groups[row] as number) * width];
    for (let d = 0; d < width; d++) sums[to + d] = (sums[to + d] as number) + (data[from + d] as number);
  }
  for (let group = 0; group < count; group++) {
    const sum = sums.subarray(group * width, (group + 1) * width);
    const length = Math.sqrt(sum.reduce((square, x) => square + x * x, 0));
    if (length > 0) for (let d = 0; d < width; d++) sum[d] = (sum[d] as number) / length;
  }
  return { data: Float32Array.from(sums), n: count, width };
}

/** The nearest centre of each row by cosine; of two as near, the lower one. */
export function nearestOf(rows: PackedRows, centres: PackedRows): Int32Array {
  const nearest = new Int32Array(rows.n);
  const cosines = new Float32Array(rows.n).fill(-2);
  const tiles = dotTiles(rows.width);
  const [rowIds, centreIds] = [range(rows.n), range(centres.n)];
  for (let right = 0; right < centres.n; right += TILE) {
    tiles.right(centres, centreIds, right);
    const nCentres = Math.min(TILE, centres.n - right);
    for (let left = 0; left < rows.n; left += TILE) {
      tiles.left(rows, rowIds, left);
      const dots = tiles.dots();
      const end = Math.min(rows.n, left + TILE);
      for (let row = left; row < end; row++) {
        const first = (row - left) * TILE;
        for (let i = 0; i < nCentres; i++) {
          const cosine = dots[first + i] as number;
          if (cosine <= (cosines[row] as number)) continue;
          cosines[row] = cosine;
          nearest[row] = right + i;
        }
      }
    }
  }
  return nearest;
}

/** Every row goes to the group whose centre is nearest. */
export function nearestCentres(rows: PackedRows, groups: Int32Array): Int32Array {
  return nearestOf(rows, centresOf(rows, groups, groups.reduce((most, group) => Math.max(most, group), -1) + 1));
}
