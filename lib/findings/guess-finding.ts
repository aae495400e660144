import type { AnalysisResult } from "@/lib/analysis/result";
import type { RichText } from "@/lib/analysis/result-parts";
import type { QuestionPage } from "./question-pages";
import { rich } from "./rich-text";

/** What was believed, and what is true: the largest misreading of these questions. */
export function guessFinding(
  page: QuestionPage,
  result: Pick<AnalysisResult, "misreadings" | "perceptions">,
): RichText {
  const isScale = page.items.every(({ scale }) => scale.type === "ordinal");
  const misreading = result.misreadings.find(({ kind }) => (kind === "modal-guess") !== isScale);
  if (misreading) return misreading.sentence;
  const ids = page.items.map(({ id }) => id);
  const belief = result.perceptions?.find(({ itemId }) => ids.includes(itemId));
  return belief?.sentence ?? rich("No audience misjudges another by enough to say so.");
}
