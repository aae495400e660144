import type { AnalysisResult } from "@/lib/analysis/result";
import type { TextResult, ThemeResult } from "@/lib/analysis/result-texts";
import { meetingWords } from "@/lib/findings/meeting-words";
import { type Block, plain, type Table, whoIs, wordsOf } from "./blocks";
import { type Figures, figureOf } from "./pictures";
import { quotesBlock } from "./quotes";

/** Themes whose words are quoted: those that most people name. */
const QUOTED = 4;

/** A page for each question in own words. */
export function themeBlocks(result: AnalysisResult, figures: Figures): Block[] {
  if (result.texts.length === 0) return [];
  const pages = result.texts.flatMap((text, i): Block[] => [
    ...(i === 0 ? [] : [{ kind: "page" } as const]),
    { kind: "heading", level: 2, text: text.prompt },
    ...(text.starter ? [{ kind: "words", look: "body", text: plain(`“${text.starter}”`) } as const] : []),
    {
      kind: "words",
      look: "small",
      text: plain(text.note ?? "Themes sorted automatically, not yet checked by a person."),
    },
    ...(text.themes.length === 0 ? [noThemes] : textPage(result, figures, text)),
  ]);
  return [{ kind: "page" }, { kind: "heading", level: 1, text: "In their own words" }, ...pages];
}

const noThemes: Block = {
  kind: "words",
  look: "body",
  text: plain("No audience has enough answers to this question for its themes to be shown."),
};

function textPage(result: AnalysisResult, figures: Figures, text: TextResult): Block[] {
  const meeting = meetingWords(text, result.audiences);
  const quoted = text.themes.filter(({ cells }) => cells.some(({ quotes }) => quotes.length > 0)).slice(0, QUOTED);
  return [
    ...themeFigure(result, figures, text),
    ...(meeting ? [{ kind: "words", look: "finding", text: wordsOf(meeting, result.audiences) } as const] : []),
    ...quotesBlock(result, quoted),
  ];
}

/** The matrix, and the same as a table. */
export function themeFigure(result: AnalysisResult, figures: Figures, text: TextResult): Block[] {
  const table = themeTable(result, text);
  return figureOf(figures, text, table) ?? [{ kind: "table", table }];
}

/** Who named what: "12 of 18 (44–84)". */
function themeTable(result: AnalysisResult, text: TextResult): Table {
  const asked = text.themes[0]?.cells.map(({ audience }) => audience) ?? [];
  return {
    caption: `Themes of “${text.prompt}”: people who named each, with the 95% interval in 100; an asterisk marks what is typical of an audience`,
    columns: [
      { header: "Theme", numeric: false },
      ...asked.map((id) => ({ header: whoIs(result.audiences, id).name, numeric: true })),
    ],
    rows: text.themes.map((theme) => ({ cells: [theme.label, ...asked.map((id) => themeCell(theme, id))] })),
  };
}

function themeCell({ cells }: ThemeResult, id: string): string {
  const cell = cells.find(({ audience }) => audience === id);
  if (!cell || cell.count === null || cell.n === null) return "hidden";
  const range = cell.interval ? ` (${Math.round(100 * cell.interval.lo)}–${Math.round(100 * cell.interval.hi)})` : "";
  return `${cell.count} of ${cell.n}${range}${cell.typical ? "*" : ""}`;
}
