import type { AnalysisResult } from "@/lib/analysis/result";
import type { Divergence } from "@/lib/analysis/result-findings";
import type { GroupAnswers, ItemResult } from "@/lib/analysis/result-items";
import { divergenceTitle } from "@/lib/findings/divergence-title";
import { groupWords } from "@/lib/findings/group-words";
import { bare, capital, listed, lowerFirst, plainText } from "@/lib/findings/rich-text";
import { baseWords, footerOf, notesOf } from "./base-words";
import type { AudienceLine, Series, Slide, SlideChart, SlideTable } from "./slide";

type Shown = Extract<GroupAnswers, { status: "shown" }>;

const CERTAINTY = { clear: "Clear gap", possible: "Possible gap", none: "No evidence of a gap" } as const;
const SCALE = { ordinal: "mean of the scale", points: "mean share of 100 points", ranking: "mean rank" } as const;

/** One divergence: the sentence, where each audience stands, what the numbers are. Null where an item has no chart of its own. */
export function itemSlide(result: AnalysisResult, finding: Divergence): Slide | null {
  const item = result.items.find(({ id }) => id === finding.itemId);
  if (!item) return null;
  const today = item.measure === "should" ? twinOf(result, item, "today") : undefined;
  const about = aboutOf(item);
  const base = baseWords(result, item.groups);
  const chart = chartOf(result, item, today);
  return {
    title: titleOf(result, finding),
    chart,
    table: item.scale.type === "ordinal" ? tableOf(result, item, today) : null,
    lines: item.groups.flatMap((group) => lineOf(result, item, group)),
    remarks: [[{ text: `${CERTAINTY[finding.certainty]}. `, strong: true }, ...finding.sentence]],
    footer: footerOf(result, about, base),
    notes: notesOf(result, about, base, methodOf(item)),
  };
}

/** The sentence of the question's page; else what the two that are furthest apart come to, after its name. */
function titleOf(result: AnalysisResult, finding: Divergence): string {
  const told = divergenceTitle(result, finding);
  if (told) return plainText(told.sentence);
  const { title, about, sentence } = finding;
  const when = /(^|, )should be$/.test(about) ? ", should be" : "";
  return `${bare(title).replace(/\?$/, "")}${when}: ${lowerFirst(plainText(sentence))}`;
}

function aboutOf(item: ItemResult): string {
  const what = item.scale.type in SCALE ? SCALE[item.scale.type as keyof typeof SCALE] : "people who chose it";
  return `${capital(bare(item.label))}, ${what}`;
}

const twinOf = (result: AnalysisResult, { questionId }: ItemResult, measure: ItemResult["measure"]) =>
  result.items.find((item) => item.questionId === questionId && item.measure === measure);

function chartOf(result: AnalysisResult, item: ItemResult, today: ItemResult | undefined): SlideChart | null {
  switch (item.scale.type) {
    case "ordinal":
      return changeOf(result, item, today, item.scale);
    case "points":
      return pointsOf(result, item, item.scale.options);
    case "choice":
    case "multi":
      return chosenOf(result, item, item.scale.options);
    case "agree":
      return chosenOf(result, item, [{ label: "agree" }, { label: "unsure" }, { label: "disagree" }], [1, 0, -1]);
    default:
      return null;
  }
}

type Ordinal = Extract<ItemResult["scale"], { type: "ordinal" }>;

function changeOf(
  result: AnalysisResult,
  item: ItemResult,
  today: ItemResult | undefined,
  { lo, hi, loLabel, hiLabel }: Ordinal,
): SlideChart {
  const groups = shownOf(result, item);
  const steps = today ? [today, item] : [item];
  // One moment: a place for each audience, so that no mark lies on another.
  const categories = today ? ["today", "should be"] : groups.map(({ name }) => name);
  const series = groups.map(({ audience, name, shape }, at): Series => {
    const means = steps.map((step) => shownGroup(step, audience)?.mean ?? null);
    const values = today ? means : groups.map((_, i) => (i === at ? (means[0] ?? null) : null));
    return { name, shape, values, labels: values.map((value) => (value === null ? "" : value.toFixed(1))) };
  });
  return {
    kind: today ? "change" : "dots",
    categories,
    series,
    scale: { lo, hi, loLabel, hiLabel },
    hollow: categories.map((_, i) => (today ? i === 1 : item.measure === "should")),
    alt: altOf(bare(item.label), categories, series),
  };
}

/** So many bars of three audiences can still be read on a wall; all of them stand in the report. */
const MOST_OPTIONS = 8;

