import type { AnalysisResult, AudienceResult } from "@/lib/analysis/result";
import type { Divergence } from "@/lib/analysis/result-findings";
import type { ItemResult, PairResult } from "@/lib/analysis/result-items";
import type { RichText } from "@/lib/analysis/result-parts";
import type { TextResult } from "@/lib/analysis/result-texts";
import { divergenceTitle } from "@/lib/findings/divergence-title";
import { countsSentence } from "@/lib/findings/question-finding";
import { bare, plainText, plural, rich } from "@/lib/findings/rich-text";
import { type Block, type Certain, plain, whoIs, wordsOf } from "./blocks";
import { itemTable } from "./item-tables";
import { type Figures, figureOf, figuresOfKind } from "./pictures";
import { quotesBlock, sideQuotesBlock } from "./quotes";
import { isShort } from "./shared";
import { themeFigure } from "./themes";

/** Findings with a page of their own; every item stands in the table at the end. */
export const MOST_FINDINGS = 12;
/** Of so many pairs each is told beside the sentence; of more, those that come first. */
const MOST_PAIRS = 6;
const LEVELS = ["clear", "possible", "none"] as const;
const LEVEL_WORDS = {
  clear: "Clear gap",
  possible: "Possible gap",
  none: "No evidence of a gap",
  aligned: "Evidence of agreement",
} as const;

/** One finding a page: what it says, how sure it is, the picture, the numbers, and the words. */
export function findingBlocks(result: AnalysisResult, figures: Figures): Block[] {
  const told = result.divergences.filter(({ certainty }) => certainty !== "none").slice(0, MOST_FINDINGS);
  const opening: Block[] = [
    // What is shared may be told in a few lines; then a page would stand almost empty.
    ...(isShort(result) ? [] : [{ kind: "page" } as const]),
    { kind: "heading", level: 1, text: "Where we diverge" },
    { kind: "words", look: "body", text: plain(openingWords(result, told.length)) },
  ];
  return [
    ...opening,
    ...figuresOfKind(figures, "range-rows"),
    ...told.flatMap((one, i) => findingPage(result, figures, one, i)),
  ];
}

function openingWords({ divergences }: AnalysisResult, told: number): string {
  if (divergences.length === 0) {
    return "No question was answered by enough people in two audiences to compare them. This is not proof of agreement.";
  }
  if (told === 0) {
    return `In ${plural(divergences.length, "comparison")} there is no evidence of a gap. This is not proof of agreement. Every item stands in the table at the end.`;
  }
  return `${told === 1 ? "One finding follows" : `${told} findings follow, one a page`}, sorted by certainty, then by the largest distance between two audiences. Every item stands in the table at the end.`;
}

function findingPage(result: AnalysisResult, figures: Figures, one: Divergence, i: number): Block[] {
  const item = result.items.find(({ id }) => id === one.itemId);
  const text = result.texts.find(({ questionId }) => questionId === one.itemId);
  return [
    { kind: "page" },
    headingOf(result, one, i),
    {
      kind: "finding",
      text: wordsOf(sentenceOf(result, item, one), result.audiences),
      pairs: item ? pairsOf(result, item, one) : [levelOf(result, one)],
    },
    ...(item ? itemBlocks(result, figures, item) : []),
    ...(text ? textBlocks(result, figures, text, one) : []),
  ];
}

/** The sentence of the question's page; what it is about stands above it. */
function headingOf(result: AnalysisResult, one: Divergence, i: number): Block {
  const title = divergenceTitle(result, one);
  const about = title ? `${title.construct.toLowerCase()} · ${bare(one.title)}` : one.about;
  return {
    kind: "heading",
    level: 2,
    text: title ? plainText(title.sentence) : one.title,
    kicker: `Finding ${i + 1} · ${about}`,
    finding: true,
  };
}

/** "6 of 7 executives … want “a lot” or “most”. In 84 of 100 random pairs …" */
function sentenceOf({ audiences }: AnalysisResult, item: ItemResult | undefined, { sentence }: Divergence): RichText {
  const counts = item ? countsSentence(item, audiences) : null;
  return counts ? rich(counts, " ", sentence) : sentence;
}

function itemBlocks(result: AnalysisResult, figures: Figures, item: ItemResult): Block[] {
  return [
    ...(figureOf(figures, item) ?? [{ kind: "table", table: itemTable(result, item) } as const]),
    ...sideQuotesBlock(result, item),
  ];
}

function textBlocks(result: AnalysisResult, figures: Figures, text: TextResult, one: Divergence): Block[] {
  // A finding about one theme is called after it, and more than one theme can begin alike.
  const named = text.themes.filter(({ label }) => one.title.startsWith(label));
  const theme = named.toSorted((a, b) => b.label.length - a.label.length)[0];
  return [...themeFigure(result, figures, text), ...(theme ? quotesBlock(result, [theme]) : [])];
}

function pairsOf(result: AnalysisResult, item: ItemResult, one: Divergence): Certain[] {
  const isTold = ({ a, b }: PairResult) => [a, b].includes(one.a) && [a, b].includes(one.b);
  const order = (pair: PairResult) => (isTold(pair) ? -1 : LEVELS.indexOf(pair.certainty));
  return item.pairs
    .toSorted((x, y) => order(x) - order(y) || y.gap - x.gap)
    .slice(0, MOST_PAIRS)
    .map((pair) => {
      const level = isTold(pair) ? one.certainty : pair.aligned ? "aligned" : pair.certainty;
      return { level, words: LEVEL_WORDS[level], detail: pairWords(result.audiences, pair) };
    });
}

/** "executives and PMO staff, gap 34 of 100, interval 20–50; in 92 of 100 re-draws it keeps its direction" */
function pairWords(audiences: readonly AudienceResult[], { a, b, gap, gapInterval, redraws }: PairResult): string {
  const interval = gapInterval ? `, interval ${hundred(gapInterval.lo)}–${hundred(gapInterval.hi)}` : "";
  const kept = redraws === null ? "" : `; in ${redraws} of 100 re-draws it keeps its direction`;
  return `${whoIs(audiences, a).name} and ${whoIs(audiences, b).name}, gap ${hundred(gap)} of 100${interval}${kept}`;
}

const levelOf = ({ audiences }: AnalysisResult, { a, b, certainty, gap }: Divergence): Certain => ({
  level: certainty,
  words: LEVEL_WORDS[certainty],
  detail: `${whoIs(audiences, a).name} and ${whoIs(audiences, b).name}, gap ${hundred(gap)} of 100`,
});

const hundred = (share: number) => Math.round(100 * share);
