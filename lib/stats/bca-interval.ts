import { mean } from "./mean";
import { normalCdf, normalQuantile } from "./normal";
import { type Random, randomIndex } from "./random";

export type Interval = { readonly low: number; readonly high: number };

/** Order statistic at probability p, interpolated between neighbours on the normal scale. */
function quantileOf(sorted: readonly number[], p: number): number {
  const n = sorted.length;
  const rank = (n + 1) * p;
  const k = Math.floor(rank + 1e-9);
  if (k < 1) return sorted[0] ?? 0;
  if (k >= n) return sorted[n - 1] ?? 0;
  const [left, right] = [sorted[k - 1] ?? 0, sorted[k] ?? 0];
  if (Math.abs(rank - k) < 1e-9) return left;
  const at = normalQuantile(k / (n + 1));
  return left + ((normalQuantile(p) - at) / (normalQuantile((k + 1) / (n + 1)) - at)) * (right - left);
}

function ends(replicates: readonly number[], probabilities: readonly [number, number]): Interval {
  const sorted = [...replicates].sort((a, b) => a - b);
  return { low: quantileOf(sorted, probabilities[0]), high: quantileOf(sorted, probabilities[1]) };
}

function check(replicates: readonly number[], level: number): void {
  if (!(level > 0 && level < 1)) throw new RangeError(`${level} is no level`);
  if (replicates.some((t) => !Number.isFinite(t))) throw new RangeError("a replicate is not finite");
}

/** Interval between the outer quantiles of bootstrap replicates; null for none. @throws RangeError on a bad level */
export function percentileInterval(replicates: readonly number[], level = 0.95): Interval | null {
  check(replicates, level);
  return replicates.length === 0 ? null : ends(replicates, [(1 - level) / 2, (1 + level) / 2]);
}

/** Acceleration Σ L³ / (6 (Σ L²)^1.5) of influence values; 0 when nobody has influence. */
export function acceleration(influence: readonly number[]): number {
  let cubes = 0;
  let squares = 0;
  for (const value of influence) {
    cubes += value ** 3;
    squares += value ** 2;
  }
  return squares > 0 ? cubes / (6 * squares ** 1.5) : 0;
}

export type BcaOptions = {
  /** Coverage, 0–1; .95 when left out. */
  readonly level?: number;
  /** Share of the replicates equal to the estimate that counts as below it; ½ when left out. */
  readonly tiedBelow?: number;
};

/**
 * Bias-corrected and accelerated bootstrap interval.
 *
 * The bias is read off the share of replicates below the estimate. On a scale of whole points many replicates equal it;
 * half of them count as below, as in scipy: an unbiased, symmetric estimate then needs no correction. R's boot counts
 * none of them, which shifts the interval down by about half a step; `tiedBelow: 0` gives its figures.
 *
 * @param estimate from the data themselves
 * @param replicates the estimate of each resample; 2,000 or more are wise
 * @param influence each person's influence on the estimate (for several groups: divided by the group's size)
 * @returns in the unit of the estimate, or null when all replicates lie on one side of it or all are the same
 * @throws RangeError on a bad level or share, or a number that is not finite
 * @see Efron (1987), JASA 82, doi:10.1080/01621459.1987.10478410; Davison & Hinkley (1997), section 5.2.1
 */
export function bcaInterval(
  estimate: number,
  replicates: readonly number[],
  influence: readonly number[],
  options: BcaOptions = {},
): Interval | null {
  const { level = 0.95, tiedBelow = 0.5 } = options;
  check(replicates, level);
  if (!(tiedBelow >= 0 && tiedBelow <= 1)) throw new RangeError(`${tiedBelow} is no share`);
  if (![estimate, ...influence].every(Number.isFinite)) throw new RangeError("estimate or influence is not finite");
  const slack = 1e-9 * Math.max(1, Math.abs(estimate));
  const under = replicates.filter((t) => t < estimate - slack).length;
  const over = replicates.filter((t) => t > estimate + slack).length;
  const below = under + tiedBelow * (replicates.length - under - over);
  if (under + over === 0 || below === 0 || below === replicates.length) return null;
  const z0 = normalQuantile(below / replicates.length);
  const a = acceleration(influence);
  const adjusted = (p: number) => {
    const z = z0 + normalQuantile(p);
    const rest = 1 - a * z;
    return rest > 0 ? normalCdf(z0 + z / rest) : z > 0 ? 1 : 0;
  };
  return ends(replicates, [adjusted((1 - level) / 2), adjusted((1 + level) / 2)]);
}

/** What each delete-one value says about a person's influence: (n − 1)(mean − value). @throws RangeError unless finite */
export function jackknifeInfluence(deleteOne: readonly number[]): number[] {
  const centre = mean(deleteOne) ?? 0;
  return deleteOne.map((t) => (deleteOne.length - 1) * (centre - t));
}

/**
 * BCa interval of any statistic of one sample, by resampling people; costs n + replicates evaluations.
 *
 * @param values one per person
 * @param statistic returns null where it is undefined; such resamples are left out
 * @param random seeded
 * @returns null when the statistic is undefined for the data, or does not vary
 * @throws RangeError on a bad level or fewer than one replicate
 */
export function bootstrapInterval(
  values: readonly number[],
  statistic: (sample: readonly number[]) => number | null,
  random: Random,
  options: { readonly replicates?: number; readonly level?: number } = {},
): Interval | null {
  const { replicates: wanted = 2_000, level = 0.95 } = options;
  if (!(Number.isInteger(wanted) && wanted >= 1)) throw new RangeError(`${wanted} replicates`);
  const estimate = statistic(values);
  if (estimate === null || values.length < 2) return null;
  const deleteOne = values.map((_, i) => statistic(values.filter((_, j) => j !== i)) ?? estimate);
  const replicates: number[] = [];
  for (let b = 0; b < wanted; b += 1) {
    const t = statistic(values.map(() => values[randomIndex(random, values.length)] ?? 0));
    if (t !== null) replicates.push(t);
  }
  return bcaInterval(estimate, replicates, jackknifeInfluence(deleteOne), { level });
}
