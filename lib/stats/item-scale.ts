import { logChoose } from "./gamma";

/**
 * How answers of one type become margins, and what the type's index can reach.
 *
 * `weight`: of each margin in the distance. `mostSpread`: mean distance within a group of two equal, opposite camps.
 * `atRandom`: the index if everybody answered at random (0–100). `kind`: whether a margin is a position on a scale or
 * the share of one option; `ends` are its smallest and largest value.
 */
export type ItemScale = {
  readonly kind: "ordered" | "options" | "order";
  readonly weight: number;
  readonly ends: readonly [number, number];
  readonly mostSpread: number;
  readonly atRandom: number;
};

/** Rating scale lo…hi in whole steps. @throws RangeError unless lo < hi are whole numbers */
export function ratingScale(lo: number, hi: number): ItemScale {
  if (!Number.isInteger(lo) || !Number.isInteger(hi)) throw new RangeError(`${lo}…${hi} are not whole points`);
  const points = hi - lo + 1;
  return { ...sliderScale(lo, hi), atRandom: 100 * (1 - (points + 1) / (3 * points)) };
}

/** Continuous scale lo…hi. @throws RangeError unless lo < hi are finite */
export function sliderScale(lo: number, hi: number): ItemScale {
  if (!(Number.isFinite(lo) && Number.isFinite(hi) && lo < hi)) throw new RangeError(`${lo}…${hi} is not a scale`);
  return { kind: "ordered", weight: 1 / (hi - lo), ends: [lo, hi], mostSpread: 1 / 2, atRandom: 200 / 3 };
}

function optionsScale(options: number, atRandom: number): ItemScale {
  if (!Number.isInteger(options) || options < 2) throw new RangeError(`${options} options are no choice`);
  return { kind: "options", weight: 1 / 2, ends: [0, 1], mostSpread: 1 - 1 / options, atRandom };
}

/** One of K options. @throws RangeError unless K ≥ 2 */
export function choiceScale(options: number): ItemScale {
  return optionsScale(options, 100 / options);
}

/** A fixed budget shared among K options; at random: every split is as likely. @throws RangeError unless K ≥ 2 */
export function shareScale(options: number): ItemScale {
  return optionsScale(options, (100 * options) / (2 * options - 1));
}

/**
 * Several of K options, each pick worth 1 / number picked; at random: every set of 1…most picks is as likely.
 *
 * @throws RangeError unless K ≥ 2 and 1 ≤ most ≤ K
 */
export function multiScale(options: number, most = options): ItemScale {
  if (![options, most].every(Number.isInteger) || most < 1 || most > options)
    throw new RangeError(`cannot pick ${most} of ${options}`);
  const sizes = Array.from({ length: most }, (_, i) => i + 1);
  // Sets of each size as a share of those of the commonest: their numbers overflow from a thousand options on.
  const logs = sizes.map((size) => logChoose(options, size));
  const top = logs.reduce((so, log) => Math.max(so, log), 0);
  const sets = logs.reduce((so, log) => so + Math.exp(log - top), 0);
  const picked = sizes.map((size, i) => ({
    worth: 1 / size,
    p: ((size / options) * Math.exp((logs[i] ?? 0) - top)) / sets,
  }));
  const never = 1 - picked.reduce((so, { p }) => so + p, 0);
  let distance = 0;
  for (const a of picked) {
    distance += 2 * never * a.p * a.worth;
    for (const b of picked) distance += a.p * b.p * Math.abs(a.worth - b.worth);
  }
  return optionsScale(options, 100 * (1 - (options * distance) / 2));
}

/** An order of m things, as pairs. @throws RangeError unless m ≥ 2 */
export function rankingScale(things: number): ItemScale {
  if (!Number.isInteger(things) || things < 2) throw new RangeError(`${things} things have no order`);
  return { kind: "order", weight: 2 / (things * (things - 1)), ends: [0, 1], mostSpread: 1 / 2, atRandom: 50 };
}

function within(value: number, lo: number, hi: number): number {
  if (!(value >= lo && value <= hi)) throw new RangeError(`${value} is outside ${lo}…${hi}`);
  return value;
}

/** A rating or slider value as its one margin. @throws RangeError outside lo…hi */
export function ratingAnswer(value: number, lo: number, hi: number): number[] {
  return [within(value, lo, hi)];
}

/** A chosen option (0…K − 1) as K zeros and ones. @throws RangeError on another index */
export function choiceAnswer(option: number, options: number): number[] {
  return multiAnswer([option], options);
}

/**
 * Picked options (0…K − 1) as K shares that sum to 1.
 *
 * @throws RangeError on no pick (that is a missing answer), a pick given twice, or an index outside 0…K − 1
 */
export function multiAnswer(picks: readonly number[], options: number): number[] {
  if (picks.length === 0 || new Set(picks).size !== picks.length)
    throw new RangeError("picks must differ, at least one");
  const answer = Array.from({ length: options }, () => 0);
  for (const pick of picks) {
    if (!Number.isInteger(pick)) throw new RangeError(`${pick} is not an option`);
    answer[within(pick, 0, options - 1)] = 1 / picks.length;
  }
  return answer;
}

/** Points as shares of their sum. @throws RangeError on a negative entry, no points at all, or no finite sum */
export function shareAnswer(points: readonly number[]): number[] {
  const sum = points.reduce((so, p) => so + within(p, 0, Number.MAX_VALUE), 0);
  if (sum === 0 || sum === Number.POSITIVE_INFINITY) throw new RangeError(`${sum} points were given`);
  return points.map((p) => p / sum);
}

/**
 * Rank positions as pairs: 1 when the first of two things comes earlier, 0 when later, ½ when tied or both unranked.
 *
 * @param positions 1 = first; null: unranked, which is tied last
 * @throws RangeError on a position beyond ±10⁹
 */
export function rankingAnswer(positions: readonly (number | null)[]): number[] {
  const places = positions.map((p) => (p === null ? Number.POSITIVE_INFINITY : within(p, -1e9, 1e9)));
  const pairs: number[] = [];
  for (const [i, a] of places.entries()) {
    for (const b of places.slice(i + 1)) pairs.push(a < b ? 1 : a > b ? 0 : 0.5);
  }
  return pairs;
}
