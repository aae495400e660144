import { type AliasTable, aliasTable } from "./alias-table";
import { logChooseUpTo } from "./log-factorials";
import type { Random } from "./random";

/**
 * How many marked things are in a random draw without replacement; inverts the distribution outwards from its mode.
 *
 * @param marked things of the one kind, whole and ≥ 0
 * @param others things of the other kind, whole and ≥ 0
 * @param drawn how many are drawn, at most marked + others
 * @throws RangeError on numbers that are not whole or do not fit
 */
export function randomHypergeometric(random: Random, marked: number, others: number, drawn: number): number {
  const all = marked + others;
  const fits = marked >= 0 && others >= 0 && drawn >= 0 && drawn <= all;
  if (!fits || ![marked, others, drawn].every(Number.isInteger)) throw new RangeError(`${drawn} of ${all}`);
  const least = Math.max(0, drawn - others);
  const most = Math.min(marked, drawn);
  if (least === most) return least;
  const mode = Math.min(most, Math.max(least, Math.floor(((marked + 1) * (drawn + 1)) / (all + 2))));
  let left = random();
  const logChoose = logChooseUpTo(all);
  const start = Math.exp(logChoose(marked, mode) + logChoose(others, drawn - mode) - logChoose(all, drawn));
  let [down, up] = [start, start];
  left -= start;
  for (let lo = mode, hi = mode; left > 0 && (lo > least || hi < most); ) {
    if (hi < most) {
      up *= ((marked - hi) * (drawn - hi)) / ((hi + 1) * (others - drawn + hi + 1));
      hi += 1;
      left -= up;
      if (left <= 0) return hi;
    }
    if (lo > least) {
      down *= (lo * (others - drawn + lo)) / ((marked - lo + 1) * (drawn - lo + 1));
      lo -= 1;
      left -= down;
      if (left <= 0) return lo;
    }
  }
  return mode;
}

/** Chances below this share of the commonest number's are left out of a table: no 32-bit random number could draw them. */
const NEVER = 1e-13;

/**
 * The chances of `randomHypergeometric` as a table, for who draws often from the same things.
 *
 * @param marked things of the one kind, whole and ≥ 0, like the others and `drawn`, which is at most their sum
 */
export function hypergeometricTable(marked: number, others: number, drawn: number): AliasTable {
  const least = Math.max(0, drawn - others);
  const most = Math.min(marked, drawn);
  const mode = Math.min(most, Math.max(least, Math.floor(((marked + 1) * (drawn + 1)) / (marked + others + 2))));
  const below: number[] = [];
  for (let k = mode, p = 1; k > least && p > NEVER; k -= 1) {
    p *= (k * (others - drawn + k)) / ((marked - k + 1) * (drawn - k + 1));
    below.push(p);
  }
  const chances = [...below.reverse(), 1];
  for (let k = mode, p = 1; k < most && p > NEVER; k += 1) {
    p *= ((marked - k) * (drawn - k)) / ((k + 1) * (others - drawn + k + 1));
    chances.push(p);
  }
  return aliasTable(mode - below.length, chances);
}
