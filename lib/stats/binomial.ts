import { logChooseUpTo } from "./log-factorials";
import type { Random } from "./random";

/** A chance with what drawing needs of it. */
type Chance = { readonly p: number; readonly odds: number; readonly log: number; readonly logNot: number };

const chanceOf = (p: number): Chance => ({ p, odds: p / (1 - p), log: Math.log(p), logNot: Math.log1p(-p) });

/** Inverts the distribution outwards from its mode; 0 < p < 1. */
function draw(random: Random, n: number, { p, odds, log, logNot }: Chance, choose: Choose): number {
  const mode = Math.min(n, Math.floor((n + 1) * p));
  const start = Math.exp(choose(n, mode) + mode * log + (n - mode) * logNot);
  let left = random() - start;
  let [down, up] = [start, start];
  let [lo, hi] = [mode, mode];
  // When both tails are used up, rounding has left a rest that belongs to no number.
  while (left > 0 && (up > NOTHING || down > NOTHING)) {
    up *= ((n - hi) / (hi + 1)) * odds;
    if (up > 0) {
      hi += 1;
      left -= up;
      if (left <= 0) return hi;
    }
    down *= lo / ((n - lo + 1) * odds);
    if (down > 0) {
      lo -= 1;
      left -= down;
      if (left <= 0) return lo;
    }
  }
  return mode;
}

const NOTHING = 1e-18;
type Choose = (n: number, k: number) => number;

/**
 * How many of `n` independent tries succeed.
 *
 * @param p chance of each, 0–1
 * @throws RangeError on an `n` that is not whole and ≥ 0, or a `p` outside 0…1
 */
export function randomBinomial(random: Random, n: number, p: number): number {
  if (!Number.isInteger(n) || n < 0 || !(p >= 0 && p <= 1)) throw new RangeError(`${n} tries with chance ${p}`);
  if (n === 0 || p === 0) return 0;
  return p === 1 ? n : draw(random, n, chanceOf(p), logChooseUpTo(n));
}

/**
 * Builds a function that draws `n` times over options and fills in how often each came.
 *
 * @param chances one per option, each ≥ 0, one of them > 0; they need not sum to 1
 * @throws RangeError on an `n` that is not whole and ≥ 0, or without any chance
 */
export function multinomial(random: Random, n: number, chances: Float64Array): (often: Float64Array) => void {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`${n} draws`);
  const given = Array.from(chances.keys()).filter((k) => (chances[k] ?? 0) > 0);
  const last = given.pop();
  if (last === undefined) throw new RangeError("no option has a chance");
  let rest = given.reduce((sum, k) => sum + (chances[k] ?? 0), chances[last] ?? 0);
  const steps = given.map((k) => {
    const chance = chances[k] ?? 0;
    const step = { k, ...chanceOf(Math.min(1 - Number.EPSILON, chance / rest)) };
    rest -= chance;
    return step;
  });
  const choose = logChooseUpTo(n);
  return (often) => {
    often.fill(0);
    let left = n;
    for (let i = 0; i < steps.length && left > 0; i += 1) {
      const step = steps[i];
      if (!step) continue;
      const here = draw(random, left, step, choose);
      often[step.k] = here;
      left -= here;
    }
    often[last] = left;
  };
}
