import { describe, expect, it } from "vitest";
import { adjustedRand } from "@/lib/stats/adjusted-rand";
import { seededRandom } from "@/lib/stats/random";
import { communities } from "./communities";
import { louvain, modularity } from "./louvain";
import type { WeightedGraph } from "./neighbour-graph";
import { normalise } from "./vectors";

type Edge = readonly [number, number, number?];

function graphOf(n: number, edges: readonly Edge[]): WeightedGraph {
  const ends = Array.from({ length: n }, () => [] as [number, number][]);
  for (const [a, b, weight = 1] of edges) {
    ends[a]?.push([b, weight]);
    ends[b]?.push([a, weight]);
  }
  const offsets = new Int32Array(n + 1);
  ends.forEach((list, i) => {
    offsets[i + 1] = (offsets[i] ?? 0) + list.length;
  });
  const flat = ends.flat();
  return {
    n,
    offsets,
    targets: Int32Array.from(flat, ([to]) => to),
    weights: Float64Array.from(flat, ([, weight]) => weight),
    loops: new Float64Array(n),
  };
}

/** Friendships in a karate club, members 1–34: Zachary (1977), J. Anthropol. Res. 33(4). */
const CLUB =
  `1-2 1-3 2-3 1-4 2-4 3-4 1-5 1-6 1-7 5-7 6-7 1-8 2-8 3-8 4-8 1-9 3-9 3-10 1-11 5-11 6-11 1-12 1-13 4-13 1-14 2-14
  3-14 4-14 6-17 7-17 1-18 2-18 1-20 2-20 1-22 2-22 24-26 25-26 3-28 24-28 25-28 3-29 24-30 27-30 2-31 9-31 1-32 25-32 26-32
  29-32 3-33 9-33 15-33 16-33 19-33 21-33 23-33 24-33 30-33 31-33 32-33 9-34 10-34 14-34 15-34 16-34 19-34 20-34 21-34 23-34
  24-34 27-34 28-34 29-34 30-34 31-34 32-34 33-34`
    .trim()
    .split(/\s+/)
    .map((pair): Edge => {
      const [a = 0, b = 0] = pair.split("-").map(Number);
      return [a - 1, b - 1];
    });

describe("Louvain", () => {
  it("comes near the best modularity of the karate club, .4198 (Brandes et al. 2008, doi:10.1109/TKDE.2007.190689)", () => {
    expect(CLUB).toHaveLength(78);
    const graph = graphOf(34, CLUB);
    const found = Array.from({ length: 10 }, (_, seed) => modularity(graph, louvain(graph, 1, seededRandom(seed)), 1));
    for (const q of found) {
      expect(q).toBeGreaterThan(0.38);
      expect(q).toBeLessThan(0.41981);
    }
    expect(Math.max(...found)).toBeGreaterThan(0.4187);
  });

  it("parts two cliques at their bridge, and finds more groups at a higher resolution", () => {
    const clique = (from: number): Edge[] =>
      [0, 1, 2, 3].flatMap((i) => [0, 1, 2, 3].flatMap((j): Edge[] => (i < j ? [[from + i, from + j]] : [])));
    const graph = graphOf(8, [...clique(0), ...clique(4), [3, 4]]);
    expect([...louvain(graph, 1, seededRandom(1))]).toEqual([0, 0, 0, 0, 1, 1, 1, 1]);
    expect(new Set(louvain(graph, 8, seededRandom(1))).size).toBe(8);
    expect(new Set(louvain(graph, 0.01, seededRandom(1))).size).toBe(1);
  });

  it("has a modularity as worked by hand", () => {
    // Two pairs and a bridge: 2 of 3 edges within, each side half of all edge ends: 2/3 − 2 · (1/2)² = 1/6.
    const path = graphOf(4, [
      [0, 1],
      [1, 2],
      [2, 3],
    ]);
    expect(modularity(path, Int32Array.of(0, 0, 1, 1), 1)).toBeCloseTo(1 / 6, 12);
    expect(modularity(path, Int32Array.of(0, 0, 0, 0), 1)).toBeCloseTo(0, 12);
    expect(modularity(graphOf(2, []), Int32Array.of(0, 1), 1)).toBe(0);
  });

  it("leaves a node without edges by itself", () => {
    expect([...louvain(graphOf(3, [[0, 2]]), 1, seededRandom(1))]).toEqual([0, 1, 0]);
    expect([...louvain(graphOf(0, []), 1, seededRandom(1))]).toEqual([]);
  });
});

describe("communities", () => {
  it("are the mixture that the vectors were drawn from, largest first, and the same for the same seed", () => {
    const random = seededRandom(4);
    const middle = () => normalise(Float32Array.from({ length: 40 }, () => random() - 0.5));
    const middles = [middle(), middle(), middle()];
    const truth = Array.from({ length: 180 }, (_, i) => (i < 90 ? 0 : i < 150 ? 1 : 2));
    const vectors = truth.map((group) =>
      normalise(Float32Array.from(middles[group] ?? [], (x) => x + 0.2 * (random() - 0.5))),
    );
    const found = communities(vectors, 1, 1);
    expect(adjustedRand(found, truth)).toBe(1);
    expect(found[0]).toBe(0);
    expect(found[179]).toBe(2);
    expect(communities(vectors, 1, 1)).toEqual(found);
  });
});
