import type { AnalysisResult } from "@/lib/analysis/result";
import type { ThemeResult } from "@/lib/analysis/result-texts";
import { type Block, type Quote, whoIs } from "./blocks";

/** Of each audience and theme; the workbook has them all. */
const QUOTES = 2;

/** What people wrote about some themes, and whose words are sealed. */
export function quotesBlock(result: AnalysisResult, themes: readonly ThemeResult[]): Block[] {
  const quotes = themes.flatMap(({ cells }) =>
    cells.flatMap(({ audience, quotes }) =>
      quotes
        .slice(0, QUOTES)
        .map(
          ({ text, language }): Quote => ({ ...whoIs(result.audiences, audience), text, language: language ?? null }),
        ),
    ),
  );
  const sealed = sealedWords(result, themes);
  return quotes.length + sealed.length === 0
    ? []
    : [
        { kind: "heading", level: 3, text: "What people wrote" },
        { kind: "quotes", quotes, sealed },
      ];
}

/** "Words of executives are sealed: 7 answered, words open at 8." */
function sealedWords({ audiences, thresholds }: AnalysisResult, themes: readonly ThemeResult[]): string[] {
  const least = Math.max(thresholds.numbers, thresholds.words);
  return audiences
    .filter(({ id }) =>
      themes.some(({ cells }) => cells.some(({ audience, count }) => audience === id && count !== null)),
    )
    .filter(({ words }) => !words)
    .map(
      ({ many, answered }) =>
        `Words of ${many} are sealed: ${answered === null ? "" : `${answered} answered, `}words open at ${least}.`,
    );
}
