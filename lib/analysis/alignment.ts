import { alignmentIndexInterval } from "@/lib/stats/alignment-index-interval";
import { alignmentLabel } from "@/lib/stats/alignment-label";
import type { SurveyItem } from "@/lib/stats/survey-item";
import { meanOverConstructs } from "@/lib/stats/survey-item";
import { encodedPeople } from "./answer-counts";
import { scaleOf } from "./encode";
import type { AnalysisResult } from "./result";
import type { ItemResult } from "./result-items";
import type { VisibleItem, VisiblePanel } from "./suppression";

type Measured = { index: number; gapLoss: number; spreadLoss: number; interval: { lo: number; hi: number } | null };

/** The item as the statistics take it, all visible audiences in their order; null for a text. */
export function surveyItemOf(item: VisibleItem): SurveyItem | null {
  const scale = scaleOf(item);
  if (!scale) return null;
  const groups = encodedPeople(item);
  const { construct } = item.question;
  // "Other" is no construct: its items share nothing but the lack of one.
  return construct === "other" ? { scale, groups } : { scale, groups, construct };
}

function measure(items: readonly SurveyItem[]): Measured | null {
  const found = alignmentIndexInterval(items);
  if (!found) return null;
  const { index, low, high } = found;
  const [gapLoss, spreadLoss] = [found.gapLoss, found.spreadLoss];
  return { index, gapLoss, spreadLoss, interval: low === null || high === null ? null : { lo: low, hi: high } };
}

/** Alignment Index of one item, or why there is none. */
export function itemIndexOf(item: VisibleItem, isCompared: boolean): ItemResult["index"] {
  if (!isCompared) return { status: "unmeasured", reason: item.groups.length < 2 ? "one-group" : "not-asked" };
  if (item.shown.length < 2) return { status: "unmeasured", reason: "too-few" };
  const found = measure([surveyItemOf(item)].filter((one) => one !== null));
  if (!found) return { status: "unmeasured", reason: "too-few" };
  const { index, ...rest } = found;
  return { status: "measured", value: { alignment: index, ...rest } };
}

/** Index of the whole survey over its stances: mean within, then over constructs. */
export function surveyAlignmentOf(panel: VisiblePanel, stances: readonly VisibleItem[]): AnalysisResult["alignment"] {
  if (panel.visible.length < 2) return { status: "unmeasured", reason: "too-few" };
  const asked = stances.filter(({ shown }) => shown.length > 1);
  if (asked.length === 0) return { status: "unmeasured", reason: stances.length > 0 ? "too-few" : "not-asked" };
  const items = asked.flatMap((item) => surveyItemOf(item) ?? []);
  const found = measure(items);
  const atRandom = meanOverConstructs(
    items,
    items.map(({ scale }) => scale.atRandom),
  );
  if (!found || atRandom === null) return { status: "unmeasured", reason: "too-few" };
  const { lo, hi } = found.interval ?? { lo: found.index, hi: found.index };
  const words = alignmentLabel(lo, hi, atRandom).map((label) => (label === "opposed" ? belowRandom(found) : label));
  return { status: "measured", value: { ...found, label: words.join(" or ") } };
}

/** Worse than random answers: because the audiences lie apart, or because each of them is of several minds. */
const belowRandom = ({ gapLoss, spreadLoss }: Measured): string => (gapLoss >= spreadLoss ? "opposed" : "mixed within");
