import type { AnalysisResult } from "@/lib/analysis/result";

export const VALIDATION = "Items are grounded in published research and not yet psychometrically validated.";

/** What each number is, for the page of results and the report. */
export function methodWords(result: AnalysisResult): { term: string; text: string }[] {
  const { thresholds, survey, method, seed, snapshotHash } = result;
  const embedders = [...new Set(result.texts.map(({ embedder }) => embedder))].map(embedderWords);
  const least = Math.max(thresholds.numbers, thresholds.words);
  return [
    {
      term: "Shared",
      text: "How much of the answers all visible audiences have in common, 0 to 100, corrected for what chance alone takes away in small groups. Intervals are 95%.",
    },
    {
      term: "Gap",
      text: "The distance of two audiences’ answers as a share of the whole scale (earth mover’s distance); for choices and points the share that would have to move.",
    },
    {
      term: "Clear gap",
      text: "A permutation test of the two audiences passes at 5% after Benjamini–Hochberg over all items and pairs, and the gap is at least medium: Cliff’s delta .33 on scales, a gap of 15 in 100 elsewhere. “Possible”: at least medium, test not passed. “No evidence” is never proof of agreement.",
    },
    {
      term: "Random pairs",
      text: "Take one person of each audience at random: in how many of 100 such pairs the first answers higher.",
    },
    {
      term: "Re-draws",
      text: "People are drawn again and again from those who answered, each as often as chance has it: in how many of 100 such draws the gap keeps its direction.",
    },
    {
      term: "Hidden",
      text: `Numbers show from ${thresholds.numbers} answers in an audience, words from ${least}; more is hidden where it could be worked out by subtraction. “All” means the audiences you can see.`,
    },
    ...(embedders.length > 0
      ? [{ term: "Themes", text: `Answers are cut into statements and grouped by meaning: ${embedders.join("; ")}.` }]
      : []),
    ...(survey.edition === "custom" ? [] : [{ term: "Items", text: VALIDATION }]),
    {
      term: "Check it",
      text: `Questionnaire ${survey.edition}, method ${method}, seed ${seed}, snapshot ${snapshotHash.slice(0, 12)}. The same snapshot, method and seed give the same result.`,
    },
  ];
}

function embedderWords(id: string): string {
  if (id === "people") return "as people have sorted them";
  if (id === "tfidf-lsa") return "by the words alone, without a language model";
  return `by the vectors of ${id}`;
}
