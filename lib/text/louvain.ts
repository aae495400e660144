import { type Random, randomIndex } from "@/lib/stats/random";
import type { WeightedGraph } from "./neighbour-graph";

/**
 * Communities of a graph by modularity: nodes move to the neighbouring community that gains most until none gains, the
 * communities become the nodes of a smaller graph, and so on until nothing moves.
 *
 * @param resolution γ in Q = Σ (w_ij − γ s_i s_j / 2m): more gives smaller communities
 * @param random decides the order in which nodes are looked at
 * @returns a community a node, numbered from 0 without gaps
 * @see Blondel et al. (2008), doi:10.1088/1742-5468/2008/10/P10008; moves by queue as in Traag et al. (2019), doi:10.1038/s41598-019-41695-z
 */
export function louvain(graph: WeightedGraph, resolution: number, random: Random): Int32Array {
  let level = graph;
  const found = Int32Array.from({ length: graph.n }, (_, node) => node);
  for (;;) {
    const { communities, count } = moved(level, resolution, random);
    for (let node = 0; node < graph.n; node++) found[node] = communities[found[node] as number] as number;
    if (count === level.n) return found;
    level = aggregated(level, communities, count);
  }
}

/** Q, 0 for one community of all: how much more weight lies within communities than if edges were drawn by chance. */
export function modularity(graph: WeightedGraph, communities: Int32Array, resolution: number): number {
  const { n, offsets, targets, weights, loops } = graph;
  const totals = new Float64Array(n);
  let whole = 0;
  let inside = 0;
  for (const [node, strength] of strengthsOf(graph).entries()) {
    const community = communities[node] as number;
    totals[community] = (totals[community] as number) + strength;
    whole += strength;
    inside += 2 * (loops[node] as number);
    for (let at = offsets[node] as number; at < (offsets[node + 1] as number); at++) {
      if (communities[targets[at] as number] === community) inside += weights[at] as number;
    }
  }
  if (whole === 0) return 0;
  return totals.reduce((q, total) => q - resolution * (total / whole) ** 2, inside / whole);
}

function strengthsOf({ n, offsets, weights, loops }: WeightedGraph): Float64Array {
  const strengths = new Float64Array(n);
  for (let node = 0; node < n; node++) {
    let sum = 2 * (loops[node] as number);
    for (let at = offsets[node] as number; at < (offsets[node + 1] as number); at++) sum += weights[at] as number;
    strengths[node] = sum;
  }
  return strengths;
}

function moved(graph: WeightedGraph, resolution: number, random: Random): { communities: Int32Array; count: number } {
  const { n, offsets, targets, weights } = graph;
  const strengths = strengthsOf(graph);
  const totals = strengths.slice();
  const pressure = resolution / (strengths.reduce((sum, strength) => sum + strength, 0) || 1);
  const communities = Int32Array.from({ length: n }, (_, node) => node);
  const queue = shuffled(n, random);
  const isQueued = new Uint8Array(n).fill(1);
  const ties = new Float64Array(n);
  const met = new Int32Array(n);
  for (let head = 0, waiting = n; waiting > 0; head = (head + 1) % n, waiting--) {
    const node = queue[head] as number;
    isQueued[node] = 0;
    const own = communities[node] as number;
    const [first, end] = [offsets[node] as number, offsets[node + 1] as number];
    let nMet = 0;
    for (let at = first; at < end; at++) {
      const community = communities[targets[at] as number] as number;
      if (ties[community] === 0) met[nMet++] = community;
      ties[community] = (ties[community] as number) + (weights[at] as number);
    }
    const strength = strengths[node] as number;
    totals[own] = (totals[own] as number) - strength;
    let best = own;
    let most = (ties[own] as number) - pressure * strength * (totals[own] as number);
    for (let i = 0; i < nMet; i++) {
      const community = met[i] as number;
      const gain = (ties[community] as number) - pressure * strength * (totals[community] as number);
      // Rounding alone moves nobody, so the queue runs empty.
      if (gain > most + 1e-10 * strength) [best, most] = [community, gain];
      ties[community] = 0;
    }
    totals[best] = (totals[best] as number) + strength;
    if (best === own) continue;
    communities[node] = best;
    for (let at = first; at < end; at++) {
      const other = targets[at] as number;
      if (isQueued[other] === 1 || communities[other] === best) continue;
      isQueued[other] = 1;
      queue[(head + waiting) % n] = other;
      waiting++;
    }
  }
  return renumbered(communities);
}

function shuffled(n: number, random: Random): Int32Array {
  const order = Int32Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i--) {
    const j = randomIndex(random, i + 1);
    [order[i], order[j]] = [order[j] as number, order[i] as number];
  }
  return order;
}

function renumbered(communities: Int32Array): { communities: Int32Array; count: number } {
  const numbers = new Int32Array(communities.length).fill(-1);
  let count = 0;
  for (const community of communities) if (numbers[community] === -1) numbers[community] = count++;
  return { communities: communities.map((community) => numbers[community] as number), count };
}

/** Communities as nodes; what lies within one is its loop. */
function aggregated(graph: WeightedGraph, communities: Int32Array, count: number): WeightedGraph {
  const members = membersOf(communities, count);
  const loops = new Float64Array(count);
  const offsets = new Int32Array(count + 1);
  const targets: number[] = [];
  const weights: number[] = [];
  const ties = new Float64Array(count);
  for (let community = 0; community < count; community++) {
    const met: number[] = [];
    for (let i = members.offsets[community] as number; i < (members.offsets[community + 1] as number); i++) {
      const node = members.nodes[i] as number;
      loops[community] = (loops[community] as number) + (graph.loops[node] as number);
      for (let at = graph.offsets[node] as number; at < (graph.offsets[node + 1] as number); at++) {
        const other = communities[graph.targets[at] as number] as number;
        const weight = graph.weights[at] as number;
        if (other === community) loops[community] = (loops[community] as number) + weight / 2;
        else {
          if (ties[other] === 0) met.push(other);
          ties[other] = (ties[other] as number) + weight;
        }
      }
    }
    for (const other of met) {
      targets.push(other);
      weights.push(ties[other] as number);
      ties[other] = 0;
    }
    offsets[community + 1] = targets.length;
  }
  return { n: count, offsets, targets: Int32Array.from(targets), weights: Float64Array.from(weights), loops };
}

function membersOf(communities: Int32Array, count: number): { offsets: Int32Array; nodes: Int32Array } {
  const offsets = new Int32Array(count + 1);
  for (const community of communities) offsets[community + 1] = (offsets[community + 1] as number) + 1;
  for (let i = 0; i < count; i++) offsets[i + 1] = (offsets[i + 1] as number) + (offsets[i] as number);
  const next = offsets.slice();
  const nodes = new Int32Array(communities.length);
  communities.forEach((community, node) => {
    const at = next[community] as number;
    nodes[at] = node;
    next[community] = at + 1;
  });
  return { offsets, nodes };
}
