import type { Interval } from "./bca-interval";
import { studentQuantile } from "./student-t";
import { variance } from "./variance";

type Answers = readonly (number | null)[];

/** Sum and number of the differences own − guess, of the own answers, and of the target's answers. */
type Sums = Record<"d" | "o" | "a", [number, number]>;

const difference = (own: number | null, guess: number | null) => (own === null || guess === null ? null : own - guess);

function add(sums: Sums, one: Partial<Record<keyof Sums, number | null>>, sign: 1 | -1): void {
  for (const key of ["d", "o", "a"] as const) {
    const value = one[key] ?? null;
    if (value === null) continue;
    sums[key][0] += sign * value;
    sums[key][1] += sign;
  }
}

function theta({ d, o, a }: Sums, range: number): number | null {
  if (d[1] === 0 || o[1] === 0 || a[1] === 0) return null;
  return (Math.abs(d[0] / d[1]) - Math.abs(o[0] / o[1] - a[0] / a[1])) / range;
}

/**
 * Interval of the false polarisation of `perceptionGap`: stratified delete-one jackknife over both groups, Student's t.
 *
 * No seed. Near a gap of 0, where |·| has its corner, it is somewhat too wide rather than too narrow.
 *
 * @returns within −1…1; null for fewer than two answers in either group, or when nothing varies
 * @throws RangeError as `perceptionGap` does
 * @see Efron & Stein (1981), Annals of Statistics 9
 */
export function falsePolarisationInterval(
  predictions: Answers,
  actual: Answers,
  own: Answers,
  range: number,
  level = 0.95,
): Interval | null {
  if (!(range > 0 && Number.isFinite(range))) throw new RangeError(`range ${range}`);
  if (predictions.length !== own.length) throw new RangeError("predictions and own answers are of different people");
  const guessers = predictions.map((p, i) => ({ o: own[i] ?? null, d: difference(own[i] ?? null, p) }));
  const targets = actual.filter((a) => a !== null);
  const sums: Sums = { d: [0, 0], o: [0, 0], a: [0, 0] };
  for (const { o, d } of guessers) add(sums, { o, d }, 1);
  for (const a of targets) add(sums, { a }, 1);
  const value = theta(sums, range);
  if (value === null) return null;
  const without = (one: Partial<Record<keyof Sums, number | null>>) => {
    add(sums, one, -1);
    const left = theta(sums, range);
    add(sums, one, 1);
    return left;
  };
  const strata = [
    guessers.filter(({ o, d }) => o !== null || d !== null).map(without),
    targets.map((a) => without({ a })),
  ];
  const parts = strata.map((values) => {
    const known = values.filter((x) => x !== null);
    const n = known.length;
    return { n, v: n < 2 || n < values.length ? null : ((n - 1) ** 2 / n) * (variance(known) ?? 0) };
  });
  if (parts.some(({ v }) => v === null)) return null;
  const all = parts.reduce((so, { v }) => so + (v ?? 0), 0);
  if (all <= 1e-24) return null;
  const df = Math.max(1, all ** 2 / parts.reduce((so, { v, n }) => so + (v ?? 0) ** 2 / (n - 1), 0));
  const reach = studentQuantile((1 + level) / 2, df) * Math.sqrt(all);
  return { low: Math.max(-1, value - reach), high: Math.min(1, value + reach) };
}
