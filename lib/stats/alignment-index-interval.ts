import { alignmentIndex } from "./alignment-index";
import { answerPatterns, countPatterns } from "./answer-patterns";
import type { ItemScale } from "./item-scale";
import { leaveOneOutIndex } from "./leave-one-out-index";
import type { PersonItem } from "./margins";
import { mean } from "./mean";
import { studentQuantile } from "./student-t";
import { groupSizes, itemMargins, meanOverConstructs, overConstructs, type SurveyItem } from "./survey-item";

export type AlignmentIndexInterval = {
  readonly index: number;
  readonly gapLoss: number;
  readonly spreadLoss: number;
  readonly itemIndex: readonly (number | null)[];
  /** Points; null, like the bounds, when a group has one person only. */
  readonly standardError: number | null;
  readonly df: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** True when all delete-one values agree and the lower bound comes from imaginary dissenters. */
  readonly fallback: boolean;
};

export type IntervalOptions = {
  /** Coverage, 0–1; .95 when left out. */
  readonly level?: number;
  /** Of the groups; equal when left out. */
  readonly weights?: readonly number[];
  /** Head-count of each group, when the claim is about these people alone; null where unknown. */
  readonly populations?: readonly (number | null)[];
};

/** The answer farthest from a group's mean: every margin at its farther end, for options all on the least chosen one. */
function dissenter(answers: readonly (readonly number[])[], scale: ItemScale): number[] {
  const width = answers[0]?.length ?? 0;
  const means = Array.from({ length: width }, (_, m) => mean(answers.map((answer) => answer[m] ?? 0)) ?? 0);
  const [lo, hi] = scale.ends;
  if (scale.kind !== "options") return means.map((x) => (x - lo >= hi - x ? lo : hi));
  const least = means.indexOf(Math.min(...means));
  return means.map((_, m) => (m === least ? 1 : 0));
}

function withDissenters(item: SurveyItem): SurveyItem {
  const groups = item.groups.map((people): PersonItem[] => {
    const answers = people.filter((answer) => answer !== null);
    return answers.length === 0 ? [...people] : [...people, dissenter(answers, item.scale)];
  });
  return { ...item, groups };
}

function surveyIndex(items: readonly SurveyItem[], weights: readonly number[]) {
  const each = items.map((item) => alignmentIndex(itemMargins(item), item.scale.mostSpread, weights));
  const over = (part: "index" | "gapLoss" | "spreadLoss") => {
    const values = each.map((result) => result?.[part] ?? null);
    return meanOverConstructs(items, values);
  };
  const [index, gapLoss, spreadLoss] = [over("index"), over("gapLoss"), over("spreadLoss")];
  if (index === null || gapLoss === null || spreadLoss === null) return null;
  return { index, gapLoss, spreadLoss, itemIndex: each.map((result) => result?.index ?? null) };
}

/** Points by which two delete-one values may differ by rounding alone. */
const SAME = 1e-9;

/** Delete-one values of a group and how many people share each. */
type Stratum = readonly { readonly value: number; readonly people: number }[];

/** Variance and degrees of freedom from delete-one values, group by group; null when a group has one person. */
function jackknife(strata: readonly Stratum[], populations: readonly (number | null)[]) {
  let sum = 0;
  let squares = 0;
  let unanimous = true;
  for (const [g, values] of strata.entries()) {
    const n = values.reduce((so, { people }) => so + people, 0);
    if (n === 0) continue;
    if (n < 2) return null;
    const centre = values.reduce((so, { value, people }) => so + people * value, 0) / n;
    const population = populations[g] ?? null;
    if (population !== null && !(population >= n)) throw new RangeError(`${n} people of ${population} answered`);
    const rest = population === null ? 1 : 1 - n / population;
    const deviation = values.reduce((so, { value, people }) => so + people * (value - centre) ** 2, 0);
    if (values.some(({ value }) => Math.abs(value - centre) > SAME)) unanimous = false;
    const v = ((rest * (n - 1)) / n) * deviation;
    sum += v;
    squares += v ** 2 / (n - 1);
  }
  return { standardError: Math.sqrt(sum), df: squares > 0 ? Math.max(1, sum ** 2 / squares) : null, unanimous };
}

