import { deviation, mean, median } from "d3";
import type { AudienceResult } from "@/lib/analysis/result";
import type { ItemResult } from "@/lib/analysis/result-items";
import type { OrdinalScale } from "@/lib/charts/word-axis";
import type { SampleState } from "./sample";
import { sampleItem } from "./sample-items";

/** Of a hundred people, how many answer so many steps from the middle of their audience. */
const AROUND = [
  [0, 40],
  [-1, 25],
  [1, 25],
  [-2, 5],
  [2, 5],
] as const;
const WIDE = 1.96;

/** Where each audience's answers lie, in a state; small is the story, the others bend it. */
export type Middles = readonly [number, number, number];
export const middlesIn = (state: SampleState, { lo, hi }: OrdinalScale, story: Middles): Middles => {
  const middle = (lo + hi) / 2;
  if (state === "extreme") return [lo, hi, lo];
  if (state === "equal" || state === "ties") return [middle, middle, middle];
  return story;
};

type Asked = {
  readonly id: string;
  readonly questionId: string;
  readonly construct: string;
  readonly label: string;
  readonly measure: ItemResult["measure"];
  readonly scale: OrdinalScale;
  readonly middles: Middles;
};

/** An item on an ordered scale, with the figures that belong to its invented answers. */
export function sampleOrdinal(audiences: readonly AudienceResult[], state: SampleState, asked: Asked): ItemResult {
  const { id, label, scale, middles } = asked;
  const counts = audiences.map(({ answered }, i) =>
    answersAround(answered ?? 0, middles[i] ?? scale.lo, scale, state === "equal" || state === "extreme"),
  );
  const item = sampleItem(audiences, { id, label, scale: { type: "ordinal", ...scale }, counts });
  const { questionId, construct, measure } = asked;
  return { ...item, questionId, construct, measure, groups: item.groups.map((group) => withFigures(group, scale)) };
}

function withFigures(group: ItemResult["groups"][number], { lo, hi }: OrdinalScale): ItemResult["groups"][number] {
  if (group.status === "withheld") return group;
  const all = group.counts.flatMap(([value, people]) => Array.from({ length: people }, () => value));
  const [middle, spread] = [mean(all) ?? lo, deviation(all) ?? 0];
  const half = (WIDE * spread) / Math.sqrt(Math.max(1, all.length));
  const around = (at: number) => ({ lo: Math.max(lo, at - half), hi: Math.min(hi, at + half) });
  const answer = median(all) ?? lo;
  return { ...group, mean: middle, median: answer, meanInterval: around(middle), medianInterval: around(answer) };
}

function answersAround(n: number, middle: number, { lo, hi }: OrdinalScale, alike: boolean): [number, number][] {
  const people = new Map<number, number>();
  const add = (value: number, count: number) => {
    const at = Math.max(lo, Math.min(hi, Math.round(value)));
    people.set(at, (people.get(at) ?? 0) + count);
  };
  let left = n;
  for (const [away, of] of alike ? [] : AROUND.slice(1)) {
    const count = Math.min(left, Math.round((n * of) / 100));
    add(middle + away, count);
    left -= count;
  }
  add(middle, left);
  return [...people].filter(([, count]) => count > 0).sort((a, b) => a[0] - b[0]);
}

type PointsAsked = Pick<Asked, "id" | "questionId" | "construct" | "label" | "measure"> & {
  readonly options: readonly string[];
  /** Mean points of each audience. */
  readonly means: readonly (readonly number[])[];
};

/** An item over whose options points are shared. */
export function samplePoints(audiences: readonly AudienceResult[], asked: PointsAsked): ItemResult {
  const { id, questionId, construct, label, measure, options, means } = asked;
  const scale = { type: "points" as const, options: options.map((option) => ({ id: option, label: option })) };
  const item = sampleItem(audiences, { id, label, scale, counts: [] });
  const groups = item.groups.map((group) => {
    const i = audiences.findIndex((one) => one.id === group.audience);
    return group.status === "shown"
      ? { ...group, n: audiences[i]?.answered ?? 0, means: [...(means[i] ?? [])] }
      : group;
  });
  return { ...item, questionId, construct, measure, groups };
}
