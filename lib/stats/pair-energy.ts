import { type AnswerCells, countCells } from "./answer-cells";
import { logChooseUpTo } from "./log-factorials";

/**
 * Energy of two groups as a function of the first group's people in each cell, with everybody in both groups given.
 *
 * Who is not in the first group is in the second, so one group's counts say all; and in one cell the energy is a polynomial of
 * second degree in how many of the first group are at or above it.
 */
export type PairEnergy = {
  readonly of: (people: Float64Array) => number;
  /** Gap of the two groups, 0–1, unclamped. */
  readonly gap: (people: Float64Array) => number;
  /** Mean of that gap over all relabelings. */
  readonly chanceGap: number;
  /** What chance adds to the square of the difference between the groups: energy + offset is that square, but for its least order. */
  readonly offset: number;
  /** Σ over cells of linear·c + quadratic·c², c people of the first group at or above the cell, plus the constant. */
  readonly constant: number;
  readonly linear: Float64Array;
  readonly quadratic: Float64Array;
  /** People of both groups at or above each cell. */
  readonly above: Float64Array;
};

/**
 * @param pool people of both groups per pattern
 * @param first size of the first group, 2 or more, leaving 2 or more for the second
 * @param weight of a margin in the distance
 */
export function pairEnergy(item: AnswerCells, pool: Float64Array, first: number, weight: number): PairEnergy {
  const { isLast } = item;
  const all = pool.reduce((sum, n) => sum + n, 0);
  const second = all - first;
  const above = upwards(item, countCells(item, pool));
  const [s, l] = [1 / first, 1 / second];
  const [ks, kl] = [first / (first - 1), second / (second - 1)];
  const linear = new Float64Array(above.length);
  const quadratic = new Float64Array(above.length);
  const scale = item.steps.map((step) => weight * step);
  let constant = 0;
  let chanceGap = 0;
  let offset = 0;
  for (let j = 0; j < above.length; j += 1) {
    const [step, t] = [scale[j] ?? 0, above[j] ?? 0];
    // 2[f(1 − g) + g(1 − f)] − 2kₛf(1 − f) − 2kₗg(1 − g) with f = c/first, g = (t − c)/second, by powers of c.
    constant += step * 2 * (l * t * (1 - kl) + kl * (l * t) ** 2);
    linear[j] = step * (2 * s * (1 - ks) - 2 * l * (1 - kl) - 4 * s * l * t - 4 * kl * l * l * t);
    quadratic[j] = step * (4 * s * l + 2 * ks * s * s + 2 * kl * l * l);
    // Mean of 2(f − g)² over all relabelings; that of the energy is 0.
    offset += (2 * step * t * (all - t)) / ((all - 1) * first * second);
    chanceGap += step * (s + l) * meanDeviation(t, all, first);
  }
  return {
    of: (people) => {
      let energy = constant;
      let c = 0;
      for (let j = people.length - 1; j >= 0; j -= 1) {
        if (isLast[j] === 1) c = 0;
        c += people[j] ?? 0;
        energy += c * ((linear[j] ?? 0) + (quadratic[j] ?? 0) * c);
      }
      return energy;
    },
    gap: (people) => {
      let gap = 0;
      for (const [j, c] of upwards(item, people).entries()) {
        gap += (scale[j] ?? 0) * Math.abs(c * s - ((above[j] ?? 0) - c) * l);
      }
      return gap;
    },
    chanceGap,
    offset,
    constant,
    linear,
    quadratic,
    above,
  };
}

/** People at or above each cell. */
function upwards({ isLast }: AnswerCells, people: Float64Array): Float64Array {
  const sums = Float64Array.from(people);
  for (let j = sums.length - 2; j >= 0; j -= 1) if (isLast[j] === 0) sums[j] = (sums[j] ?? 0) + (sums[j + 1] ?? 0);
  return sums;
}

/**
 * Mean absolute deviation of how many marked people are in a random draw without replacement from its mean.
 *
 * De Moivre's identity for the hypergeometric distribution: with m = ⌊mean⌋ + 1 it is 2·m·(others − drawn + m)/all · P(X = m).
 *
 * @see Diaconis & Zabell (1991), Statistical Science 6, doi:10.1214/ss/1177011699
 */
function meanDeviation(marked: number, all: number, drawn: number): number {
  const m = Math.floor((marked * drawn) / all) + 1;
  const others = all - marked;
  if (m > marked || m > drawn || drawn - m > others) return 0;
  const choose = logChooseUpTo(all);
  const p = Math.exp(choose(marked, m) + choose(others, drawn - m) - choose(all, drawn));
  return (2 * m * (others - drawn + m) * p) / all;
}
