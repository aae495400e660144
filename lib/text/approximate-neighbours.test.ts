import { describe, expect, it } from "vitest";
import { seededRandom } from "@/lib/stats/random";
import { approximateNeighbours } from "./approximate-neighbours";
import { nearestNeighbours } from "./neighbours";
import { packedRows } from "./packed-rows";
import { normalise } from "./vectors";

const N = 3_000;
const K = 10;
const random = seededRandom(5);
const around = (middle: Float32Array, spread: number) => normalise(middle.map((x) => x + spread * (random() - 0.5)));
const middles = Array.from({ length: 12 }, () => around(new Float32Array(48), 1));
const rows = packedRows(Array.from({ length: N }, (_, i) => around(middles[i % 12] ?? new Float32Array(48), 0.6)));
const exact = nearestNeighbours(rows, K);

describe("approximate neighbours", () => {
  it("are at least nine in ten of the nearest when a third of the cells are looked into", () => {
    const found = approximateNeighbours(rows, K, seededRandom(1), 4);
    let hits = 0;
    for (let row = 0; row < N; row++) {
      const nearest = new Set(exact.rows.subarray(row * K, (row + 1) * K));
      const mine = found.rows.subarray(row * K, row * K + (found.counts[row] ?? 0));
      expect(mine).not.toContain(row);
      hits += mine.filter((other) => nearest.has(other)).length;
    }
    expect(hits / (N * K)).toBeGreaterThan(0.9);
  });

  it("are the nearest when every cell is looked into", () => {
    expect(approximateNeighbours(rows, K, seededRandom(1), 1_000)).toEqual(exact);
  });

  it("are the same for the same seed", () => {
    const found = () => approximateNeighbours(rows, K, seededRandom(7), 2);
    expect(found()).toEqual(found());
  });
});
