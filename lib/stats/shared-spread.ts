import { answerPatterns, countPatterns, type PatternMargin } from "./answer-patterns";
import { leastTooLow } from "./near-ties";
import { studentQuantile } from "./student-t";
import { meanOverConstructs, type SurveyItem } from "./survey-item";

export type SharedSpread = {
  readonly standardError: number;
  readonly df: number;
  /** Percent by which the value as counted is too low on average; see `leastTooLow`. */
  readonly tooLow: number;
};

/**
 * Standard error of the shared answers (see `shared`) if it were known which group is the smallest, or the largest, where.
 *
 * Then shared is a mean of one score per person, and its error that of a mean. Resampling shows less where groups are nearly
 * alike: a difference that turns round in a resample counts as positive again, and an absolute value spreads less than the value.
 *
 * @param items answers of all people; an item that fewer than two people of a group answered is left out
 * @returns percent, with Satterthwaite's degrees of freedom (≥ 1); null when nothing is left, or nobody's score differs
 * @throws RangeError when answers to an item differ in length or hold a value that is not finite
 */
export function sharedSpread(items: readonly SurveyItem[]): SharedSpread | null {
  const parts = items.flatMap((item) => {
    const part = partOf(item);
    return part ? [{ item, ...part }] : [];
  });
  const answered = parts.map(({ item }) => item);
  const sizes = answered[0]?.groups.map((people) => people.length) ?? [];
  let variance = 0;
  let squares = 0;
  for (const [g, size] of sizes.entries()) {
    let sum = 0;
    let n = 0;
    for (let i = 0; i < size; i += 1) {
      if (answered.every(({ groups }) => (groups[g]?.[i] ?? null) === null)) continue;
      const own = meanOverConstructs(
        answered,
        parts.map(({ influence }) => influence(g, i)),
      );
      sum += (own ?? 0) ** 2;
      n += 1;
    }
    const v = (n / (n - 1)) * sum;
    variance += v;
    squares += v ** 2 / (n - 1);
  }
  if (!(variance > 1e-18)) return null;
  const tooLow = meanOverConstructs(
    answered,
    parts.map((part) => part.tooLow),
  );
  return {
    standardError: 100 * Math.sqrt(variance),
    df: Math.max(1, variance ** 2 / squares),
    tooLow: 100 * (tooLow ?? 0),
  };
}

/**
 * Limits of the shared answers by Student's t: below from the value as counted, above from where it would lie if it were not too
 * low. Both are that value where nothing varies.
 */
export function sharedReach(items: readonly SurveyItem[], plugIn: number, level: number): readonly [number, number] {
  const spread = sharedSpread(items);
  if (!spread) return [plugIn, plugIn];
  const reach = studentQuantile((1 + level) / 2, spread.df) * spread.standardError;
  return [plugIn - reach, plugIn + spread.tooLow + reach];
}

/** How much one person moves an item's shared answers, 0–1, and how much these are too low; null unless two of every group answered. */
function partOf({ scale, groups }: SurveyItem) {
  const { patterns, people, margins } = answerPatterns(groups);
  const counts = people.map((ids) => countPatterns(ids, patterns.length));
  const sizes = counts.map((of) => of.reduce((so, n) => so + n, 0));
  if (sizes.some((n) => n < 2)) return null;
  const scores = counts.map(() => new Float64Array(patterns.length));
  let tooLow = 0;
  for (const [m, margin] of margins.entries()) {
    const shares = counts.map((of, g) => sharesOf(margin, of, sizes[g] ?? 1));
    const found =
      scale.kind === "options" ? options(margin, shares, sizes, m) : cuts(margin, shares, sizes, scale.weight);
    tooLow += found.tooLow;
    for (const [g, own] of scores.entries())
      for (const [p, k] of margin.place.entries()) own[p] = (own[p] ?? 0) + (found.scores[g]?.[k] ?? 0);
  }
  const centres = scores.map((own, g) => own.reduce((so, x, p) => so + x * (counts[g]?.[p] ?? 0), 0) / (sizes[g] ?? 1));
  // Of somebody who did not answer the item it tells nothing.
  const influence = (g: number, i: number): number => {
    const id = people[g]?.[i] ?? -1;
    return id < 0 ? 0 : ((scores[g]?.[id] ?? 0) - (centres[g] ?? 0)) / (sizes[g] ?? 1);
  };
  return { influence, tooLow };
}

type Shares = readonly (readonly number[])[];

function sharesOf({ values, place }: PatternMargin, counts: Float64Array, size: number): number[] {
  const shares = values.map(() => 0);
  for (const [p, k] of place.entries()) shares[k] = (shares[k] ?? 0) + (counts[p] ?? 0) / size;
  return shares;
}

/** What each value adds in each group: it counts for the group that gives the option least. */
function options({ values }: PatternMargin, shares: Shares, sizes: readonly number[], m: number) {
  const moment = (own: readonly number[], power: number) =>
    own.reduce((so, share, k) => so + share * (values[k] ?? 0) ** power, 0);
  const means = shares.map((own) => moment(own, 1));
  const errors = shares.map((own, g) => errorOf(moment(own, 2) - (means[g] ?? 0) ** 2, sizes[g] ?? 2));
  const least = placeOf(means, Math.min(...means), m);
  const scores = shares.map((_, g) => values.map((value) => (g === least ? value : 0)));
  return { scores, tooLow: leastTooLow(means, errors, Math.min(...sizes)) };
}

/** Along a scale the group with most people so far takes away, the one with fewest gives. */
function cuts({ values }: PatternMargin, shares: Shares, sizes: readonly number[], weight: number) {
  const scores = shares.map(() => values.map(() => 0));
  const fewest = Math.min(...sizes);
  let below = shares.map(() => 0);
  let tooLow = 0;
  const found = values.slice(0, -1).map((value, k) => {
    const width = weight * ((values[k + 1] ?? value) - value);
    below = below.map((so, g) => so + (shares[g]?.[k] ?? 0));
    const errors = below.map((share, g) => errorOf(share * (1 - share), sizes[g] ?? 2));
    const turned = below.map((share) => -share);
    tooLow += width * (leastTooLow(below, errors, fewest) + leastTooLow(turned, errors, fewest));
    return { width, most: placeOf(below, Math.max(...below), 0), least: placeOf(below, Math.min(...below), -1) };
  });
  // Whoever answers a value is below every later cut.
  for (let k = found.length - 1; k >= 0; k -= 1) {
    const { width = 0, most, least } = found[k] ?? {};
    for (const [g, own] of scores.entries())
      own[k] = (own[k + 1] ?? 0) - width * (Number(g === most) - Number(g === least));
  }
  return { scores, tooLow };
}

const errorOf = (variance: number, n: number): number => Math.sqrt(Math.max(0, variance) / (n - 1));

/** The group with this value; of several the one whose turn it is, so that equal groups do not cancel out. */
function placeOf(values: readonly number[], value: number, turn: number): number {
  const places = values.flatMap((one, g) => (Math.abs(one - value) < 1e-12 ? [g] : []));
  return places.at(turn % places.length) ?? 0;
}
