import { logChooseUpTo } from "./log-factorials";
import type { Random } from "./random";

/**
 * How many of `n` independent tries succeed; inverts the distribution outwards from its mode.
 *
 * @param p chance of each, 0–1
 * @throws RangeError on an `n` that is not whole and ≥ 0, or a `p` outside 0…1
 */
export function randomBinomial(random: Random, n: number, p: number): number {
  if (!Number.isInteger(n) || n < 0 || !(p >= 0 && p <= 1)) throw new RangeError(`${n} tries with chance ${p}`);
  if (n === 0 || p === 0) return 0;
  if (p === 1) return n;
  const mode = Math.min(n, Math.floor((n + 1) * p));
  const odds = p / (1 - p);
  const start = Math.exp(logChooseUpTo(n)(n, mode) + mode * Math.log(p) + (n - mode) * Math.log1p(-p));
  let left = random() - start;
  let [down, up] = [start, start];
  for (let lo = mode, hi = mode; left > 0 && (lo > 0 || hi < n); ) {
    if (hi < n) {
      up *= ((n - hi) / (hi + 1)) * odds;
      hi += 1;
      left -= up;
      if (left <= 0) return hi;
    }
    if (lo > 0) {
      down *= lo / ((n - lo + 1) * odds);
      lo -= 1;
      left -= down;
      if (left <= 0) return lo;
    }
    // Both tails are used up: rounding left a rest that belongs to no number.
    if (up < 1e-18 && down < 1e-18) break;
  }
  return mode;
}

/**
 * Deals `n` independent draws over options and hands out how many each got.
 *
 * @param chances one per option, each ≥ 0, one of them > 0; they need not sum to 1
 * @param take is told an option and its number; options without one are left out
 */
export function drawMultinomial(
  random: Random,
  n: number,
  chances: Float64Array,
  take: (option: number, number: number) => void,
): void {
  let last = chances.length - 1;
  while (last > 0 && (chances[last] ?? 0) <= 0) last -= 1;
  let rest = 0;
  for (let k = 0; k <= last; k += 1) rest += chances[k] ?? 0;
  let left = n;
  for (let k = 0; k <= last && left > 0; k += 1) {
    const chance = chances[k] ?? 0;
    if (chance <= 0) continue;
    const here = k === last ? left : randomBinomial(random, left, Math.min(1, chance / rest));
    if (here > 0) take(k, here);
    left -= here;
    rest -= chance;
  }
}
