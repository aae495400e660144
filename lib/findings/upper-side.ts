import type { GroupAnswers, ItemResult } from "@/lib/analysis/result-items";
import { quoted } from "./rich-text";

type Shown = Extract<GroupAnswers, { status: "shown" }>;

/** The side of an ordered question that a count speaks of: "6 of 7 want “a lot” or “most”". */
export type UpperSide = {
  readonly has: (value: number) => boolean;
  /** "“a lot” or “most”", "agree", "5 or more of 7" */
  readonly words: string;
};

/** Everything above the middle of the scale; null where answers have no order. */
export function upperSide(scale: ItemResult["scale"]): UpperSide | null {
  if (scale.type === "agree") return { has: (value) => value > 0, words: "agree" };
  if (scale.type !== "ordinal") return null;
  const middle = (scale.lo + scale.hi) / 2;
  const has = (value: number) => value > middle;
  const { steps, lo } = scale;
  if (!steps) {
    const least = Number.isInteger(middle) ? middle + 1 : Math.ceil(middle);
    return { has, words: `${least} or more of ${scale.hi}` };
  }
  const names = steps.flatMap((step, i) => (has(lo + i) ? [quoted(step)] : []));
  return { has, words: names.length > 1 ? `${names.slice(0, -1).join(", ")} or ${names.at(-1)}` : (names[0] ?? "") };
}

export const peopleOn = ({ counts }: Shown, { has }: UpperSide): number =>
  counts.reduce((sum, [value, people]) => sum + (has(value) ? people : 0), 0);

export const shownIn = (item: ItemResult, audience: string): Shown | null => {
  const group = item.groups.find((one) => one.audience === audience);
  return group?.status === "shown" && group.n > 0 ? group : null;
};