function pointsOf(result: AnalysisResult, item: ItemResult, options: readonly { label: string }[]): SlideChart {
  const groups = shownOf(result, item);
  const means = (audience: string) => shownGroup(item, audience)?.means ?? [];
  const spread = (at: number) => {
    const all = groups.map(({ audience }) => means(audience)[at] ?? 0);
    return Math.max(...all) - Math.min(...all);
  };
  const order = options
    .map((_, at) => at)
    .sort((a, b) => spread(b) - spread(a) || a - b)
    .slice(0, MOST_OPTIONS);
  const series = groups.map(({ audience, name, shape }): Series => {
    const values = order.map((at) => means(audience)[at] ?? 0);
    return { name, shape, values, labels: values.map((value) => String(Math.round(value))) };
  });
  const categories = order.map((at) => bare(options[at]?.label ?? ""));
  const most = Math.max(5, ...series.flatMap(({ values }) => values.map((value) => value ?? 0)));
  return {
    kind: "bars",
    categories,
    series,
    scale: { lo: 0, hi: 5 * Math.ceil(most / 5), loLabel: "", hiLabel: "" },
    hollow: categories.map(() => false),
    alt: altOf(bare(item.label), categories, series),
  };
}

/** Lengths are shares, since the audiences differ in size; what is written beside them is people. */
function chosenOf(
  result: AnalysisResult,
  item: ItemResult,
  options: readonly { label: string }[],
  values: readonly number[] = options.map((_, at) => at),
): SlideChart {
  const categories = options.map(({ label }) => bare(label));
  const series = shownOf(result, item).map(({ audience, name, shape }): Series => {
    const group = shownGroup(item, audience);
    const people = values.map((value) => group?.counts.find(([at]) => at === value)?.[1] ?? 0);
    const n = group?.n ?? 0;
    return {
      name,
      shape,
      values: people.map((count) => (n > 0 ? (100 * count) / n : 0)),
      labels: people.map((count) => `${count} of ${n}`),
    };
  });
  return {
    kind: "bars",
    categories,
    series,
    scale: { lo: 0, hi: 100, loLabel: "nobody", hiLabel: "everybody" },
    hollow: categories.map(() => false),
    alt: altOf(bare(item.label), categories, series),
  };
}

/** The audiences that are shown on this item, in their order. */
const shownOf = (result: AnalysisResult, item: ItemResult) =>
  item.groups.flatMap((group) => {
    const audience = result.audiences.find(({ id }) => id === group.audience);
    return group.status === "shown" && audience
      ? [{ audience: audience.id, name: audience.name, shape: audience.shape }]
      : [];
  });

function shownGroup(item: ItemResult, audience: string): Shown | undefined {
  const group = item.groups.find((one) => one.audience === audience);
  return group?.status === "shown" ? group : undefined;
}

function lineOf(result: AnalysisResult, item: ItemResult, group: GroupAnswers): AudienceLine[] {
  const audience = result.audiences.find(({ id }) => id === group.audience);
  if (!audience) return [];
  if (group.status !== "shown") return [{ audience, words: `hidden: ${group.because}`, hidden: true }];
  const moved = result.twins
    .find(({ should, today }) => item.id === should || item.id === today)
    ?.shifts.find((shift) => shift.audience === audience.id);
  return [{ audience, words: moved?.words ?? said(item, group), hidden: false }];
}

function said(item: ItemResult, group: Shown): string {
  if (item.scale.type !== "points") return groupWords(item, group.audience).slice(0, -1).join(", ");
  const { options } = item.scale;
  const most = group.means.map((mean, at) => ({ mean, label: bare(options[at]?.label ?? "") }));
  const top = most.toSorted((a, b) => b.mean - a.mean).slice(0, 3);
  const words = top.map(({ mean, label }) => `“${label}” (${Math.round(mean)})`);
  return `put most on ${plainText(listed(words))}`;
}

function tableOf(result: AnalysisResult, item: ItemResult, today: ItemResult | undefined): SlideTable {
  const cell = (step: ItemResult | undefined, audience: string) => {
    const group = step?.groups.find((one) => one.audience === audience);
    if (!group) return "not asked";
    if (group.status === "withheld") return "hidden";
    return group.mean === null ? "–" : `${group.mean.toFixed(1)} (${group.n})`;
  };
  const named = item.groups.map(({ audience }) => ({
    id: audience,
    name: result.audiences.find(({ id }) => id === audience)?.name ?? audience,
  }));
  return {
    header: ["Audience", ...(today ? ["Today, mean (answered)", "Should be, mean (answered)"] : ["Mean (answered)"])],
    rows: named.map(({ id, name }) => [name, ...(today ? [cell(today, id)] : []), cell(item, id)]),
  };
}

const altOf = (label: string, categories: readonly string[], series: readonly Series[]): string =>
  `${label}. ${series
    .map(({ name, labels }) => {
      const told = categories.flatMap((category, i) => (labels[i] ? [`${category} ${labels[i]}`] : []));
      return `${name}: ${told.join(", ")}`;
    })
    .join(". ")}.`;

const methodOf = ({ scale }: ItemResult): string =>
  scale.type === "ordinal"
    ? "“In 84 of 100 random pairs” is the probability of superiority (from Cliff’s delta): draw one person from each audience. A gap is called clear when a permutation test of the energy distance passes after Benjamini–Hochberg at .05 over all items and pairs, and the effect is at least medium."
    : "The gap is the share of answers that would have to move for the two audiences to agree (total variation). It is called clear when a permutation test passes after Benjamini–Hochberg at .05 over all items and pairs, and the gap is at least .15.";
