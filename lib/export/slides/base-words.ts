import type { AnalysisResult } from "@/lib/analysis/result";
import type { GroupAnswers } from "@/lib/analysis/result-items";

/** "executives 7, project managers 18, PMO staff hidden (fewer than 5 answered)" */
export function baseWords(result: AnalysisResult, groups: readonly GroupAnswers[]): string {
  return groups
    .map((group) => {
      const many = result.audiences.find(({ id }) => id === group.audience)?.many ?? group.audience;
      return group.status === "shown" ? `${many} ${group.n}` : `${many} hidden (${group.because})`;
    })
    .join(", ");
}

/** "executives 7, project managers 18": of everybody who answered anything. */
export const answeredWords = ({ audiences }: AnalysisResult): string =>
  audiences
    .map(({ many, answered, hiddenBecause }) => `${many} ${answered ?? `hidden (${hiddenBecause ?? "not shown"})`}`)
    .join(", ");

/** The line at the foot of a slide. */
export const footerOf = (result: AnalysisResult, about: string, base: string): string =>
  [about, base, ...(result.survey.isSample ? ["sample data"] : [])].join(" · ");

const days = ({ from, to }: AnalysisResult["survey"]): string => (from && to ? `${from} to ${to}` : (from ?? to ?? ""));

/** What a presenter is asked: who answered, how it was measured, what may not be claimed. */
export function notesOf(result: AnalysisResult, about: string, base: string, method: string): string {
  const { survey, thresholds } = result;
  const when = days(survey);
  return [
    `Base: ${base}.`,
    `Source: ${survey.title}, ${survey.organization}, ${survey.office}${when ? `, ${when}` : ""}${survey.isSample ? ". Sample data, invented for illustration" : ""}.`,
    `Shown: ${about}.`,
    `Method: ${method}`,
    `Groups of fewer than ${thresholds.numbers} are hidden; words are quoted from ${Math.max(thresholds.numbers, thresholds.words)} answers on. “All” means the audiences that are shown. Intervals are 95%. “No evidence of a gap” is not proof of agreement.`,
    ...(survey.edition === "custom"
      ? []
      : ["Items are grounded in published research and not yet psychometrically validated."]),
  ].join("\n\n");
}
