import type { Random } from "./random";
import { normalStream } from "./random-normal";
import type { SharedSlots } from "./shared-slots";

/** What one person of a group adds to the slots: means, and means of products (row by row). */
export type Moments = { readonly mean: Float64Array; readonly products: Float64Array };

/** Moments of a group over these people. */
export function momentsOf(survey: SharedSlots, g: number, members: readonly number[]): Moments {
  const { width, items, starts, slots, amounts } = survey;
  const rows = survey.people[g] ?? new Int32Array();
  const mean = new Float64Array(width);
  const products = new Float64Array(width * width);
  const each = 1 / members.length;
  const active = new Int32Array(width);
  const amount = new Float64Array(width);
  for (const person of members) {
    let n = 0;
    for (let item = 0; item < items; item += 1) {
      const p = rows[person * items + item] ?? 0;
      for (let i = starts[p] ?? 0; i < (starts[p + 1] ?? 0); i += 1) {
        active[n] = slots[i] ?? 0;
        amount[n] = amounts[i] ?? 0;
        n += 1;
      }
    }
    for (let a = 0; a < n; a += 1) {
      const at = active[a] ?? 0;
      const own = each * (amount[a] ?? 0);
      mean[at] = (mean[at] ?? 0) + own;
      for (let b = 0; b < n; b += 1) {
        const cell = at * width + (active[b] ?? 0);
        products[cell] = (products[cell] ?? 0) + own * (amount[b] ?? 0);
      }
    }
  }
  return { mean, products };
}

/**
 * Draws what the slots hold for `n` people, each from group g with probability `own`, else from any group, in the limit of many:
 * normal, with the mixture's means and covariances. A sum is kept at 0 where a rare answer would fall below.
 *
 * @see Davison & Hinkley (1997), section 2.6
 */
export function normalSums(
  groups: readonly Moments[],
  { g, own, n }: { readonly g: number; readonly own: number; readonly n: number },
  random: Random,
): (sums: Float64Array) => void {
  const mix = (part: (moments: Moments) => Float64Array) => {
    const mixed = new Float64Array(groups[0] ? part(groups[0]).length : 0);
    for (const [source, moments] of groups.entries()) {
      const weight = (1 - own) / groups.length + (source === g ? own : 0);
      const values = part(moments);
      for (let i = 0; i < mixed.length; i += 1) mixed[i] = (mixed[i] ?? 0) + weight * (values[i] ?? 0);
    }
    return mixed;
  };
  const mean = mix((moments) => moments.mean);
  const covariance = mix((moments) => moments.products);
  const width = mean.length;
  for (let a = 0; a < width; a += 1) {
    for (let b = 0; b < width; b += 1) {
      covariance[a * width + b] = (covariance[a * width + b] ?? 0) - (mean[a] ?? 0) * (mean[b] ?? 0);
    }
  }
  const root = lowerRoot(covariance, width);
  const normal = normalStream(random);
  const z = new Float64Array(width);
  const spread = Math.sqrt(n);
  return (sums) => {
    for (let a = 0; a < width; a += 1) z[a] = normal();
    for (let a = 0; a < width; a += 1) {
      let off = 0;
      for (let b = 0; b <= a; b += 1) off += (root[a * width + b] ?? 0) * (z[b] ?? 0);
      sums[a] = Math.max(0, n * (mean[a] ?? 0) + spread * off);
    }
  };
}

/** Variances below this are rounding: the slot follows from those before it. */
const NO_VARIANCE = 1e-12;

/** L with L·Lᵀ = the matrix (Cholesky); a row that depends on earlier ones gets no variance of its own. */
function lowerRoot(matrix: Float64Array, width: number): Float64Array {
  const root = new Float64Array(width * width);
  for (let j = 0; j < width; j += 1) {
    let own = matrix[j * width + j] ?? 0;
    for (let k = 0; k < j; k += 1) own -= (root[j * width + k] ?? 0) ** 2;
    if (own < NO_VARIANCE) continue;
    const pivot = Math.sqrt(own);
    root[j * width + j] = pivot;
    for (let i = j + 1; i < width; i += 1) {
      let sum = matrix[i * width + j] ?? 0;
      for (let k = 0; k < j; k += 1) sum -= (root[i * width + k] ?? 0) * (root[j * width + k] ?? 0);
      root[i * width + j] = sum / pivot;
    }
  }
  return root;
}
