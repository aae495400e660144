import type { AnalysisResult } from "@/lib/analysis/result";
import type { GroupAnswers, ItemResult } from "@/lib/analysis/result-items";
import { bare } from "@/lib/findings/rich-text";
import { stepWords, valuesOf } from "../data/values";
import { type Table, whoIs } from "./blocks";

type Ordinal = ItemResult & { readonly scale: Extract<ItemResult["scale"], { type: "ordinal" }> };

/** Wider scales are told by their middle alone. */
const MOST_STEPS = 7;
const MEASURE = { today: ", today", should: ", should be", plain: "" } as const;

export const measureWords = ({ measure }: ItemResult) => MEASURE[measure];

/** Everything that was answered to an item: audiences by steps, or options by audiences. */
export function itemTable(result: AnalysisResult, item: ItemResult): Table {
  const caption = `${item.label}${measureWords(item)}: what each audience answered`;
  return isOrdinal(item) ? byAudience(result, item, caption) : byOption(result, item, caption);
}

const isOrdinal = (item: ItemResult): item is Ordinal => item.scale.type === "ordinal";

function byAudience(result: AnalysisResult, item: Ordinal, caption: string): Table {
  const values = valuesOf(item.scale);
  const steps = values.length <= MOST_STEPS ? values : [];
  const hasMeans = item.scale.steps === undefined;
  return {
    caption,
    columns: [
      { header: "Audience", numeric: false },
      ...steps.map(({ value, label }) => ({ header: label === "" ? String(value) : label, numeric: true })),
      { header: "Middle answer", numeric: true },
      ...(hasMeans ? [{ header: "Mean (95% interval)", numeric: true }] : []),
      { header: "Answered", numeric: true },
    ],
    rows: item.groups.map((group) => {
      const { name, shape } = whoIs(result.audiences, group.audience);
      if (group.status === "withheld") return { cells: [`${name}: hidden, ${group.because}`], shape };
      const people = new Map(group.counts);
      return {
        shape,
        cells: [
          name,
          ...steps.map(({ key }) => String(people.get(key) ?? 0)),
          group.median === null ? "–" : middle(item, group.median),
          ...(hasMeans ? [meanWords(group)] : []),
          String(group.n),
        ],
      };
    }),
  };
}

/** The word of the step, or the number where it lies between two. */
const middle = ({ scale }: Ordinal, median: number): string =>
  Number.isInteger(median) ? stepWords(scale, median) : median.toFixed(1);

function meanWords({ mean, meanInterval }: Extract<GroupAnswers, { status: "shown" }>): string {
  if (mean === null) return "–";
  return `${mean.toFixed(1)}${meanInterval ? ` (${meanInterval.lo.toFixed(1)}–${meanInterval.hi.toFixed(1)})` : ""}`;
}

function byOption(result: AnalysisResult, item: ItemResult, caption: string): Table {
  const unit =
    item.scale.type === "points" ? ", mean points of 100" : item.scale.type === "ranking" ? ", mean rank" : "";
  return {
    caption: `${caption}${unit}`,
    columns: [
      { header: "Answer", numeric: false },
      ...item.groups.map(({ audience }) => ({ header: whoIs(result.audiences, audience).name, numeric: true })),
    ],
    rows: valuesOf(item.scale).map(({ label, key }, place) => ({
      cells: [bare(label), ...item.groups.map((group) => optionCell(item, group, key, place))],
    })),
  };
}

function optionCell({ scale }: ItemResult, group: GroupAnswers, key: number, place: number): string {
  if (group.status === "withheld") return "hidden";
  const mean = group.means[place];
  if (scale.type === "points") return mean === undefined ? "–" : String(Math.round(mean));
  if (scale.type === "ranking") return mean === undefined ? "–" : mean.toFixed(1);
  return `${new Map(group.counts).get(key) ?? 0} of ${group.n}`;
}