/** An item's patterns with its index without somebody who gave each: `without[g][p]`, null where fewer than two groups are left. */
function leftOut(item: SurveyItem, weights: readonly number[]) {
  const { index, without } = leaveOneOutIndex(item, weights);
  const { patterns, people } = answerPatterns(item.groups);
  const counts = people.map((own) => countPatterns(own, patterns.length));
  const values = counts.map((own, g) => patterns.map((answer, p) => ((own[p] ?? 0) > 0 ? without(g, answer) : null)));
  return { index, people, counts, without: values };
}

/** Delete-one values of everybody who answered something: of one item by distinct answers, else person by person. */
function deleteOne(items: readonly SurveyItem[], weights: readonly number[], whole: number): Stratum[] {
  const parts = items.map((item) => leftOut(item, weights));
  const [only] = parts;
  if (only && parts.length === 1) {
    return only.counts.map((own, g) =>
      Array.from(own, (people, p) => ({ value: only.without[g]?.[p] ?? whole, people })).filter(
        ({ people }) => people > 0,
      ),
    );
  }
  const values: (number | null)[] = parts.map(() => null);
  const over = overConstructs(items);
  return (items[0]?.groups ?? []).map((group, g) => {
    const stratum: { value: number; people: number }[] = [];
    for (let i = 0; i < group.length; i += 1) {
      let answered = false;
      for (let k = 0; k < parts.length; k += 1) {
        const part = parts[k];
        const p = part?.people[g]?.[i] ?? -1;
        if (p >= 0) answered = true;
        values[k] = (p >= 0 ? part?.without[g]?.[p] : part?.index) ?? null;
      }
      if (answered) stratum.push({ value: over(values) ?? whole, people: 1 });
    }
    return stratum;
  });
}

/**
 * Survey index (mean of item indices within, then over constructs) with its jackknife interval.
 *
 * People are left out one at a time, groups are strata; Student's t on the logit scale. No random numbers.
 * When nobody's absence changes anything, the bound is the index with one imaginary dissenter in each group.
 *
 * @param items answers of all people
 * @returns index and losses 0–100 with bounds in points, or null when no item was answered by two groups
 * @throws RangeError on unequal groups between items, unusable weights, a level outside (0, 1), or more people than a
 * population has
 * @see Efron & Stein (1981), Annals of Statistics 9, doi:10.1214/aos/1176345462; Satterthwaite (1946) for df
 */
export function alignmentIndexInterval(
  items: readonly SurveyItem[],
  options: IntervalOptions = {},
): AlignmentIndexInterval | null {
  const { level = 0.95, populations = [] } = options;
  if (!(level > 0 && level < 1)) throw new RangeError(`${level} is no level`);
  const sizes = groupSizes(items);
  const weights = options.weights ?? sizes.map(() => 1);
  const whole = surveyIndex(items, weights);
  if (!whole) return null;
  const strata = deleteOne(items, weights, whole.index);
  const spread = jackknife(strata, populations);
  if (!spread) return { ...whole, standardError: null, df: null, low: null, high: null, fallback: false };
  if (spread.unanimous) {
    const other = surveyIndex(items.map(withDissenters), weights)?.index ?? whole.index;
    const [low, high] = [Math.min(whole.index, other), Math.max(whole.index, other)];
    return { ...whole, standardError: 0, df: null, low, high, fallback: true };
  }
  const { standardError, df } = spread;
  if (df === null) return { ...whole, standardError, df, low: whole.index, high: whole.index, fallback: false };
  const u = Math.min(0.995, Math.max(0.005, whole.index / 100));
  const reach = (studentQuantile((1 + level) / 2, df) * standardError) / 100 / (u * (1 - u));
  const bound = (side: number) => 100 / (1 + Math.exp(-(Math.log(u / (1 - u)) + side * reach)));
  // Where u is clamped the logit's interval lies beside the index; it must hold what it is an interval of.
  const [low, high] = [Math.min(whole.index, bound(-1)), Math.max(whole.index, bound(1))];
  return { ...whole, standardError, df, low, high, fallback: false };
}
