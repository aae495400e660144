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

type Part = Pick<View, "only">;

/** Whoever looks at one part of the people goes on looking at it on every page. */
export const homeHref = (home: string, { only }: Part = {}): string => `${home}${partOf(only)}`;
export const questionHref = (home: string, key: string, { only }: Part = {}): string =>
  `${home}/questions/${encodeURIComponent(key)}${partOf(only)}`;
export const constructHref = (home: string, construct: string, { only }: Part = {}): string =>
  `${home}/constructs/${encodeURIComponent(construct)}${partOf(only)}`;
const partOf = (only: string | undefined) => (only === undefined ? "" : `?only=${encodeURIComponent(only)}`);
export const picturesHref = (home: string): string => `${home}/pictures`;
