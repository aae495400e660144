import type { AnalysisResult, AudienceResult } from "@/lib/analysis/result";
import { type Block, type Card, plain, wordsOf } from "./blocks";
import { type Figures, figuresOfKind } from "./pictures";

/** The first page: the answer, how sure it is, and who gave it. */
export function summaryBlocks(result: AnalysisResult, figures: Figures): Block[] {
  const { headline, audiences, thresholds } = result;
  return [
    { kind: "heading", level: 1, text: headline.title, kicker: "Summary" },
    { kind: "words", look: "lead", text: wordsOf(headline.sentence, audiences) },
    {
      kind: "answers",
      rows: [
        { question: "Do we agree?", text: wordsOf(headline.agree, audiences) },
        { question: "Where not?", text: wordsOf(headline.where, audiences) },
        { question: "How sure?", text: wordsOf(headline.sure, audiences) },
      ],
    },
    { kind: "cards", cards: audiences.map((audience) => cardOf(result, audience)) },
    ...figuresOfKind(figures, "coverage-bars"),
    {
      kind: "words",
      look: "small",
      text: plain(
        `Numbers show from ${thresholds.numbers} answers in an audience, words from ${Math.max(thresholds.numbers, thresholds.words)}. “All” always means the audiences you can see.`,
      ),
    },
  ];
}

function cardOf({ headline }: AnalysisResult, audience: AudienceResult): Card {
  const { id, name, shape, hiddenBecause } = audience;
  const card = headline.cards.find((one) => one.audience === id);
  if (hiddenBecause !== null) {
    return { name, shape, label: null, count: null, sentence: `Hidden: ${hiddenBecause}.`, coverage: "" };
  }
  const isCounted = card?.count != null && card.n !== null;
  return {
    name,
    shape,
    label: card?.label ?? null,
    count: isCounted ? `${card.count} of ${card.n}` : null,
    sentence: card?.sentence ?? "",
    coverage: coverageWords(audience),
  };
}

function coverageWords({ answered, invited, words }: AudienceResult): string {
  if (answered === null) return "";
  const of = invited === null ? "" : ` of ${invited}`;
  return `${answered}${of} answered; ${words ? "numbers and words shown" : "numbers shown, words sealed"}`;
}
