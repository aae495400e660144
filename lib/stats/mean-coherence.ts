import { answerPatterns, countPatterns } from "./answer-patterns";
import { studentQuantile } from "./student-t";
import { groupSizes, meanOverConstructs, type SurveyItem } from "./survey-item";

export type MeanCoherence = { readonly coherence: number; readonly low: number | null; readonly high: number | null };

/** A group's coherence on one item, and by pattern what it becomes without one person who gave it. */
type Coherence = { readonly value: number; readonly without: Float64Array };

/**
 * Coherence of groups with every delete-one value, from counts of patterns.
 *
 * With S the sum of distances over all pairs of n people and D one person's distances to all others,
 * H = S / C(n, 2) becomes (S − D) / C(n − 1, 2).
 */
function coherences(item: SurveyItem): { each: (Coherence | null)[]; people: readonly Int32Array[] } {
  const { patterns, people, margins } = answerPatterns(item.groups);
  const each = people.map((ids): Coherence | null => {
    const counts = countPatterns(ids, patterns.length);
    const n = counts.reduce((sum, count) => sum + count, 0);
    if (n < 3) return null;
    const distances = new Float64Array(patterns.length);
    for (const { values, place } of margins) {
      const toAll = sumsOfDistances(values, place, counts);
      for (let p = 0; p < patterns.length; p += 1)
        distances[p] = (distances[p] ?? 0) + item.scale.weight * (toAll[place[p] ?? 0] ?? 0);
    }
    const all = distances.reduce((sum, distance, p) => sum + (counts[p] ?? 0) * distance, 0) / 2;
    const coherence = (sum: number, m: number) => 100 * (1 - sum / ((m * (m - 1)) / 2) / item.scale.mostSpread);
    return { value: coherence(all, n), without: distances.map((distance) => coherence(all - distance, n - 1)) };
  });
  return { each, people };
}

/** For every value of a margin the sum of |value − x| over everybody, in one pass up and one down. */
function sumsOfDistances(values: readonly number[], place: Int32Array, counts: Float64Array): Float64Array {
  const perValue = new Float64Array(values.length);
  for (let p = 0; p < counts.length; p += 1) {
    const k = place[p] ?? 0;
    perValue[k] = (perValue[k] ?? 0) + (counts[p] ?? 0);
  }
  const sums = new Float64Array(values.length);
  const sweep = (from: number, step: 1 | -1) => {
    let [people, distance] = [0, 0];
    for (let k = from; k >= 0 && k < values.length; k += step) {
      const before = values[k - step];
      if (before !== undefined) distance += people * Math.abs((values[k] ?? 0) - before);
      sums[k] = (sums[k] ?? 0) + distance;
      people += perValue[k] ?? 0;
    }
  };
  sweep(0, 1);
  sweep(values.length - 1, -1);
  return sums;
}

/**
 * Mean coherence inside the groups, with its jackknife interval: over groups within an item, over items within a construct, over
 * constructs. 100 everybody of a group alike, 0 two camps at the ends.
 *
 * People are left out one at a time, groups are strata; Student's t. Groups of fewer than three on an item are left out of it.
 *
 * @param items answers of all people
 * @returns points, or null when no group has three answers; no bounds where leaving somebody out changes nothing
 * @throws RangeError on unequal groups between items
 * @see Efron & Stein (1981), doi:10.1214/aos/1176345462; Blair & Lacy (2000) for the measure
 */
export function meanCoherence(items: readonly SurveyItem[]): MeanCoherence | null {
  const sizes = groupSizes(items);
  const parts = items.map(coherences);
  const values = parts.map(({ each }) => meanOf(each.map((one) => one?.value ?? null)));
  const coherence = meanOverConstructs(items, values);
  if (coherence === null) return null;
  const weights = itemWeights(items, values);
  const strata = sizes.map((n, g) => {
    const deviations = new Float64Array(n);
    for (const [j, { each, people }] of parts.entries()) {
      const group = each[g];
      const present = each.filter((one) => one !== null).length;
      if (!group) continue;
      for (const [i, pattern] of (people[g] ?? []).entries()) {
        if (pattern < 0) continue;
        const change = (group.without[pattern] ?? group.value) - group.value;
        deviations[i] = (deviations[i] ?? 0) + ((weights[j] ?? 0) * change) / present;
      }
    }
    return deviations;
  });
  const reach = halfWidth(strata);
  return {
    coherence,
    low: reach === null ? null : coherence - reach,
    high: reach === null ? null : Math.min(100, coherence + reach),
  };
}

const meanOf = (values: readonly (number | null)[]): number | null => {
  const given = values.filter((value) => value !== null);
  return given.length > 0 ? given.reduce((sum, value) => sum + value, 0) / given.length : null;
};

/** By how much an item's value moves the mean over constructs. */
function itemWeights(items: readonly SurveyItem[], values: readonly (number | null)[]): number[] {
  const without =
    meanOverConstructs(
      items,
      values.map((value) => (value === null ? null : 0)),
    ) ?? 0;
  return values.map((value, j) =>
    value === null
      ? 0
      : (meanOverConstructs(
          items,
          values.map((one, i) => (one === null ? null : i === j ? 1 : 0)),
        ) ?? 0) - without,
  );
}

/** 95 %, with Satterthwaite's degrees of freedom. */
function halfWidth(strata: readonly Float64Array[]): number | null {
  let [variance, squares] = [0, 0];
  for (const deviations of strata) {
    const n = deviations.length;
    if (n < 2) continue;
    const centre = deviations.reduce((sum, value) => sum + value, 0) / n;
    const own = ((n - 1) / n) * deviations.reduce((sum, value) => sum + (value - centre) ** 2, 0);
    variance += own;
    squares += own ** 2 / (n - 1);
  }
  if (squares <= 0) return null;
  return studentQuantile(0.975, Math.max(1, variance ** 2 / squares)) * Math.sqrt(variance);
}
