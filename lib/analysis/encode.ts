import {
  choiceAnswer,
  choiceScale,
  type ItemScale,
  multiAnswer,
  multiScale,
  rankingAnswer,
  rankingScale,
  ratingAnswer,
  ratingScale,
  shareAnswer,
  shareScale,
  sliderScale,
} from "@/lib/stats/item-scale";
import type { PersonItem } from "@/lib/stats/margins";
import type { SaidValue, VisibleItem } from "./suppression";

/** How an item's answers are measured; null for texts, which have no distance. */
export function scaleOf({ scale, question }: Pick<VisibleItem, "scale" | "question">): ItemScale | null {
  switch (scale.type) {
    case "ordinal":
      if (!(scale.lo < scale.hi)) return null;
      return Number.isInteger(scale.lo) && Number.isInteger(scale.hi) && !isContinuous(question)
        ? ratingScale(scale.lo, scale.hi)
        : sliderScale(scale.lo, scale.hi);
    case "agree":
      return ratingScale(-1, 1);
    case "choice":
      return choiceScale(scale.options.length);
    case "multi":
      return multiScale(scale.options.length, Math.min(mostPicks(question), scale.options.length));
    case "points":
      return shareScale(scale.options.length);
    case "ranking":
      return rankingScale(scale.options.length);
    case "text":
      return null;
  }
}

const isContinuous = (question: VisibleItem["question"]) => question.kind === "rating" && question.continuous === true;

/** How many options may be picked at most. */
export function mostPicks(question: VisibleItem["question"]): number {
  if (question.kind === "pick-cards") return question.pick;
  return question.kind === "pick-up-to" ? question.max : Number.POSITIVE_INFINITY;
}

const known = new WeakMap<VisibleItem["scale"], WeakMap<SaidValue, PersonItem>>();

/** An answer as its margins; null is missing. Whoever shares one answer shares its margins. */
export function encoded(scale: VisibleItem["scale"], value: SaidValue | null): PersonItem {
  if (value === null) return null;
  const ofScale = known.get(scale) ?? new WeakMap<SaidValue, PersonItem>();
  known.set(scale, ofScale);
  const seen = ofScale.get(value);
  if (seen !== undefined) return seen;
  const margins = marginsOf(scale, value);
  ofScale.set(value, margins);
  return margins;
}

function marginsOf(scale: VisibleItem["scale"], value: SaidValue): PersonItem {
  if (value.type === "agree") return [value.value];
  if (value.type === "ordinal" && scale.type === "ordinal") return ratingAnswer(value.value, scale.lo, scale.hi);
  if (value.type === "points") return shareAnswer(value.shares);
  if (!("options" in scale)) return null;
  const at = new Map(scale.options.map(({ id }, i) => [id, i]));
  const places = (ids: readonly string[]) => ids.flatMap((id) => at.get(id) ?? []);
  if (value.type === "choice") return choiceAnswer(at.get(value.option) ?? -1, scale.options.length);
  if (value.type === "multi") {
    // More picks than the question takes can only come from an import; each still weighs the same.
    return multiAnswer(places(value.options), scale.options.length);
  }
  if (value.type !== "ranking") return null;
  const rank = new Map(value.order.map((id, i) => [id, i + 1]));
  return rankingAnswer(scale.options.map(({ id }) => rank.get(id) ?? null));
}

/** Answers that have an order as numbers, per visible audience: ordinal values, and −1, 0, 1 for agreement; null for other scales. */
export function orderedValues(item: VisibleItem): (number | null)[][] | null {
  if (item.scale.type !== "ordinal" && item.scale.type !== "agree") return null;
  return item.values.map((people) => people.map(orderedValue));
}

/** One option's standing in each answer: picked 1 or not 0, points 0–100, or place in a ranking (1 best); null for other scales. */
export function optionValues(item: VisibleItem, option: number): (number | null)[][] | null {
  const { scale } = item;
  if (!("options" in scale)) return null;
  return item.values.map((people) => people.map((value) => optionValue(scale.options, option, value)));
}

export const orderedValue = (value: SaidValue | null): number | null =>
  value?.type === "ordinal" || value?.type === "agree" ? value.value : null;

export function optionValue(
  options: readonly { readonly id: string }[],
  option: number,
  value: SaidValue | null,
): number | null {
  const id = options[option]?.id;
  switch (value?.type) {
    case "choice":
      return value.option === id ? 1 : 0;
    case "multi":
      return value.options.some((one) => one === id) ? 1 : 0;
    case "points":
      return Math.round(1e6 * (value.shares[option] ?? 0)) / 1e4;
    case "ranking": {
      const place = id === undefined ? -1 : value.order.indexOf(id);
      // What was left out shares the last places.
      return place >= 0 ? place + 1 : (value.order.length + 1 + options.length) / 2;
    }
    default:
      return null;
  }
}
