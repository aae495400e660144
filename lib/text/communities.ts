import { seededRandom } from "@/lib/stats/random";
import { approximateNeighbours } from "./approximate-neighbours";
import { nearestCentres } from "./centres";
import { louvain, modularity } from "./louvain";
import { neighbourGraph, type WeightedGraph } from "./neighbour-graph";
import { nearestNeighbours } from "./neighbours";
import { packedRows } from "./packed-rows";

const FEWEST_NEIGHBOURS = 4;
const MOST_NEIGHBOURS = 40;
const REFINEMENTS = 4;
const TRIES = 4;
/** Up to here every pair is compared, in time that grows with the square: 2.4 s of CPU at 10,000. */
const MOST_EXACT = 20_000;

/**
 * Groups of vectors that lie together, without being told how many: Louvain communities of the graph of nearest
 * neighbours, an edge weighing as much as its ends share neighbours; then each vector joins the nearest group centre.
 *
 * @param vectors unit vectors
 * @param resolution 1 as measured; more gives finer groups
 * @returns a group number per vector, from 0, largest group first
 */
export function communities(vectors: readonly Float32Array[], resolution: number, seed: number | string): number[] {
  const rows = packedRows(vectors);
  const k = Math.min(MOST_NEIGHBOURS, Math.max(FEWEST_NEIGHBOURS, Math.round(Math.sqrt(rows.n))));
  const near =
    rows.n > MOST_EXACT ? approximateNeighbours(rows, k, seededRandom(`${seed} cells`)) : nearestNeighbours(rows, k);
  const graph = neighbourGraph(rows.n, near);
  let groups = bestOf(graph, resolution, seed);
  for (let round = 0; round < REFINEMENTS; round++) groups = nearestCentres(rows, groups);
  return bySize(groups);
}

/** Louvain's end hangs on the order of its steps; of several, the one of highest modularity is taken. */
function bestOf(graph: WeightedGraph, resolution: number, seed: number | string): Int32Array {
  const random = seededRandom(seed);
  const tries = Array.from({ length: TRIES }, () => louvain(graph, resolution, random));
  const scored = tries.map((groups) => ({ groups, q: modularity(graph, groups, resolution) }));
  return scored.reduce((best, one) => (one.q > best.q ? one : best)).groups;
}

function bySize(groups: Int32Array): number[] {
  const sizes = new Map<number, number>();
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const order = [...sizes].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([group]) => group);
  const places = new Map(order.map((group, place) => [group, place]));
  return Array.from(groups, (group) => places.get(group) ?? 0);
}
