import { type AnswerPatterns, answerPatterns, countPatterns } from "./answer-patterns";
import type { PersonItem } from "./margins";
import { seededRandom } from "./random";
import { countRelabelings, eachRelabeling, randomRelabeling } from "./relabelings";

export type EnergyPermutation = {
  /** Σ over pairs of 2H(a,b) − H(a,a) − H(b,b), unbiased; may be below 0, show 0 then. */
  readonly energy: number;
  /** Mean gap of the pairs, 0–1. */
  readonly gap: number;
  /** Mean of that gap over the shuffles: what chance alone gives. */
  readonly chanceGap: number;
  readonly p: number;
  /** True when every relabeling was visited. */
  readonly exact: boolean;
};

export type PermutationOptions = {
  readonly seed: number | string;
  /** Shuffles; 9,999 when left out. */
  readonly replicates?: number;
  /** Visit all relabelings when there are at most this many; 20,000 when left out. */
  readonly exactLimit?: number;
};

type Counts = readonly Float64Array[];

/** Builds a function from pattern counts to energy and mean gap; its buffers are reused between calls. */
function measure({ margins }: AnswerPatterns, weight: number, sizes: readonly number[]) {
  const groups = sizes.length;
  const pairs = (groups * (groups - 1)) / 2;
  const grids = margins.map(({ values, place }) => {
    const steps = Float64Array.from(values.slice(1), (value, k) => value - (values[k] ?? 0));
    return { steps, place, tables: sizes.map(() => new Float64Array(values.length)) };
  });
  return (counts: Counts): { energy: number; gap: number } => {
    let energy = 0;
    let gap = 0;
    for (const { steps, place, tables } of grids) {
      for (let g = 0; g < groups; g += 1) fill(tables[g], counts[g], place, sizes[g] ?? 1);
      for (let k = 0; k < steps.length; k += 1) {
        const step = steps[k] ?? 0;
        for (let a = 0; a < groups; a += 1) {
          const na = sizes[a] ?? 1;
          const fa = tables[a]?.[k] ?? 0;
          energy -= step * (groups - 1) * 2 * fa * (1 - fa) * (na / (na - 1));
          for (let b = a + 1; b < groups; b += 1) {
            const fb = tables[b]?.[k] ?? 0;
            energy += 2 * step * (fa * (1 - fb) + fb * (1 - fa));
            gap += step * Math.abs(fa - fb);
          }
        }
      }
    }
    return { energy: weight * energy, gap: Math.min(1, (weight * gap) / pairs) };
  };
}

/** Turns pattern counts of one group into its distribution function on a margin. */
function fill(table: Float64Array | undefined, counts: Float64Array | undefined, place: Int32Array, n: number): void {
  if (!table || !counts) return;
  table.fill(0);
  for (let p = 0; p < counts.length; p += 1) {
    const k = place[p] ?? 0;
    table[k] = (table[k] ?? 0) + (counts[p] ?? 0);
  }
  let below = 0;
  for (let k = 0; k < table.length; k += 1) {
    below += table[k] ?? 0;
    table[k] = below / n;
  }
}

/**
 * Permutation test of the energy between groups on one item of any answer type.
 *
 * People's group labels are shuffled; p counts shuffles whose energy reaches the observed one. With three or more
 * groups all labels are shuffled at once and the statistic is the sum over pairs.
 *
 * @param groups encoded answers of the people; missing ones are left out
 * @param weight of a margin in the distance (ItemScale.weight)
 * @param options seed of the shuffles; the same seed gives the same p
 * @returns null for fewer than two groups or a group with fewer than two answers
 * @throws RangeError on a weight that is not positive and finite, or fewer than one replicate
 * @see Székely & Rizzo (2013), doi:10.1016/j.jspi.2013.03.018; Phipson & Smyth (2010) for p
 */
export function energyPermutation(
  groups: readonly (readonly PersonItem[])[],
  weight: number,
  options: PermutationOptions,
): EnergyPermutation | null {
  const { seed, replicates = 9_999, exactLimit = 20_000 } = options;
  if (!(weight > 0 && Number.isFinite(weight))) throw new RangeError(`weight ${weight}`);
  if (!(Number.isInteger(replicates) && replicates >= 1)) throw new RangeError(`${replicates} replicates`);
  const item = answerPatterns(groups);
  const observed = item.people.map((people) => countPatterns(people, item.patterns.length));
  const sizes = observed.map((counts) => counts.reduce((so, n) => so + n, 0));
  if (sizes.length < 2 || sizes.some((n) => n < 2)) return null;
  const pool = new Float64Array(item.patterns.length);
  for (const counts of observed) for (const [p, n] of counts.entries()) pool[p] = (pool[p] ?? 0) + n;
  const evaluate = measure(item, weight, sizes);
  const { energy, gap } = evaluate(observed);
  let reached = 0;
  let gaps = 0;
  let all = 0;
  const visit = (counts: Counts, ways: number): void => {
    const shuffled = evaluate(counts);
    if (shuffled.energy >= energy - 1e-12) reached += ways;
    gaps += ways * shuffled.gap;
    all += ways;
  };
  const exact = countRelabelings(sizes) <= exactLimit + 0.5;
  if (exact) {
    eachRelabeling(pool, sizes, visit);
    return { energy, gap, chanceGap: gaps / all, p: reached / all, exact };
  }
  const next = randomRelabeling(pool, sizes, seededRandom(seed));
  const counts = sizes.map(() => new Float64Array(pool.length));
  for (let b = 0; b < replicates; b += 1) {
    next(counts);
    visit(counts, 1);
  }
  return { energy, gap, chanceGap: gaps / all, p: (1 + reached) / (replicates + 1), exact };
}
