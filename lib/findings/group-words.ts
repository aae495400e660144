import type { GroupAnswers, ItemResult } from "@/lib/analysis/result-items";
import { bare } from "./rich-text";

type Shown = Extract<GroupAnswers, { status: "shown" }>;

/** What one audience answered to an item, in short pieces: "middle answer 2", "mean 2.4", "7 answered". */
export function groupWords(item: ItemResult, audience: string): string[] {
  const group = item.groups.find((one) => one.audience === audience);
  if (!group) return ["not asked"];
  if (group.status === "withheld") return [group.alike === undefined ? `hidden: ${group.because}` : group.because];
  if (group.n === 0) return ["no answers"];
  const unsure = group.unsure ? [`${group.unsure} can’t tell`] : [];
  const answered = `${group.n} answered${group.small ? ", a small group" : ""}`;
  return [...answerWords(item, group), ...(group.polarised ? ["two camps"] : []), answered, ...unsure];
}

/** Every option with what one audience gave it, in the order of the question: "Revenue: 4 of 7". Empty where there are no options. */
export function optionWords({ scale, groups }: ItemResult, audience: string): string[] {
  const group = groups.find((one) => one.audience === audience);
  if (group?.status !== "shown" || !("options" in scale)) return [];
  const people = new Map(group.counts.map(([at, count]) => [at, count]));
  return scale.options.map(({ label }, at) => {
    const mean = group.means[at];
    if (scale.type === "points") return `${bare(label)}: ${Math.round(mean ?? 0)} of 100 points`;
    if (scale.type === "ranking") return `${bare(label)}: mean rank ${(mean ?? 0).toFixed(1)}`;
    return `${bare(label)}: ${people.get(at) ?? 0} of ${group.n}`;
  });
}

function answerWords({ scale }: ItemResult, group: Shown): string[] {
  switch (scale.type) {
    case "ordinal":
      return [
        ...(group.median === null ? [] : [`middle answer ${stepWord(group.median, scale)}`]),
        // Steps in words have no unit in which a mean could be read.
        ...(group.mean === null || scale.steps ? [] : [`mean ${group.mean.toFixed(1)}`]),
      ];
    case "agree": {
      const people = (value: number) => group.counts.find(([at]) => at === value)?.[1] ?? 0;
      return [`${people(1)} agree`, `${people(0)} unsure`, `${people(-1)} disagree`];
    }
    case "choice":
    case "multi":
      return [mostChosen(group.counts, scale.options, (count) => `${count} of ${group.n}`)];
    case "points":
      return [mostChosen(group.means.entries(), scale.options, (mean) => `${Math.round(mean)} of 100 points`)];
    case "ranking": {
      const [best] = [...group.means.entries()].sort((a, b) => a[1] - b[1]);
      const label = best && scale.options[best[0]]?.label;
      return label ? [`“${bare(label)}” first: mean rank ${best[1].toFixed(1)}`] : [];
    }
  }
}

/** The word of a step where the question used words, the number beside it only where it lies between two. */
function stepWord(value: number, { lo, steps }: { lo: number; steps?: string[] | undefined }): string {
  return steps?.[value - lo] ?? String(value);
}

function mostChosen(
  counts: Iterable<readonly [number, number]>,
  options: readonly { label: string }[],
  told: (most: number) => string,
): string {
  const all = [...counts];
  const most = Math.max(0, ...all.map(([, count]) => count));
  const labels = all.flatMap(([at, count]) => (count === most && count > 0 ? [bare(options[at]?.label ?? "")] : []));
  if (labels.length === 0) return "nothing chosen";
  const [first, ...others] = labels;
  if (others.length > 1) return `no single most chosen: ${labels.length} share ${told(most)}`;
  return `${[first, ...others].map((label) => `“${label}”`).join(" and ")}: ${told(most)}${others.length ? " each" : ""}`;
}
