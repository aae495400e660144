import { quoted } from "@/lib/findings/rich-text";
import type { ItemValue } from "@/lib/survey/kinds/kind";
import type { PanelItem } from "./panel";

/** From this share on a sensitive question is answered alike; never told more exactly. */
export const ALIKE_SHARE = 0.9;

/** All but one count as well: in fewer than ten people nine tenths are all of them, and the words would tell. */
export const isNearlyAll = (count: number, n: number): boolean => count >= ALIKE_SHARE * n - 1e-9 || count >= n - 1;

/** "at least 90 %" in an audience where that leaves room for somebody else, else the words that do. */
export const nearlyAll = (n: number): string =>
  n >= 1 / (1 - ALIKE_SHARE) - 1e-9 ? "at least 90 %" : "all, or all but one,";

/**
 * The answer that nearly everybody of a group gave; null when answers differ more.
 *
 * What a reader may learn of a sensitive question then: this answer, and that nine tenths or more gave it. Whether all did is
 * in no number, because the group has none on this question (ADR 10).
 */
export function alikeAnswer(
  scale: PanelItem["scale"],
  answers: readonly (ItemValue | null)[],
): { because: string; alike: string } | null {
  const said = answers.filter((value) => value !== null && value.type !== "unsure");
  const counts = new Map<string, { value: ItemValue; count: number }>();
  for (const value of said) {
    if (value === null || value.type === "text") continue;
    const key = JSON.stringify(value);
    const known = counts.get(key);
    if (known) known.count += 1;
    else counts.set(key, { value, count: 1 });
  }
  const [most] = [...counts.values()].sort((a, b) => b.count - a.count);
  if (!most || !isNearlyAll(most.count, said.length)) return null;
  const alike = wordsOf(scale, most.value);
  return { alike, because: `${nearlyAll(said.length)} gave the same answer: ${quoted(alike)}` };
}

const VOTES = { "1": "agree", "0": "unsure", "-1": "disagree" } as const;

function wordsOf(scale: PanelItem["scale"], value: ItemValue): string {
  const labels = (ids: readonly string[], between: string) =>
    "options" in scale ? ids.map((id) => scale.options.find((one) => one.id === id)?.label ?? id).join(between) : "";
  switch (value.type) {
    case "ordinal": {
      if (scale.type !== "ordinal") return String(value.value);
      return scale.steps?.[value.value - scale.lo] ?? `${value.value}, from ${scale.lo} to ${scale.hi}`;
    }
    case "agree":
      return VOTES[`${value.value}`];
    case "choice":
      return labels([value.option], "");
    case "multi":
      return labels(value.options, ", ");
    case "ranking":
      return labels(value.order, ", then ");
    case "points":
      return "options" in scale
        ? scale.options
            .flatMap(({ label }, k) => {
              const share = Math.round(100 * (value.shares[k] ?? 0));
              return share > 0 ? [`${label} ${share}`] : [];
            })
            .join(", ")
        : "";
    case "text":
    case "unsure":
      return "";
  }
}
