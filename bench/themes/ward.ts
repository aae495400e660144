import { squaredDistances } from "./distances";

/**
 * Ward's agglomerative clustering cut at k groups: nearest-neighbour chain, O(n²) time and memory.
 * @see Murtagh (1983), doi:10.1093/comjnl/26.4.354
 */
export function wardGroups(vectors: readonly Float32Array[], k: number): number[] {
  const n = vectors.length;
  const distances = squaredDistances(vectors);
  const at = (i: number, j: number) => distances[i * n + j] ?? Number.POSITIVE_INFINITY;
  const sizes = new Float64Array(n).fill(1);
  const alive = new Set(vectors.keys());
  const merges: { a: number; b: number; height: number }[] = [];
  let chain: number[] = [];
  while (alive.size > 1) {
    if (chain.length === 0) chain = [...alive].slice(0, 1);
    const tip = chain.at(-1) ?? 0;
    const before = chain.at(-2);
    let nearest = before ?? -1;
    for (const other of alive) if (other !== tip && (nearest < 0 || at(tip, other) < at(tip, nearest))) nearest = other;
    if (nearest !== before) {
      chain.push(nearest);
      continue;
    }
    chain.splice(-2);
    merges.push({ a: tip, b: nearest, height: at(tip, nearest) });
    alive.delete(nearest);
    const [na, nb] = [sizes[tip] ?? 1, sizes[nearest] ?? 1];
    for (const c of alive) {
      if (c === tip) continue;
      const nc = sizes[c] ?? 1;
      const joined = ((na + nc) * at(tip, c) + (nb + nc) * at(nearest, c) - nc * at(tip, nearest)) / (na + nb + nc);
      distances[tip * n + c] = joined;
      distances[c * n + tip] = joined;
    }
    sizes[tip] = na + nb;
  }
  return cut(merges, n, k);
}

/** The lowest merges first, until k groups are left. */
function cut(merges: readonly { a: number; b: number; height: number }[], n: number, k: number): number[] {
  const parent = Array.from({ length: n }, (_, i) => i);
  const root = (i: number): number => (parent[i] === i || parent[i] === undefined ? i : root(parent[i] ?? i));
  const ordered = merges.toSorted((x, y) => x.height - y.height);
  for (const { a, b } of ordered.slice(0, Math.max(0, n - k))) parent[root(b)] = root(a);
  return parent.map((_, i) => root(i));
}
