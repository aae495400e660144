import type { AnswerPatterns } from "./answer-patterns";
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
  /**
   * Shuffling ends when this many have reached the observed energy, p is their share then; never when left out. Where a p beyond
   * enough / (replicates + 1) decides nothing, the shuffles that are left out would not either.
   */
  readonly enough?: number;
};

/** Energies that differ by less are the same, but for rounding. */
export const SAME_ENERGY = 1e-12;

type Counts = readonly Float64Array[];
type Item = Pick<AnswerPatterns, "patterns" | "margins">;

/** Builds a function from pattern counts to energy and mean gap; its buffers are reused between calls. */
function measure({ margins }: Item, weight: number, sizes: readonly number[]) {
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

/** The test of `energyPermutation` with any number of groups: all labels are shuffled at once. */
export function permuteGroups(
  item: Item,
  observed: Counts,
  weight: number,
  { seed, replicates, exactLimit, enough }: Required<PermutationOptions>,
): EnergyPermutation {
  const sizes = observed.map((counts) => counts.reduce((sum, n) => sum + n, 0));
  const pool = new Float64Array(item.patterns.length);
  for (const counts of observed) for (const [p, n] of counts.entries()) pool[p] = (pool[p] ?? 0) + n;
  const evaluate = measure(item, weight, sizes);
  const { energy, gap } = evaluate(observed);
  let reached = 0;
  let gaps = 0;
  let all = 0;
  const visit = (counts: Counts, ways: number): void => {
    const shuffled = evaluate(counts);
    if (shuffled.energy >= energy - SAME_ENERGY) reached += ways;
    gaps += ways * shuffled.gap;
    all += ways;
  };
  if (countRelabelings(sizes) <= exactLimit + 0.5) {
    eachRelabeling(pool, sizes, visit);
    return { energy, gap, chanceGap: gaps / all, p: reached / all, exact: true };
  }
  const next = randomRelabeling(pool, sizes, seededRandom(seed));
  const counts = sizes.map(() => new Float64Array(pool.length));
  for (let b = 0; b < replicates && reached < enough; b += 1) {
    next(counts);
    visit(counts, 1);
  }
  const p = all < replicates ? reached / all : (1 + reached) / (replicates + 1);
  return { energy, gap, chanceGap: gaps / all, p, exact: false };
}
