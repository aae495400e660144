import { rankingAnswer } from "@/lib/stats/item-scale";
import type { Margin } from "@/lib/stats/margins";
import { type Tally, total } from "@/lib/stats/tally";
import { mostPicks } from "../encode";
import type { VisibleItem } from "../suppression";
import { type CountedItem, countedItem } from "./checked-items";

/** Where a missing answer is put: beside the other audiences' mean, or as far from it as the scale allows. */
export type Place = "nearest" | "farthest";

/** Whether anybody of an audience that is shown left out one of these items. */
export const hasMissing = (items: readonly CountedItem[]): boolean =>
  items.some(({ item, sizes }) => item.shown.some((v) => missingOf(item, sizes, v) > 0));

/** The items with every missing answer of an audience at one place; audiences that are withheld stay so. */
export function fillMissing(items: readonly CountedItem[], place: Place): CountedItem[] {
  return items.map(({ item, survey, margins, sizes }) => {
    const filled = item.shown.map((v) => {
      const others = item.shown.filter((other) => other !== v);
      return { v, n: missingOf(item, sizes, v), answer: answerAt(place, item, margins, meansOf(margins, others)) };
    });
    const added = margins.map((margin, m): Margin => {
      const groups = [...margin.groups];
      for (const { v, n, answer } of filled) groups[v] = withAdded(groups[v], answer[m] ?? 0, n);
      return { ...margin, groups };
    });
    return countedItem(item, survey, added);
  });
}

const missingOf = (item: VisibleItem, sizes: readonly number[], v: number): number =>
  (item.values[v]?.length ?? 0) - (sizes[v] ?? 0);

function withAdded(table: Tally | undefined, value: number, n: number): Tally {
  const counts = new Map(table ?? []);
  if (n > 0) counts.set(value, (counts.get(value) ?? 0) + n);
  return counts;
}

/** Mean of every margin over the groups, each group weighing the same. */
function meansOf(margins: readonly Margin[], groups: readonly number[]): number[] {
  return margins.map(({ groups: tables }) => {
    const means = groups.flatMap((g) => meanOf(tables[g]) ?? []);
    return means.reduce((sum, mean) => sum + mean, 0) / Math.max(1, means.length);
  });
}

function meanOf(table: Tally | undefined): number | null {
  const n = table ? total(table) : 0;
  if (!table || n === 0) return null;
  let sum = 0;
  for (const [value, count] of table) sum += value * count;
  return sum / n;
}

function answerAt(place: Place, item: VisibleItem, margins: readonly Margin[], mean: readonly number[]): number[] {
  const { scale } = item;
  switch (scale.type) {
    case "ordinal":
      return [onScale(place, scale.lo, scale.hi, mean[0] ?? scale.lo, isWhole(margins))];
    case "agree":
      return [onScale(place, -1, 1, mean[0] ?? 0, true)];
    case "ranking":
      return inOrder(place, scale.options.length, mean);
    case "points":
      return place === "nearest" ? [...mean] : single(mean.indexOf(Math.min(...mean)), mean.length);
    case "choice":
      return picked(place, 1, mean);
    case "multi":
      return picked(place, Math.min(mostPicks(item.question), scale.options.length), mean);
    case "text":
      return [];
  }
}

function onScale(place: Place, lo: number, hi: number, mean: number, whole: boolean): number {
  if (place === "farthest") return mean - lo >= hi - mean ? lo : hi;
  return whole ? Math.round(mean) : mean;
}

const isWhole = (margins: readonly Margin[]): boolean =>
  margins.every(({ groups }) => groups.every((table) => [...table.keys()].every(Number.isInteger)));

const single = (option: number, options: number): number[] =>
  Array.from({ length: options }, (_, k) => (k === option ? 1 : 0));

/** Nearest: the most chosen options, as many as come closest. Farthest: the least chosen one alone. */
function picked(place: Place, most: number, mean: readonly number[]): number[] {
  if (place === "farthest") return single(mean.indexOf(Math.min(...mean)), mean.length);
  const order = mean.map((_, k) => k).sort((a, b) => (mean[b] ?? 0) - (mean[a] ?? 0) || a - b);
  const answers = Array.from({ length: most }, (_, i) => {
    const picks = new Set(order.slice(0, i + 1));
    return mean.map((_, k) => (picks.has(k) ? 1 / picks.size : 0));
  });
  const distance = (answer: readonly number[]) => answer.reduce((so, x, k) => so + Math.abs(x - (mean[k] ?? 0)), 0);
  return answers.sort((a, b) => distance(a) - distance(b))[0] ?? [];
}

/** The others' order by pairs won, or that order turned over. */
function inOrder(place: Place, things: number, mean: readonly number[]): number[] {
  const won = Array.from({ length: things }, () => 0);
  let pair = 0;
  for (let i = 0; i < things; i += 1) {
    for (let j = i + 1; j < things; j += 1) {
      won[i] = (won[i] ?? 0) + (mean[pair] ?? 0);
      won[j] = (won[j] ?? 0) + 1 - (mean[pair] ?? 0);
      pair += 1;
    }
  }
  const order = won.map((_, i) => i).sort((a, b) => (won[b] ?? 0) - (won[a] ?? 0) || a - b);
  const places = place === "nearest" ? order : order.toReversed();
  return rankingAnswer(won.map((_, i) => places.indexOf(i) + 1));
}
