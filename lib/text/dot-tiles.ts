import { dotKernel, LEFT, RIGHT } from "./dot-kernel";
import type { PackedRows } from "./packed-rows";

/** Rows a side: two such blocks of 448 numbers lie in a core's cache, 230 kB each. */
export const TILE = 128;

export type DotTiles = {
  /** Takes up to TILE rows, `ids[from]` and those after it, as the left side; `right` likewise. */
  readonly left: (rows: PackedRows, ids: Int32Array, from: number) => void;
  readonly right: (rows: PackedRows, ids: Int32Array, from: number) => void;
  /** Products of both sides: (l, r) at l · TILE + r. Good until the next call; beyond the rows taken it holds anything. */
  readonly dots: () => Float32Array;
};

/** All products between two blocks of rows, block by block, so that memory stays small however many rows there are. */
export function dotTiles(width: number): DotTiles {
  const stride = width * 4;
  const [leftAt, rightAt, outAt] = [0, TILE * stride, 2 * TILE * stride];
  const { memory, dots } = dotKernel(outAt + TILE * TILE * 4);
  const taken = { left: 0, right: 0 };
  const sides = new Float32Array(memory.buffer, 0, 2 * TILE * width);
  const out = new Float32Array(memory.buffer, outAt, TILE * TILE);
  const take = (first: number, rows: PackedRows, ids: Int32Array, from: number): number => {
    const n = Math.min(TILE, ids.length - from);
    for (let i = 0; i < n; i++) {
      const at = (ids[from + i] as number) * width;
      sides.set(rows.data.subarray(at, at + width), (first + i) * width);
    }
    return n;
  };
  return {
    left(rows, ids, from) {
      taken.left = take(0, rows, ids, from);
    },
    right(rows, ids, from) {
      taken.right = take(TILE, rows, ids, from);
    },
    dots() {
      for (let l = 0; l < taken.left; l += LEFT) {
        for (let r = 0; r < taken.right; r += RIGHT) {
          dots(leftAt + l * stride, rightAt + r * stride, stride, outAt + (l * TILE + r) * 4, TILE * 4);
        }
      }
      return out;
    },
  };
}
