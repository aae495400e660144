import { describe, expect, it } from "vitest";
import { seededRandom } from "@/lib/stats/random";
import { dotTiles, TILE } from "./dot-tiles";
import { nearestNeighbours, noNeighbours, offer } from "./neighbours";
import { packedRows, range } from "./packed-rows";
import { normalise } from "./vectors";

function unitVectors(n: number, length: number, seed = 1): Float32Array[] {
  const random = seededRandom(seed);
  return Array.from({ length: n }, () => normalise(Float32Array.from({ length }, () => random() - 0.5)));
}

const product = (a: Float32Array, b: Float32Array) => a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);

describe("tiles of products", () => {
  it("are the products, for a last tile of any size and a length that fills no register", () => {
    const vectors = unitVectors(TILE + 7, 21);
    const rows = packedRows(vectors);
    const tiles = dotTiles(rows.width);
    tiles.left(rows, range(rows.n), TILE);
    tiles.right(rows, range(rows.n), 0);
    const dots = tiles.dots();
    for (let l = 0; l < 7; l++) {
      for (let r = 0; r < TILE; r++) {
        const expected = product(vectors[TILE + l] ?? new Float32Array(), vectors[r] ?? new Float32Array());
        expect(Math.abs((dots[l * TILE + r] ?? Number.NaN) - expected)).toBeLessThan(1e-6);
      }
    }
  });

  it("are the same bits as four running sums of rounded floats: what every machine gives", () => {
    const [a, b] = unitVectors(2, 32) as [Float32Array, Float32Array];
    const rows = packedRows([a, b]);
    const tiles = dotTiles(rows.width);
    tiles.left(rows, Int32Array.of(0), 0);
    tiles.right(rows, Int32Array.of(1), 0);
    const sums = new Float32Array(4);
    a.forEach((x, i) => {
      sums[i % 4] = (sums[i % 4] ?? 0) + Math.fround(x * (b[i] ?? 0));
    });
    const [s0 = 0, s1 = 0, s2 = 0, s3 = 0] = sums;
    expect(tiles.dots()[0]).toBe(Math.fround(Math.fround(s0 + s1) + Math.fround(s2 + s3)));
  });

  it("refuse vectors of different lengths", () => {
    expect(() => packedRows([new Float32Array(3), new Float32Array(4)])).toThrow(RangeError);
  });
});

describe("nearest neighbours", () => {
  it("are those that sorting all pairs gives", () => {
    const vectors = unitVectors(300, 24);
    const k = 9;
    const found = nearestNeighbours(packedRows(vectors), k);
    vectors.forEach((vector, row) => {
      const all = vectors.map((other, i) => ({ i, cosine: product(vector, other) })).filter(({ i }) => i !== row);
      const nearest = all.sort((a, b) => b.cosine - a.cosine).slice(0, k);
      expect([...found.rows.slice(row * k, row * k + k)]).toEqual(nearest.map(({ i }) => i));
      expect(found.counts[row]).toBe(k);
    });
  });

  it("of as many rows alike are the lowest, whichever comes first", () => {
    const alike = packedRows(Array.from({ length: 5 }, () => Float32Array.of(1, 0)));
    expect([...nearestNeighbours(alike, 2).rows]).toEqual([1, 2, 0, 2, 0, 1, 0, 1, 0, 1]);
    const found = noNeighbours(1, 2);
    for (const other of [7, 3, 9, 5]) offer(found, 0, other, 0.5);
    expect([...found.rows]).toEqual([3, 5]);
  });

  it("of one row are none, and of two the other", () => {
    expect([...nearestNeighbours(packedRows([Float32Array.of(1)]), 4).rows]).toEqual([]);
    expect([...nearestNeighbours(packedRows([Float32Array.of(1), Float32Array.of(1)]), 4).rows]).toEqual([1, 0]);
  });
});
