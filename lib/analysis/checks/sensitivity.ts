import { batteryWords, type Changed, choiceTitle, sensitivitySentence } from "@/lib/findings/check-words";
import { bare, quoted } from "@/lib/findings/rich-text";
import { meanOverConstructs } from "@/lib/stats/survey-item";
import type { AnalysisResult } from "../result";
import type { Checks } from "../result-checks";
import type { VisiblePanel } from "../suppression";
import { bandOf, type CheckedItem, type PairWeight, type Variant, variantOf } from "./checked-items";
import { fillMissing, hasMissing } from "./missing-answers";
import { batteriesOf, withoutStraightLiners } from "./straight-liners";
import { itemRwg } from "./within";

type Sensitivity = Checks["sensitivity"];
type Choice = Sensitivity["choices"][number];
type Other = Sensitivity["others"][number];
type Outcome = Extract<Choice["measure"], { status: "measured" }>["value"]["outcomes"][number];
type Unmeasured = Extract<Choice["measure"], { status: "unmeasured" }>;
type Draft = { readonly without: string | null; readonly words: string; readonly variant: Variant | null };

export type SensitivityInput = {
  readonly panel: VisiblePanel;
  readonly items: readonly CheckedItem[];
  readonly alignment: AnalysisResult["alignment"];
  readonly shared: AnalysisResult["shared"];
};

/** Fewest answers of a group under the stricter choice. */
const STRICTER = 10;

/**
 * The index under other reasonable choices (STATISTICS 2.2), from counts. Each choice either obeys the rules of suppression or is
 * left out with its reason. Labels are those of the number alone; one "changes" where the result names no such band.
 */
export function sensitivityOf(input: SensitivityInput): Sensitivity {
  const { alignment, shared } = input;
  const choices = alignment.status === "measured" ? choicesOf(input, alignment.value.label.split(" or ")) : [];
  const outcomes = choices.flatMap((choice) =>
    choice.measure.status === "measured" ? choice.measure.value.outcomes : [],
  );
  const own = alignment.status === "measured" ? alignment.value : null;
  const all = own ? [own.index, ...outcomes.map(({ index }) => index)] : [];
  const range = all.length > 1 ? { lo: Math.min(...all), hi: Math.max(...all) } : null;
  const others = own ? othersOf(input, own.label.split(" or ")) : [];
  const changed: Changed[] = outcomes.filter(({ changesLabel }) => changesLabel);
  return {
    choices,
    others,
    shared: shared.flatMap(({ construct, title, measure }) =>
      measure.status === "measured"
        ? [{ construct, title, shared: measure.value.shared, plugIn: measure.value.plugIn }]
        : [],
    ),
    range,
    sentence: sensitivitySentence(own, range, changed),
  };
}

const not = (reason: Unmeasured["reason"], because: string): Unmeasured => ({ status: "unmeasured", reason, because });

function choicesOf({ panel, items }: SensitivityInput, named: readonly string[]): Choice[] {
  const { numbers } = panel.thresholds;
  const made = (id: Choice["id"], drafts: readonly Draft[] | Unmeasured): Choice => ({
    id,
    title: choiceTitle(id, numbers),
    measure: "status" in drafts ? drafts : measureOf(drafts, named),
  });
  return [
    made("without-one-item", withoutOneItem(items)),
    made("without-one-audience", withoutOneAudience(items, panel)),
    made("head-count-weights", byHeadCount(items, panel)),
    made("person-weights", not("not-applicable", "Nobody carries a weight; each person counts once.")),
    made("without-straight-liners", noStraightLiners(items, panel)),
    made("without-speeders", not("not-applicable", "How long somebody took is not stored, so nobody can be too fast.")),
    made("missing-answers", missingAtBothEnds(items)),
    made("minimum-of-ten", onlyLargeGroups(items, numbers)),
  ];
}

function measureOf(drafts: readonly Draft[], named: readonly string[]): Choice["measure"] {
  const outcomes = drafts
    .flatMap(({ variant, without, words }): Outcome[] =>
      variant ? [{ without, words, ...variant, changesLabel: !named.includes(variant.label) }] : [],
    )
    .sort((a, b) => a.index - b.index);
  const [first, last] = [outcomes[0], outcomes.at(-1)];
  if (!first || !last) return not("too-few", "Too few answers are left to compare two audiences.");
  return { status: "measured", value: { lo: first.index, hi: last.index, outcomes } };
}

