import { type Random, randomIndex } from "@/lib/stats/random";
import { centresOf, nearestOf } from "./centres";
import { dotTiles, TILE } from "./dot-tiles";
import { type Neighbours, noNeighbours, offer } from "./neighbours";
import { type PackedRows, range } from "./packed-rows";

/** Rows a cell, on average. */
const CELL = 250;
/** Cells that each row is looked for in. */
const PROBES = 16;
const TRAINING_ROWS_A_CELL = 60;
const TRAINING_ROUNDS = 6;

/**
 * The k nearest rows of nearly every row: the rows are sorted into cells by k-means, and each is compared with those of the
 * cells whose centres are nearest to it (an inverted file). O(n · PROBES · CELL) time, O(n · k) memory.
 *
 * @see Jégou, Douze & Schmid (2011), IEEE TPAMI 33(1), doi:10.1109/TPAMI.2010.57, without their compression
 */
export function approximateNeighbours(rows: PackedRows, k: number, random: Random, probes = PROBES): Neighbours {
  const centres = trainedCentres(rows, random);
  const cells = nearestOf(rows, centres);
  const members = listsOf(cells, centres.n);
  const nearest = nearestCells(rows, centres, Math.min(probes, centres.n));
  const visitors = listsOf(nearest, centres.n, Math.min(probes, centres.n));
  const found = noNeighbours(rows.n, Math.max(0, Math.min(k, rows.n - 1)));
  const tiles = dotTiles(rows.width);
  for (let cell = 0; cell < centres.n; cell++) {
    const [looking, looked] = [visitors[cell] ?? NONE, members[cell] ?? NONE];
    for (let left = 0; left < looking.length; left += TILE) {
      tiles.left(rows, looking, left);
      for (let right = 0; right < looked.length; right += TILE) {
        tiles.right(rows, looked, right);
        offerAll(found, tiles.dots(), looking.subarray(left, left + TILE), looked.subarray(right, right + TILE));
      }
    }
  }
  return found;
}

const NONE = new Int32Array(0);

function offerAll(found: Neighbours, dots: Float32Array, left: Int32Array, right: Int32Array): void {
  for (let l = 0; l < left.length; l++) {
    const row = left[l] as number;
    for (let r = 0; r < right.length; r++) {
      const other = right[r] as number;
      if (other !== row) offer(found, row, other, dots[l * TILE + r] as number);
    }
  }
}

/** k-means on a sample, which is enough to find where the rows lie. */
function trainedCentres(rows: PackedRows, random: Random): PackedRows {
  const nCells = Math.max(1, Math.round(rows.n / CELL));
  const order = range(rows.n);
  const sampled = Math.min(rows.n, nCells * TRAINING_ROWS_A_CELL);
  for (let i = 0; i < sampled; i++) {
    const j = i + randomIndex(random, rows.n - i);
    [order[i], order[j]] = [order[j] as number, order[i] as number];
  }
  const sample = rowsAt(rows, order.subarray(0, sampled));
  let centres = rowsAt(rows, order.subarray(0, nCells));
  for (let round = 0; round < TRAINING_ROUNDS; round++) centres = centresOf(sample, nearestOf(sample, centres), nCells);
  return centres;
}

function rowsAt({ data, width }: PackedRows, ids: Int32Array): PackedRows {
  const taken = new Float32Array(ids.length * width);
  ids.forEach((id, i) => {
    taken.set(data.subarray(id * width, (id + 1) * width), i * width);
  });
  return { data: taken, n: ids.length, width };
}

/** The nearest cells of each row, `probes` a row. */
function nearestCells(rows: PackedRows, centres: PackedRows, probes: number): Int32Array {
  const found = noNeighbours(rows.n, probes);
  const tiles = dotTiles(rows.width);
  const [rowIds, centreIds] = [range(rows.n), range(centres.n)];
  for (let left = 0; left < rows.n; left += TILE) {
    tiles.left(rows, rowIds, left);
    for (let right = 0; right < centres.n; right += TILE) {
      tiles.right(centres, centreIds, right);
      const dots = tiles.dots();
      for (let l = 0; l < Math.min(TILE, rows.n - left); l++) {
        for (let r = 0; r < Math.min(TILE, centres.n - right); r++)
          offer(found, left + l, right + r, dots[l * TILE + r] as number);
      }
    }
  }
  return found.rows;
}

/** Which rows are in each list, ascending; `perRow` lists a row. */
function listsOf(lists: Int32Array, count: number, perRow = 1): Int32Array[] {
  const sizes = new Int32Array(count);
  for (const list of lists) sizes[list] = (sizes[list] as number) + 1;
  const members = Array.from(sizes, (size) => new Int32Array(size));
  const next = new Int32Array(count);
  lists.forEach((list, i) => {
    const at = next[list] as number;
    (members[list] as Int32Array)[at] = Math.floor(i / perRow);
    next[list] = at + 1;
  });
  return members;
}
