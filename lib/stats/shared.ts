import { type AnswerPatterns, answerPatterns, countPatterns } from "./answer-patterns";
import type { ItemScale } from "./item-scale";
import { groupSizes, meanOverConstructs, type SurveyItem } from "./survey-item";

/** Shares of each margin value per group, from pattern counts; null when a group is empty. */
function shareTables({ margins }: AnswerPatterns, counts: readonly Float64Array[]): Float64Array[][] | null {
  const sizes = counts.map((perPattern) => perPattern.reduce((so, n) => so + n, 0));
  if (sizes.some((n) => n === 0)) return null;
  return margins.map(({ values, place }) =>
    counts.map((perPattern, g) => {
      const shares = new Float64Array(values.length);
      for (const [p, n] of perPattern.entries()) {
        const k = place[p] ?? 0;
        shares[k] = (shares[k] ?? 0) + n / (sizes[g] ?? 1);
      }
      return shares;
    }),
  );
}

function leastMean(values: readonly number[], groups: readonly Float64Array[]): number {
  const means = groups.map((shares) => values.reduce((so, value, k) => so + value * (shares[k] ?? 0), 0));
  return Math.min(...means);
}

function widestGap(values: readonly number[], groups: readonly Float64Array[]): number {
  const below = groups.map(() => 0);
  let area = 0;
  for (let k = 0; k + 1 < values.length; k += 1) {
    for (const [g, shares] of groups.entries()) below[g] = (below[g] ?? 0) + (shares[k] ?? 0);
    area += ((values[k + 1] ?? 0) - (values[k] ?? 0)) * (Math.max(...below) - Math.min(...below));
  }
  return area;
}

/**
 * Percentage of one item's answers that all groups have in common, from pattern counts (see `shared`).
 *
 * @param counts people per pattern, one list per group
 * @returns 0–100, or null when a group is empty
 */
export function sharedOfCounts(item: AnswerPatterns, scale: ItemScale, counts: readonly Float64Array[]): number | null {
  const tables = shareTables(item, counts);
  if (!tables) return null;
  let sum = 0;
  for (const [m, { values }] of item.margins.entries()) {
    const groups = tables[m] ?? [];
    sum += scale.kind === "options" ? leastMean(values, groups) : -scale.weight * widestGap(values, groups);
  }
  return Math.min(100, Math.max(0, 100 * (scale.kind === "options" ? sum : 1 + sum)));
}

/**
 * How much of the answers is common to all groups, averaged over items (within, then over constructs).
 *
 * 100: identical distributions. 0: nothing in common. Options: Σ_k min_g p_gk, for points of the mean shares; ordered
 * answers: 1 − ∫ (max_g F_g − min_g F_g) / range. Plug-in, too low for small groups: `sharedInterval` corrects it.
 *
 * @param items answers of all people, at least two groups
 * @returns percent, or null when no item was answered by every group
 * @throws RangeError on unequal groups between items or fewer than two groups
 */
export function shared(items: readonly SurveyItem[]): number | null {
  if (items.length > 0 && groupSizes(items).length < 2) throw new RangeError("shared needs two groups");
  const values = items.map((item) => {
    const patterns = answerPatterns(item.groups);
    const counts = patterns.people.map((people) => countPatterns(people, patterns.patterns.length));
    return sharedOfCounts(patterns, item.scale, counts);
  });
  return meanOverConstructs(items, values);
}

/** The items with two of their groups only. @throws RangeError on a group that does not exist */
export function pairOfGroups(items: readonly SurveyItem[], a: number, b: number): SurveyItem[] {
  return items.map((item) => {
    const [first, second] = [item.groups[a], item.groups[b]];
    if (!first || !second) throw new RangeError(`there are no groups ${a} and ${b}`);
    return { ...item, groups: [first, second] };
  });
}
