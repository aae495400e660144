import { daysInWords } from "@/components/results/days-in-words";
import type { AnalysisResult } from "@/lib/analysis/result";
import { VALIDATION } from "@/lib/findings/method-words";
import { allItemsBlocks } from "./all-items";
import type { Block } from "./blocks";
import { findingBlocks } from "./findings";
import { groundBlocks } from "./ground";
import { methodBlocks } from "./method";
import { outcomeBlocks } from "./outcomes";
import type { Figures } from "./pictures";
import { sharedBlocks } from "./shared";
import { summaryBlocks } from "./summary";
import { themeBlocks } from "./themes";

export type Report = {
  readonly title: string;
  readonly paper: "a4" | "us-letter";
  readonly running: string;
  readonly foot: readonly [string, string];
  /** Under the title of the first page. */
  readonly context: string;
  readonly summary: readonly Block[];
  readonly body: readonly Block[];
};

type Setting = Pick<Report, "paper"> & { readonly madeOn: string };

/** Everything that stands in the report, in order. Read from the result alone. */
export function reportOf(result: AnalysisResult, figures: Figures, { paper, madeOn }: Setting): Report {
  const { survey } = result;
  const sample = survey.isSample ? " (sample)" : "";
  const validation = survey.edition === "custom" ? "" : VALIDATION;
  return {
    title: survey.title,
    paper,
    running: `${survey.title} · ${survey.organization}${sample}`,
    foot: [
      "“No evidence” is not proof of agreement.",
      [validation, survey.isSample ? "Sample data." : ""].filter(Boolean).join(" "),
    ],
    context: contextOf(result, madeOn),
    summary: summaryBlocks(result, figures),
    body: [
      ...sharedBlocks(result, figures),
      ...findingBlocks(result, figures),
      ...themeBlocks(result, figures),
      ...outcomeBlocks(result, figures),
      ...groundBlocks(result, figures),
      ...allItemsBlocks(result),
      ...methodBlocks(result),
    ],
  };
}

/** "34 of 43 answered · 2–20 March 2026, closed · report of 4 May 2026" */
function contextOf({ survey, total, audiences }: AnalysisResult, madeOn: string): string {
  const of = total.invited === null ? "" : ` of ${total.invited}`;
  const hidden = audiences.some(({ numbers }) => !numbers) ? " in the audiences shown" : "";
  const days = [daysInWords(survey.from, survey.to), survey.closed ? "closed" : ""].filter(Boolean).join(", ");
  const answered = total.answered === null ? "" : `${total.answered}${of} answered${hidden}`;
  return [answered, days, `report of ${daysInWords(madeOn, madeOn)}`].filter(Boolean).join(" · ");
}
