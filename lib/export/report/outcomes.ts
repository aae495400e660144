import type { AnalysisResult } from "@/lib/analysis/result";
import type { Twin } from "@/lib/analysis/result-findings";
import { type Block, plain, type Table, whoIs, wordsOf } from "./blocks";
import { type Figures, figureOf } from "./pictures";

/** Questions that are drawn, and told in a sentence; the table has them all. */
const DRAWN = 2;
const TOLD = 20;

/** Where each audience wants to go, from today to should be. */
export function outcomeBlocks(result: AnalysisResult, figures: Figures): Block[] {
  if (result.twins.length === 0) return [];
  return [
    { kind: "page" },
    { kind: "heading", level: 1, text: "Today and should be" },
    { kind: "words", look: "body", text: plain("Widest apart on “should be” first.") },
    ...result.twins.slice(0, DRAWN).flatMap((twin) => figureOf(figures, twin, null) ?? []),
    { kind: "table", table: twinTable(result) },
    ...result.twins.slice(0, TOLD).map(
      ({ title, sentence }): Block => ({
        kind: "words",
        look: "body",
        text: [{ text: `${title}. `, strong: true }, ...wordsOf(sentence, result.audiences)],
      }),
    ),
  ];
}

function twinTable({ twins, audiences }: AnalysisResult): Table {
  const asked = audiences.filter(({ id }) =>
    twins.some(({ shifts }) => shifts.some(({ audience }) => audience === id)),
  );
  return {
    caption: "Where each audience’s middle answer lies today, and where it should be",
    columns: [
      { header: "Question", numeric: false },
      ...asked.map(({ id }) => ({ header: whoIs(audiences, id).name, numeric: false })),
    ],
    rows: twins.map((twin) => ({ cells: [twin.title, ...asked.map(({ id }) => shiftOf(twin, id))] })),
  };
}

const shiftOf = ({ shifts }: Twin, id: string) => shifts.find(({ audience }) => audience === id)?.words ?? "hidden";
