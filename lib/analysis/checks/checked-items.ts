import { type AlignmentIndex, alignmentIndex, type PairMatrix } from "@/lib/stats/alignment-index";
import { type AlignmentLabel, alignmentLabel } from "@/lib/stats/alignment-label";
import type { Margin } from "@/lib/stats/margins";
import { pairDistance } from "@/lib/stats/pair-distance";
import { itemMargins, meanOverConstructs, type SurveyItem } from "@/lib/stats/survey-item";
import { total } from "@/lib/stats/tally";
import { surveyItemOf } from "../alignment";
import type { VisibleItem } from "../suppression";

/** An item with its counts, for one choice. */
export type CountedItem = {
  readonly item: VisibleItem;
  readonly survey: SurveyItem;
  readonly margins: readonly Margin[];
  /** Answers of each visible audience; 0 where withheld or not asked. */
  readonly sizes: readonly number[];
  /** 100 · (1 − mean distance) of every two audiences, the first before the second; null where one gave no answer. */
  readonly closeness: PairMatrix;
};

/** An item of the index as it stands. From here on people are needed for nothing but their patterns. */
export type CheckedItem = CountedItem & { readonly index: AlignmentIndex };

/** The items of the index: every stance that two audiences or more show. */
export function checkedItems(stances: readonly VisibleItem[]): CheckedItem[] {
  return stances.flatMap((item): CheckedItem[] => {
    const survey = item.shown.length > 1 ? surveyItemOf(item) : null;
    if (!survey) return [];
    const counted = countedItem(item, survey, itemMargins(survey));
    const index = alignmentIndex(counted.margins, survey.scale.mostSpread);
    return index ? [{ ...counted, index }] : [];
  });
}

/** The item with these counts. */
export function countedItem(item: VisibleItem, survey: SurveyItem, margins: readonly Margin[]): CountedItem {
  const sizes = survey.groups.map((_, v) => total(margins[0]?.groups[v] ?? new Map()));
  const closeness = sizes.map((_, a) =>
    sizes.map((_, b) => {
      const distance = b > a && sizes[a] && sizes[b] ? pairDistance(margins, a, b) : null;
      return distance === null ? null : 100 * (1 - distance);
    }),
  );
  return { item, survey, margins, sizes, closeness };
}

export type Variant = { readonly index: number; readonly label: AlignmentLabel };
/** Weight of a pair of audiences on one item; 0 leaves it out. */
export type PairWeight = (a: number, b: number, item: CountedItem) => number;

/** The survey index over these items and the band in which it lies; null when no pair is left. */
export function variantOf(items: readonly CountedItem[], weigh: PairWeight = () => 1): Variant | null {
  const values = items.map((item) => meanOverPairs(item.closeness, (a, b) => weigh(a, b, item)));
  const surveys = items.map(({ survey }) => survey);
  const index = meanOverConstructs(surveys, values);
  const atRandom = meanOverConstructs(
    surveys,
    values.map((value, i) => (value === null ? null : (surveys[i]?.scale.atRandom ?? null))),
  );
  return index === null || atRandom === null ? null : { index, label: bandOf(index, atRandom) };
}

/** One label for one number. @throws RangeError when random answers reach 100 */
export function bandOf(index: number, atRandom: number): AlignmentLabel {
  return alignmentLabel(index, index, atRandom)[0] ?? "opposed";
}

function meanOverPairs(matrix: PairMatrix, weigh: (a: number, b: number) => number): number | null {
  let [sum, weights] = [0, 0];
  for (const [a, row] of matrix.entries()) {
    for (const [b, value] of row.entries()) {
      if (b <= a || value === null) continue;
      const weight = weigh(a, b);
      sum += weight * value;
      weights += weight;
    }
  }
  return weights > 0 ? sum / weights : null;
}
