import Graph from "graphology";
import louvain from "graphology-communities-louvain";
import { seededRandom } from "@/lib/stats/random";
import { nearestNeighbours } from "./neighbours";
import { centroid, dot } from "./vectors";

const FEWEST_NEIGHBOURS = 4;
const MOST_NEIGHBOURS = 40;
const REFINEMENTS = 4;

/**
 * Groups of vectors that lie together, without being told how many: Louvain communities of the graph of nearest
 * neighbours, an edge weighing as much as its ends share neighbours; then each vector joins the nearest group centre.
 *
 * @param vectors unit vectors
 * @param resolution 1 as measured; more gives finer groups
 * @returns a group number per vector, from 0, largest group first
 * @see Blondel et al. (2008), doi:10.1088/1742-5468/2008/10/P10008
 */
export function communities(vectors: readonly Float32Array[], resolution: number, seed: number | string): number[] {
  const k = Math.min(MOST_NEIGHBOURS, Math.max(FEWEST_NEIGHBOURS, Math.round(Math.sqrt(vectors.length))));
  const graph = sharedNeighbourGraph(vectors, k);
  const found = louvain(graph, { resolution, rng: seededRandom(seed), getEdgeWeight: "weight" });
  let groups = vectors.map((_, row) => found[String(row)] ?? 0);
  for (let round = 0; round < REFINEMENTS; round++) groups = refined(vectors, groups);
  return bySize(groups);
}

function sharedNeighbourGraph(vectors: readonly Float32Array[], k: number): Graph {
  const neighbours = nearestNeighbours(vectors, k);
  const sets = neighbours.map((near, row) => new Set([row, ...near.map((one) => one.row)]));
  const graph = new Graph({ type: "undirected" });
  vectors.forEach((_, row) => {
    graph.addNode(String(row));
  });
  neighbours.forEach((near, row) => {
    for (const { row: other, cosine } of near) {
      if (graph.hasEdge(String(row), String(other))) continue;
      const [mine, theirs] = [sets[row], sets[other]];
      if (!mine || !theirs) continue;
      let both = 0;
      for (const one of mine) if (theirs.has(one)) both++;
      const weight = (both / (mine.size + theirs.size - both)) * Math.max(0, cosine);
      if (weight > 0) graph.addEdge(String(row), String(other), { weight });
    }
  });
  return graph;
}

/** Every vector goes to the group whose centre is nearest. */
function refined(vectors: readonly Float32Array[], groups: readonly number[]): number[] {
  const members = new Map<number, number[]>();
  groups.forEach((group, row) => {
    const rows = members.get(group);
    if (rows) rows.push(row);
    else members.set(group, [row]);
  });
  const centres = [...members].map(([group, rows]) => ({ group, centre: centroid(vectors, rows) }));
  return vectors.map((vector, row) => {
    let best = { group: groups[row] ?? 0, cosine: Number.NEGATIVE_INFINITY };
    for (const { group, centre } of centres) {
      const cosine = dot(vector, centre);
      if (cosine > best.cosine) best = { group, cosine };
    }
    return best.group;
  });
}

function bySize(groups: readonly number[]): number[] {
  const sizes = new Map<number, number>();
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const order = [...sizes].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([group]) => group);
  return groups.map((group) => order.indexOf(group));
}
