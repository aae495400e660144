import type { Random } from "./random";

/** Chances of whole numbers from `least` on, laid out so that one random number draws one of them. */
export type AliasTable = { readonly least: number; readonly keep: Float64Array; readonly other: Int32Array };

/**
 * Builds the table for drawing by Walker's method.
 *
 * @param chances of least, least + 1, …, each ≥ 0; they need not sum to 1
 * @throws RangeError when no chance is positive
 * @see Vose (1991), IEEE Transactions on Software Engineering 17, doi:10.1109/32.92917
 */
export function aliasTable(least: number, chances: ArrayLike<number>): AliasTable {
  const n = chances.length;
  let sum = 0;
  for (let i = 0; i < n; i += 1) sum += chances[i] ?? 0;
  if (!(sum > 0)) throw new RangeError("no chance is positive");
  const keep = new Float64Array(n);
  const other = new Int32Array(n);
  const small: number[] = [];
  const large: number[] = [];
  for (let i = 0; i < n; i += 1) {
    keep[i] = ((chances[i] ?? 0) * n) / sum;
    other[i] = i;
    ((keep[i] ?? 0) < 1 ? small : large).push(i);
  }
  for (let s = small.pop(), l = large.pop(); s !== undefined && l !== undefined; s = small.pop()) {
    other[s] = l;
    keep[l] = (keep[l] ?? 0) - (1 - (keep[s] ?? 0));
    if ((keep[l] ?? 0) < 1) {
      small.push(l);
      l = large.pop();
      if (l === undefined) break;
    }
  }
  return { least, keep, other };
}

/** One number drawn with its chance. */
export function drawAlias({ least, keep, other }: AliasTable, random: Random): number {
  const at = random() * keep.length;
  const i = Math.floor(at);
  return least + (at - i < (keep[i] ?? 1) ? i : (other[i] ?? 0));
}
