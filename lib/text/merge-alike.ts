import { dot } from "./vectors";

/** Two groups this much alike are one theme; measured, see docs/adr/0015. */
const ALIKE = 0.5;
const FEWEST_GROUPS = 2;
/** What lies as scattered as chance is like nothing else; keeps the ratio finite. */
const LEAST_COHESION = 0.01;

type Group = { readonly numbers: readonly number[]; readonly size: number; readonly squares: number };

/**
 * Joins groups that say the same: the two most alike first, until no pair is alike enough.
 *
 * Likeness of two groups is the mean cosine between them over the geometric mean of the mean cosines within them: Spearman's
 * correction for attenuation, so that it does not fall because a group is loose, nor depend on the groups' sizes. Modularity
 * prefers groups of like size and cuts what many speak of in pieces; this puts the pieces together again.
 *
 * @param vectors of about unit length, their common mean removed; else everything is alike
 * @param groups a group number per vector
 * @param resolution 1 as measured; above 1 only groups that are more alike are joined
 * @returns a group number per vector, from 0, largest group first; at least two groups if two were given
 * @see Spearman (1904), American Journal of Psychology 15(1), doi:10.2307/1412159
 */
export function mergeAlike(vectors: readonly Float32Array[], groups: readonly number[], resolution = 1): number[] {
  if (!(resolution > 0)) throw new RangeError(`resolution ${resolution}`);
  const bound = ALIKE ** (1 / resolution);
  const { found, products } = grouped(vectors, groups);
  const alive = found.map((_, a) => a);
  while (alive.length > FEWEST_GROUPS) {
    const best = mostAlike(found, products, alive, bound);
    if (!best) break;
    join(found, products, best);
    alive.splice(alive.indexOf(best.b), 1);
  }
  alive.sort((a, b) => (found[b]?.size ?? 0) - (found[a]?.size ?? 0) || a - b);
  const place = new Map(alive.flatMap((a, i) => (found[a]?.numbers ?? []).map((number) => [number, i] as const)));
  return groups.map((number) => place.get(number) ?? 0);
}

/** The groups, and the inner products of their sums. */
function grouped(vectors: readonly Float32Array[], groups: readonly number[]) {
  const sums = new Map<number, { sum: Float64Array; size: number; squares: number }>();
  for (const [row, number] of groups.entries()) {
    const vector = vectors[row];
    if (!vector) throw new RangeError(`${groups.length} groups against ${vectors.length} vectors`);
    const entry = sums.get(number) ?? { sum: new Float64Array(vector.length), size: 0, squares: 0 };
    for (let d = 0; d < vector.length; d++) entry.sum[d] = (entry.sum[d] ?? 0) + (vector[d] ?? 0);
    sums.set(number, { ...entry, size: entry.size + 1, squares: entry.squares + dot(vector, vector) });
  }
  const entries = [...sums].sort(([a], [b]) => a - b);
  const found: Group[] = entries.map(([number, { size, squares }]) => ({ numbers: [number], size, squares }));
  const products = entries.map(([, a]) =>
    Float64Array.from(entries, ([, b]) => a.sum.reduce((so, x, d) => so + x * (b.sum[d] ?? 0), 0)),
  );
  return { found, products };
}

type Pair = { readonly a: number; readonly b: number };

function mostAlike(
  found: readonly Group[],
  products: readonly Float64Array[],
  alive: readonly number[],
  bound: number,
): Pair | null {
  const cohesion = found.map(({ size, squares }, a) =>
    size < 2 ? 1 : Math.max(LEAST_COHESION, ((products[a]?.[a] ?? 0) - squares) / (size * (size - 1))),
  );
  let best: (Pair & { likeness: number }) | null = null;
  for (const [i, a] of alive.entries()) {
    for (const b of alive.slice(i + 1)) {
      const between = (products[a]?.[b] ?? 0) / ((found[a]?.size ?? 1) * (found[b]?.size ?? 1));
      const likeness = between / Math.sqrt((cohesion[a] ?? 1) * (cohesion[b] ?? 1));
      if (likeness > (best?.likeness ?? bound)) best = { a, b, likeness };
    }
  }
  return best;
}

/** `b` goes into `a`: sums add up, and so do their products. */
function join(found: Group[], products: readonly Float64Array[], { a, b }: Pair): void {
  const [into, from] = [found[a], found[b]];
  const [mine, theirs] = [products[a], products[b]];
  if (!into || !from || !mine || !theirs) return;
  found[a] = {
    numbers: [...into.numbers, ...from.numbers],
    size: into.size + from.size,
    squares: into.squares + from.squares,
  };
  const own = (mine[a] ?? 0) + 2 * (mine[b] ?? 0) + (theirs[b] ?? 0);
  for (let c = 0; c < mine.length; c++) mine[c] = (mine[c] ?? 0) + (theirs[c] ?? 0);
  mine[a] = own;
  for (const [c, row] of products.entries()) row[a] = mine[c] ?? 0;
}
