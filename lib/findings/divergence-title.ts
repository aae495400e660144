import type { AnalysisResult } from "@/lib/analysis/result";
import type { Divergence } from "@/lib/analysis/result-findings";
import type { RichText } from "@/lib/analysis/result-parts";
import { questionFinding } from "./question-finding";
import { constructName, findPage, mainOf, questionPages } from "./question-pages";

export type DivergenceTitle = { readonly sentence: RichText; readonly construct: string };

/**
 * A divergence told by the sentence of its question's page. Null where that page speaks of another of the question's items, as of what
 * should be where this is of today.
 */
export function divergenceTitle(result: AnalysisResult, divergence: Divergence): DivergenceTitle | null {
  const page = findPage(questionPages(result), divergence.itemId);
  if (!page) return null;
  const main = mainOf(page.items);
  if (main && main.id !== divergence.itemId) return null;
  return { sentence: questionFinding({ ...page, divergence }, result), construct: constructName(page.construct) };
}
