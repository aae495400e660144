import type { AnalysisResult } from "@/lib/analysis/result";
import type { ItemResult, PairResult } from "@/lib/analysis/result-items";
import type { RichText } from "@/lib/analysis/result-parts";
import { type Audiences, named } from "./contrast-words";
import { Many, many, type Named, quoted, rich } from "./rich-text";

type Readable = Pick<ItemResult, "construct" | "measure" | "scale">;

/** Below this many answers a missing gap may only be missing answers. */
const ENOUGH = 20;
/** False discovery rate at which a small difference is sure. */
const RATE = 0.05;

/** What the audience that answers higher does, in the plural: "want more". */
export function higherVerb({ construct, measure, scale }: Readable): string {
  if (scale.type === "agree") return "agree more";
  if (scale.type !== "ordinal") return "answer higher";
  if (construct === "effort" && scale.steps) return measure === "should" ? "want more" : "see more";
  if (construct === "worth") return "rate it higher";
  const verb = measure === "should" ? "sit" : measure === "today" ? "see it" : "answer";
  return `${verb} nearer ${quoted(scale.hiLabel)}`;
}

export type Sides = { readonly high: Named; readonly low: Named; readonly delta: number };

/** Which of two audiences answers higher; null where answers have no order. */
export function sidesOf({ a, b, delta }: PairResult, audiences: Audiences): Sides | null {
  if (delta === null) return null;
  const [one, other] = [named(audiences, a), named(audiences, b)];
  return delta >= 0 ? { high: one, low: other, delta } : { high: other, low: one, delta: -delta };
}

/** Of 100 random pairs, and the interval of that, as seen from the audience that answers higher. */
export function pairsOf100({ delta, deltaInterval }: PairResult): {
  pairs: number;
  lo: number | null;
  hi: number | null;
} {
  const sign = (delta ?? 0) < 0 ? -1 : 1;
  const of100 = (value: number) => Math.round(50 * (1 + sign * value));
  const [lo = null, hi = null] = deltaInterval
    ? [of100(deltaInterval.lo), of100(deltaInterval.hi)].toSorted((x, y) => x - y)
    : [];
  return { pairs: of100(delta ?? 0), lo, hi };
}

/** "In 84 of 100 random pairs, executives want more. Interval 64–98." The verb weakens with the certainty. */
export function pairSentence(item: ItemResult, pair: PairResult, audiences: Audiences): RichText {
  if (pair.aligned) return rich("Less than a tenth of the scale apart, with enough answers to say so.");
  const sides = sidesOf(pair, audiences);
  if (!sides) return apartSentence(item, pair);
  const { pairs, lo, hi } = pairsOf100(pair);
  const bounds = lo === null ? "" : `${lo}–${hi}`;
  if (isNothing(pair)) {
    return rich(`${pairs} of 100 random pairs${bounds ? `, interval ${bounds}` : ""}. ${nothing(item, pair)}`);
  }
  const interval = bounds ? ` Interval ${bounds}.` : "";
  const may = pair.certainty === "possible" ? "may " : "";
  const small = pair.certainty === "none" ? "A small difference rather than a gap: in" : "In";
  return rich(`${small} ${pairs} of 100 random pairs, `, many(sides.high), ` ${may}${higherVerb(item)}.${interval}`);
}

/** Answers without an order: how much of them would have to move. */
function apartSentence(item: ItemResult, pair: PairResult): RichText {
  const { gap, gapInterval, byChance, certainty } = pair;
  const interval = gapInterval ? `, interval ${hundred(gapInterval.lo)}–${hundred(gapInterval.hi)}` : "";
  const chance = byChance === null ? "" : ` Chance alone would make about ${hundred(byChance)}.`;
  const apart = `${hundred(gap)} of 100 ${item.scale.type === "points" ? "points" : "answers"}`;
  if (isNothing(pair)) return rich(`${apart} would have to move${interval}.${chance} ${nothing(item, pair)}`);
  const would = certainty === "possible" ? "may have to move" : "would have to move";
  const small = certainty === "none" ? "A small difference rather than a gap: " : "";
  return rich(`${small}${apart} ${would} for them to answer alike${interval}.${chance}`);
}

/** Neither a gap nor a difference that is sure but slight. */
export const isNothing = ({ certainty, q }: PairResult): boolean => certainty === "none" && (q ?? 1) > RATE;

function nothing(item: ItemResult, { a, b }: PairResult): string {
  const sizes = item.groups.flatMap((group) =>
    group.status === "shown" && (group.audience === a || group.audience === b) ? [group.n] : [],
  );
  return Math.min(...sizes) < ENOUGH
    ? "Too few answers to say; this is not proof of agreement."
    : "No evidence of a gap; this is not proof of agreement.";
}

/** "In 92 of 100 re-draws of these answers, executives still want more than PMO staff." Null where there is no direction. */
export function redrawSentence(item: ItemResult, pair: PairResult, audiences: Audiences): RichText | null {
  const sides = sidesOf(pair, audiences);
  if (!sides || pair.redraws === null) return null;
  return rich(
    `In ${pair.redraws} of 100 re-draws of these answers the gap keeps its direction: `,
    many(sides.high),
    ` ${higherVerb(item)} than `,
    many(sides.low),
    ".",
  );
}

/** The pair that is furthest apart: the surest first. */
export function widestPair({ pairs }: Pick<ItemResult, "pairs">): PairResult | undefined {
  const rank = { clear: 0, possible: 1, none: 2 } as const;
  return pairs.toSorted(
    (x, y) => rank[x.certainty] - rank[y.certainty] || Math.abs(y.delta ?? 0) - Math.abs(x.delta ?? 0) || y.gap - x.gap,
  )[0];
}

/** "Executives and PMO staff" */
export const pairNames = ({ a, b }: Pick<PairResult, "a" | "b">, audiences: AnalysisResult["audiences"]): RichText =>
  rich(Many(named(audiences, a)), " and ", many(named(audiences, b)));

const hundred = (share: number): number => Math.round(100 * share);
