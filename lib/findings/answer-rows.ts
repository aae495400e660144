import type { AudienceResult } from "@/lib/analysis/result";
import type { ItemResult } from "@/lib/analysis/result-items";
import { bare } from "./rich-text";
import { shownIn } from "./upper-side";

export type AnswerRow = { readonly answer: string; readonly cells: readonly string[] };

const VOTES = [
  { value: 1, label: "agree" },
  { value: 0, label: "unsure" },
  { value: -1, label: "disagree" },
] as const;

/** One row for each possible answer, one cell an audience: "3 of 7", a mean where points or ranks were given, or why there is none. */
export function answerRows(item: ItemResult, audiences: readonly Pick<AudienceResult, "id">[]): AnswerRow[] {
  const { scale } = item;
  const asMeans = scale.type === "points" || scale.type === "ranking";
  const rows = answersOf(item).map(({ answer, value }) => ({
    answer,
    cells: audiences.map(({ id }) => {
      const group = shownIn(item, id);
      if (!group) return hiddenIn(item, id);
      if (asMeans) return (group.means[value] ?? 0).toFixed(1);
      return `${group.counts.find(([at]) => at === value)?.[1] ?? 0} of ${group.n}`;
    }),
  }));
  const unsure = audiences.map(({ id }) => shownIn(item, id)?.unsure ?? null);
  if (!unsure.some((n) => n !== null && n > 0)) return rows;
  return [...rows, { answer: "can’t tell", cells: unsure.map((n) => (n === null ? "–" : String(n))) }];
}

function answersOf({ scale, groups }: ItemResult): { answer: string; value: number }[] {
  if (scale.type === "agree") return VOTES.map(({ value, label }) => ({ answer: label, value }));
  if (scale.type !== "ordinal") return scale.options.map(({ label }, value) => ({ answer: bare(label), value }));
  const { steps, lo, hi, loLabel, hiLabel } = scale;
  if (steps) return steps.map((step, i) => ({ answer: step, value: lo + i }));
  const end = (value: number) => (value === lo ? `, ${loLabel}` : value === hi ? `, ${hiLabel}` : "");
  const given = groups.flatMap((group) => (group.status === "shown" ? group.counts.map(([value]) => value) : []));
  const few = Number.isInteger(lo) && hi - lo <= 10;
  const values = few
    ? Array.from({ length: hi - lo + 1 }, (_, i) => lo + i)
    : [...new Set(given)].sort((a, b) => a - b);
  return values.map((value) => ({ answer: `${value}${end(value)}`, value }));
}

function hiddenIn(item: ItemResult, audience: string): string {
  const group = item.groups.find((one) => one.audience === audience);
  return group?.status === "shown" ? "no answers" : "hidden";
}
