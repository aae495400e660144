import { daysInWords } from "@/components/results/days-in-words";
import type { AnalysisResult } from "@/lib/analysis/result";
import { VALIDATION } from "@/lib/findings/method-words";

/** What somebody must know who opens the file without us: what it is, what is not in it, and how to check it. */
export function readMe(result: AnalysisResult, madeOn: string): readonly (readonly [string, string])[] {
  const { survey, thresholds, total, audiences } = result;
  const hidden = audiences.filter(({ numbers }) => !numbers).map(({ name }) => name);
  const days = daysInWords(survey.from, survey.to);
  const answered =
    total.answered === null ? null : `${total.answered}${total.invited === null ? "" : ` of ${total.invited}`}`;
  return [
    ["Survey", survey.title],
    ["Organization", survey.organization],
    ...row("Answered", days),
    ...row("People", answered && `${answered}${hidden.length > 0 ? ", in the audiences that are shown" : ""}`),
    ["File made on", daysInWords(madeOn, madeOn)],
    ["What is in it", "Counts, means and intervals of audiences: aggregates only. No row is a person."],
    [
      "What is not in it",
      `No single response, ever. Numbers of audiences with fewer than ${thresholds.numbers} answers and words of those with fewer than ${Math.max(thresholds.numbers, thresholds.words)} are hidden, and so is what would tell them by subtraction. An empty cell is hidden or not asked; the note beside it says which.`,
    ],
    ["Hidden audiences", hidden.length > 0 ? hidden.join(", ") : "none"],
    ...(survey.isSample ? [["Sample data", "Invented for illustration."] as const] : []),
    ...(survey.edition === "custom" ? [] : [["Items", VALIDATION] as const]),
    [
      "Check it",
      `Questionnaire ${survey.edition}, method ${result.method}, seed ${result.seed}, snapshot ${result.snapshotHash}, result format ${result.version}. The same snapshot, method and seed give the same result.`,
    ],
  ];
}

const row = (name: string, words: string | null) => (words ? [[name, words] as const] : []);
