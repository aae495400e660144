import type { AnalysisResult } from "@/lib/analysis/result";
import type { ItemResult } from "@/lib/analysis/result-items";
import type { ThemeResult } from "@/lib/analysis/result-texts";
import { sideName } from "@/lib/findings/side-words";
import { type Block, type Quote, whoIs } from "./blocks";

/** Of each audience and theme; the workbook has them all. */
const QUOTES = 2;

/** What people wrote about some themes, and whose words are sealed. */
export function quotesBlock(result: AnalysisResult, themes: readonly ThemeResult[]): Block[] {
  // One answer can carry several themes; it is quoted once.
  const quotes = new Map<string, Quote>();
  for (const { label, cells } of themes) {
    for (const { audience, quotes: said } of cells) {
      for (const { text, language } of said.filter(({ text }) => !quotes.has(text)).slice(0, QUOTES)) {
        quotes.set(text, { ...whoIs(result.audiences, audience), text, about: label, language: language ?? null });
      }
    }
  }
  const sealed = sealedWords(result, themes);
  return quotes.size + sealed.length === 0
    ? []
    : [
        { kind: "heading", level: 3, text: "What people wrote" },
        { kind: "quotes", quotes: [...quotes.values()], sealed },
      ];
}

/** What people wrote who answered an item so, and what the others wrote. */
export function sideQuotesBlock(result: AnalysisResult, item: ItemResult): Block[] {
  const quotes = (result.sideWords ?? [])
    .filter(({ itemId }) => itemId === item.id)
    .flatMap(({ audience, side, quotes }) =>
      quotes.map(
        (text): Quote => ({ ...whoIs(result.audiences, audience), text, about: sideName(item, side), language: null }),
      ),
    );
  return quotes.length === 0
    ? []
    : [
        { kind: "heading", level: 3, text: "In their words" },
        { kind: "quotes", quotes, sealed: [] },
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
