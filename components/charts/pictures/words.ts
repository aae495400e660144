import type { AnalysisResult, AudienceResult } from "@/lib/analysis/result";
import type { GroupAnswers, ItemResult } from "@/lib/analysis/result-items";
import { plural } from "@/lib/findings/rich-text";

/** What every picture says below itself: what was measured, and of how many. */
export function basisOf(
  result: Pick<AnalysisResult, "audiences" | "survey">,
  what: string,
  sizes: readonly Readonly<{ audience: string; n: number | null }>[],
): string {
  const counted = result.audiences.flatMap((audience) => {
    const size = sizes.find((one) => one.audience === audience.id);
    // Who was not asked is not hidden.
    if (!size && audience.numbers) return [];
    const n = size?.n ?? null;
    return [n === null ? `${audience.many} hidden` : plural(n, audience.one, audience.many)];
  });
  return [what, counted.join(", "), ...(result.survey.isSample ? ["sample data"] : [])].join(" · ");
}

/** People with an answer, by audience; null where withheld. */
export const sizesOf = ({ groups }: ItemResult) =>
  groups.map((group) => ({ audience: group.audience, n: group.status === "shown" ? group.n : null }));

/** Why a group's answers are not drawn. */
export function withheldWords(group: GroupAnswers | undefined): string {
  if (!group || group.status === "shown") return "not asked";
  return group.alike === undefined ? `hidden: ${group.because}` : group.because;
}

export const hiddenWords = ({ hiddenBecause }: AudienceResult): string =>
  `hidden: ${hiddenBecause ?? "too few of them answered this"}`;

/** What one mark, or the length of a bar, stands for; large audiences are drawn as bars. */
export const marksWords = (people: boolean): string =>
  people ? "One mark is one person." : "Length of a bar: how many people.";
