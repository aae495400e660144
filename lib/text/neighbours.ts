import { dotTiles, TILE } from "./dot-tiles";
import { type PackedRows, range } from "./packed-rows";

/** Nearest rows of each row, nearest first: row i's stand at i · k and after, `counts[i]` of them. */
export type Neighbours = {
  readonly k: number;
  readonly counts: Int32Array;
  readonly rows: Int32Array;
  readonly cosines: Float32Array;
};

export function noNeighbours(n: number, k: number): Neighbours {
  return { k, counts: new Int32Array(n), rows: new Int32Array(n * k), cosines: new Float32Array(n * k).fill(-2) };
}

/**
 * The k nearest rows of every row by cosine, itself left out; of two that are as near, the lower row. Exact.
 * O(n²) time, in tiles; O(n · k) memory.
 * @param rows unit vectors
 */
export function nearestNeighbours(rows: PackedRows, k: number): Neighbours {
  const { n, width } = rows;
  const found = noNeighbours(n, Math.max(0, Math.min(k, n - 1)));
  const tiles = dotTiles(width);
  const ids = range(n);
  for (let left = 0; left < n; left += TILE) {
    tiles.left(rows, ids, left);
    const leftEnd = Math.min(n, left + TILE);
    // A cosine serves both of its rows.
    for (let right = left; right < n; right += TILE) {
      tiles.right(rows, ids, right);
      const dots = tiles.dots();
      const rightEnd = Math.min(n, right + TILE);
      for (let a = left; a < leftEnd; a++) {
        for (let b = Math.max(right, a + 1); b < rightEnd; b++) {
          const cosine = dots[(a - left) * TILE + b - right] as number;
          offer(found, a, b, cosine);
          offer(found, b, a, cosine);
        }
      }
    }
  }
  return found;
}

/** Takes `other` among the nearest of `row`, if it is. */
export function offer(found: Neighbours, row: number, other: number, cosine: number): void {
  const { k, counts, rows, cosines } = found;
  const first = row * k;
  const last = first + k - 1;
  // Places that are not taken yet hold −2: less than every cosine.
  if (k === 0 || cosine < (cosines[last] as number)) return;
  if (cosine === cosines[last] && other > (rows[last] as number)) return;
  const count = counts[row] as number;
  if (count < k) counts[row] = count + 1;
  let at = count < k ? first + count : last;
  while (at > first) {
    const before = cosines[at - 1] as number;
    if (before > cosine || (before === cosine && (rows[at - 1] as number) < other)) break;
    cosines[at] = before;
    rows[at] = rows[at - 1] as number;
    at--;
  }
  cosines[at] = cosine;
  rows[at] = other;
}
