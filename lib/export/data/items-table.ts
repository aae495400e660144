import type { AnalysisResult } from "@/lib/analysis/result";
import type { GroupAnswers, ItemResult } from "@/lib/analysis/result-items";
import { nameOf } from "./names";
import { type Cell, figure, tableOf } from "./table";
import { valuesOf } from "./values";

type Shown = Extract<GroupAnswers, { status: "shown" }>;

export const ITEM_COLUMNS = {
  record: [
    "“summary”: one row for an item and audience; “answer”: one for each value that could be answered, also where nobody gave it",
    10,
  ],
  item: ["The question’s id, with its part where it has several; see the codebook", 14],
  label: ["The item in words", 40],
  measure: ["today, should, or plain: asked once", 9],
  audience: ["Id of the audience", 18],
  audience_name: ["Its name", 20],
  value: ["The value of the scale, or the id of the option", 12],
  value_label: ["The same in words", 24],
  people: ["How many people gave this answer; empty for points and rankings, which are not counted", 9],
  n: ["People of the audience with an answer on the scale; empty: hidden", 6],
  unsure: ["People who said “don’t know”; empty where it could tell on somebody", 9],
  mean: ["Summary: mean of the scale. Answer, points: mean of 100 points. Answer, ranking: mean rank, 1 first", 10],
  mean_lo: ["Lower end of the 95% interval of the mean", 10],
  mean_hi: ["Upper end of the 95% interval of the mean", 10],
  median: ["Median of the scale", 9],
  median_lo: ["Lower end of the 95% interval of the median", 10],
  median_hi: ["Upper end of the 95% interval of the median", 10],
  coherence: [
    "How alike the audience’s own answers are: 0 two camps at the ends, 100 unanimous; empty below ten answers",
    11,
  ],
  note: ["Why a row is hidden, or that the group is small", 34],
} as const;

type Row = Partial<Record<keyof typeof ITEM_COLUMNS, Cell>>;

/** One row for each item, audience and value, after a row that sums the audience up. */
export const itemsTable = (result: AnalysisResult) =>
  tableOf(
    "Items",
    ITEM_COLUMNS,
    result.items.flatMap((item) => item.groups.flatMap((group) => rowsOf(result, item, group))),
  );

function rowsOf(result: AnalysisResult, item: ItemResult, group: GroupAnswers): Row[] {
  const base = {
    item: item.id,
    label: item.label,
    measure: item.measure,
    audience: group.audience,
    audience_name: nameOf(result, group.audience),
  };
  if (group.status === "withheld") return [{ record: "summary", ...base, note: hiddenNote(group) }];
  const summary: Row = {
    record: "summary",
    ...base,
    n: group.n,
    unsure: group.unsure,
    mean: figure(group.mean),
    mean_lo: figure(group.meanInterval?.lo),
    mean_hi: figure(group.meanInterval?.hi),
    median: figure(group.median),
    median_lo: figure(group.medianInterval?.lo),
    median_hi: figure(group.medianInterval?.hi),
    coherence: figure(group.coherence),
    note: group.small ? "small group: fewer than 10 answers" : null,
  };
  return [summary, ...answerRows(item, group).map((row) => ({ record: "answer", ...base, ...row }))];
}

function answerRows({ scale }: ItemResult, group: Shown): Row[] {
  const people = new Map(group.counts);
  const isCounted = scale.type !== "points" && scale.type !== "ranking";
  return valuesOf(scale).map(({ value, label, key }, i) => ({
    value,
    value_label: label,
    n: group.n,
    ...(isCounted ? { people: people.get(key) ?? 0 } : { mean: figure(group.means[i]) }),
  }));
}

const hiddenNote = ({ because, alike }: Extract<GroupAnswers, { status: "withheld" }>) =>
  `hidden: ${because}${alike ? ` (${alike})` : ""}`;
