import type { AnalysisResult } from "@/lib/analysis/result";
import type { QuestionPage } from "@/lib/findings/question-pages";
import type { View } from "../view";

export type QuestionProps = Readonly<{
  result: AnalysisResult;
  pages: readonly QuestionPage[];
  page: QuestionPage;
  view: View;
  /** Address of the results home. */
  home: string;
}>;

export const questionHref = (home: string, key: string): string => `${home}/questions/${encodeURIComponent(key)}`;
export const constructHref = (home: string, construct: string): string =>
  `${home}/constructs/${encodeURIComponent(construct)}`;
export const picturesHref = (home: string): string => `${home}/pictures`;
