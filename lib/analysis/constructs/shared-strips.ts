import { rich } from "@/lib/findings/rich-text";
import { onlyBetween, sharedReading } from "@/lib/findings/shared-readings";
import { answerPatterns, selectGroups } from "@/lib/stats/answer-patterns";
import { pairOfGroups } from "@/lib/stats/shared";
import { sharedEstimate, sharedInterval } from "@/lib/stats/shared-interval";
import type { SurveyItem } from "@/lib/stats/survey-item";
import { MOST_DRAWN } from "@/lib/stats/survey-resample";
import { surveyItemOf } from "../alignment";
import { pairsOf } from "../compare-pairs";
import { byDistance, type Contrast } from "../contrasts";
import type { ComparedItem } from "../family";
import type { SharedStrip } from "../result";
import type { VisibleItem, VisiblePanel } from "../suppression";
import { unseenShare } from "../unseen-share";

type Construct = SharedStrip["construct"];
type Measured = Extract<SharedStrip["measure"], { status: "measured" }>["value"];

const STRIPS: readonly { construct: Construct; title: string; question: string }[] = [
  { construct: "purpose", title: "Purpose", question: "What should it be here for?" },
  { construct: "worth", title: "Worth", question: "Does it repay effort and money?" },
  { construct: "value", title: "Value", question: "Which drivers should it move?" },
  { construct: "effort", title: "Effort", question: "Where should its effort go?" },
];

export type StripInput = {
  readonly panel: VisiblePanel;
  readonly stances: readonly VisibleItem[];
  readonly compared: readonly ComparedItem[];
  readonly contrasts: readonly Contrast[];
  readonly seed: string;
};

/** How much the audiences share on purpose, worth, value and effort; a construct that is not asked has no strip. */
export function sharedStripsOf(input: StripInput): SharedStrip[] {
  const drafts = STRIPS.flatMap((strip) => {
    const items = itemsOf(strip.construct, input.stances);
    return items.length > 0 ? [{ ...strip, ...measureStrip(items, input, strip.construct) }] : [];
  });
  const values = drafts.flatMap(({ value }) => (value ? [value.shared] : []));
  const most = Math.max(...values);
  return drafts.map(({ construct, title, question, items, places, value }): SharedStrip => {
    if (!value) {
      const reading = rich("Too few answers to compare two audiences.");
      return { construct, title, question, measure: { status: "unmeasured", reason: "too-few" }, reading };
    }
    const ids = items.map(({ id }) => id);
    const [only] = items.length === 1 ? items : [];
    const text = sharedReading({
      construct,
      isPoints: only?.scale.type === "points",
      shared: value.shared,
      pairs: value.pairs,
      ordered: only?.scale.type === "ordinal" ? (input.compared.find(({ item }) => item === only)?.pairs ?? []) : [],
      contrasts: input.contrasts.filter(({ itemId }) => ids.includes(itemId)).toSorted(byDistance),
      audiences: input.panel.audiences,
      closestOf: values.length > 1 && value.shared === most ? values.length : null,
    });
    const shown = places.flatMap((v) => input.panel.visible[v]?.id ?? []);
    const missing = shown.length < input.panel.visible.length ? onlyBetween(shown, input.panel.audiences) : [];
    return { construct, title, question, measure: { status: "measured", value }, reading: rich(text, missing) };
  });
}

/** Purpose: the first choice. Worth: the rating. Value: the points. Effort: every kind of work. */
function itemsOf(construct: Construct, stances: readonly VisibleItem[]): VisibleItem[] {
  const own = stances.filter(({ question }) => question.construct === construct);
  const type = { purpose: "choice", worth: "ordinal", value: "points", effort: "ordinal" }[construct];
  const fitting = own.filter(({ scale }) => scale.type === type);
  if (construct === "effort") return fitting;
  return (fitting.length > 0 ? fitting : own).slice(0, 1);
}

function measureStrip(all: readonly VisibleItem[], { panel, seed }: StripInput, construct: Construct) {
  const [single] = all;
  // Several kinds of work are averaged over those that every audience could tell; a single question over those who could.
  const places = all.length === 1 && single ? single.shown : panel.visible.map((_, v) => v);
  const items = all.filter(({ shown }) => places.every((v) => shown.includes(v)));
  return {
    items,
    places,
    value: places.length > 1 ? measured(items, places, panel, `${seed}/shared/${construct}`) : null,
  };
}

function measured(
  items: readonly VisibleItem[],
  places: readonly number[],
  panel: VisiblePanel,
  seed: string,
): Measured | null {
  const survey = items.flatMap((item): SurveyItem[] => {
    const one = surveyItemOf(item);
    return one ? [{ ...one, groups: selectGroups(one.groups, places) }] : [];
  });
  const drawn = survey[0]?.groups.reduce((sum, group) => sum + Math.min(group.length, MOST_DRAWN), 0) ?? 0;
  const replicates = Math.max(280, Math.min(2_000, Math.floor(8_000_000 / Math.max(1, drawn * survey.length))));
  const found = survey.length > 0 ? sharedInterval(survey, { seed, replicates }) : null;
  if (!found) return null;
  const pairs = pairsOf(places.map((_, i) => i)).flatMap(([a, b]) => {
    const shared = sharedEstimate(pairOfGroups(survey, a, b), {
      seed: `${seed}/${a}/${b}`,
      replicates: Math.min(700, replicates),
    });
    const ids = [a, b].map((i) => panel.visible[places[i] ?? -1]?.id ?? "");
    return shared === null ? [] : [{ a: ids[0] ?? "", b: ids[1] ?? "", shared }];
  });
  const { plugIn, low, high } = found;
  // All of them share no more than any two do; the correction for chance may not say otherwise.
  const shared = Math.min(found.shared, ...pairs.map((pair) => pair.shared));
  const interval = low === null || high === null ? null : { lo: Math.min(low, certainAtMost(survey)), hi: high };
  return { shared, plugIn, interval, pairs };
}

/** Percent that may be called shared for certain where every audience gave one and the same answer; else 100, no bound. */
function certainAtMost(items: readonly SurveyItem[]): number {
  let fewest = Number.POSITIVE_INFINITY;
  for (const { groups } of items) {
    const { patterns, people } = answerPatterns(groups);
    if (patterns.length > 1) return 100;
    for (const own of people) fewest = Math.min(fewest, own.filter((id) => id >= 0).length);
  }
  return 100 * (1 - unseenShare(fewest));
}