function withoutOneItem(items: readonly CheckedItem[]): Draft[] | Unmeasured {
  if (items.length < 2) return not("too-few", "The index rests on one question.");
  const drafts = items.map(({ item }, j): Draft => {
    const words = `without ${quoted(bare(item.label))}`;
    return { without: item.id, words, variant: variantOf(items.filter((_, i) => i !== j)) };
  });
  const sorted = drafts.toSorted((a, b) => (a.variant?.index ?? 0) - (b.variant?.index ?? 0));
  // The ends say it all, and those that cross into another band.
  const label = variantOf(items)?.label;
  return sorted.filter(({ variant }, i) => i === 0 || i === sorted.length - 1 || variant?.label !== label);
}

function withoutOneAudience(items: readonly CheckedItem[], { visible }: VisiblePanel): Draft[] | Unmeasured {
  if (visible.length < 3) return not("one-group", "Only two audiences can be shown.");
  return visible.map(({ id, many }, v) => ({
    without: id,
    words: `without ${many}`,
    variant: variantOf(items, (a, b) => (a === v || b === v ? 0 : 1)),
  }));
}

function byHeadCount(items: readonly CheckedItem[], { visible }: VisiblePanel): Draft[] {
  const invited = visible.map((audience) => audience.invited ?? 0);
  const isKnown = invited.every((n) => n > 0);
  const weights = isKnown ? invited : visible.map((audience) => audience.answered ?? 0);
  const weigh: PairWeight = (a, b) => (weights[a] ?? 0) * (weights[b] ?? 0);
  const words = `with audiences weighed by how many ${isKnown ? "were invited" : "answered"}`;
  return [{ without: null, words, variant: variantOf(items, weigh) }];
}

function noStraightLiners(items: readonly CheckedItem[], panel: VisiblePanel): Draft[] | Unmeasured {
  if (batteriesOf(panel).length === 0) return not("not-applicable", "Fewer than six questions share one scale.");
  const rest = withoutStraightLiners(items, panel);
  // Nobody and few read the same: that there are a few would already tell of them.
  if (!rest) return not("suppressed", batteryWords(panel.thresholds.numbers));
  const words = "without those who gave six or more answers all alike";
  return [{ without: null, words, variant: variantOf(rest) }];
}

function missingAtBothEnds(items: readonly CheckedItem[]): Draft[] | Unmeasured {
  if (!hasMissing(items)) return not("not-applicable", "Nobody left one of these questions out.");
  return (["nearest", "farthest"] as const).map((place) => ({
    without: null,
    words: `with every missing answer ${place === "nearest" ? "nearest to" : "farthest from"} the other audiences’ mean`,
    variant: variantOf(fillMissing(items, place)),
  }));
}

function onlyLargeGroups(items: readonly CheckedItem[], k: number): Draft[] | Unmeasured {
  if (k >= STRICTER) return not("not-applicable", `The minimum is ${k} already.`);
  const variant = variantOf(items, (a, b, { sizes }) => (Math.min(sizes[a] ?? 0, sizes[b] ?? 0) >= STRICTER ? 1 : 0));
  if (!variant) return not("too-few", `Fewer than two audiences have ${STRICTER} answers to one question.`);
  return [{ without: null, words: `with only audiences of ${STRICTER} answers or more`, variant }];
}

function othersOf({ items }: SensitivityInput, named: readonly string[]): Other[] {
  const surveys = items.map(({ survey }) => survey);
  const pooled = meanOverConstructs(
    surveys,
    items.map(({ index }) => index.pooledIndex),
  );
  // Random answers on the scale of the pooled index, where 0 are two equal camps.
  const atRandom = meanOverConstructs(
    surveys,
    surveys.map(({ scale }) => Math.max(0, 100 * (1 - (1 - scale.atRandom / 100) / scale.mostSpread))),
  );
  const label = pooled === null || atRandom === null ? null : bandOf(pooled, atRandom);
  const rwg = meanOverConstructs(
    surveys,
    items.map(({ item, margins, sizes }) => itemRwg(item, margins, sizes)),
  );
  const measure = (value: number | null, band: typeof label, because: string): Other["measure"] =>
    value === null
      ? not("too-few", because)
      : { status: "measured", value: { value, label: band, changesLabel: band !== null && !named.includes(band) } };
  return [
    { id: "pooled-index", title: "Pooled index", measure: measure(pooled, label, "Too few answers.") },
    {
      id: "mean-rwg",
      title: "Mean agreement within audiences (rwg)",
      measure: measure(rwg, null, "No audience has ten answers to a question with an order."),
    },
  ];
}
