import type { AnalysisResult } from "@/lib/analysis/result";
import { type Block, plain, type Table, whoIs, wordsOf } from "./blocks";
import { type Figures, figuresOfKind } from "./pictures";

/** What most of every visible audience says, who misreads whom, and what else the questionnaire measures. */
export function groundBlocks(result: AnalysisResult, figures: Figures): Block[] {
  return [{ kind: "page" }, ...commonBlocks(result), ...misreadingBlocks(result, figures), ...readingBlocks(result)];
}

function commonBlocks(result: AnalysisResult): Block[] {
  const none =
    result.audiences.filter(({ numbers }) => numbers).length > 1
      ? "Nothing yet that most people of every audience say."
      : "Too few answers to say; this does not mean that there is none.";
  return [
    { kind: "heading", level: 1, text: "Common ground" },
    result.commonGround.length === 0
      ? { kind: "words", look: "body", text: plain(none) }
      : { kind: "table", table: groundTable(result) },
  ];
}

function groundTable({ commonGround, audiences }: AnalysisResult): Table {
  const named = audiences.filter(({ id }) =>
    commonGround.some(({ groups }) => groups.some((one) => one.audience === id)),
  );
  return {
    caption: "What most people of every audience you can see say",
    columns: [
      { header: "Said by most", numeric: false },
      ...named.map(({ name }) => ({ header: name, numeric: true })),
    ],
    rows: commonGround.map(({ title, groups }) => ({
      cells: [
        title,
        ...named.map(({ id }) => {
          const group = groups.find(({ audience }) => audience === id);
          return group ? `${group.count} of ${group.n}` : "not asked";
        }),
      ],
    })),
  };
}

function misreadingBlocks(result: AnalysisResult, figures: Figures): Block[] {
  if (result.misreadings.length === 0) return [];
  return [
    { kind: "heading", level: 1, text: result.misreadings.length === 1 ? "A misreading" : "Misreadings" },
    ...figuresOfKind(figures, "perception-arrows"),
    ...result.misreadings.flatMap(({ sentence, detail }): Block[] => [
      { kind: "words", look: "finding", text: wordsOf(sentence, result.audiences) },
      { kind: "words", look: "small", text: plain(detail) },
    ]),
  ];
}

function readingBlocks({ readings, audiences }: AnalysisResult): Block[] {
  const titles = [...new Set(readings.map(({ title }) => title))];
  if (titles.length === 0) return [];
  return [
    { kind: "heading", level: 1, text: "Further readings" },
    ...titles.flatMap((title): Block[] => [
      { kind: "heading", level: 2, text: title },
      ...readings
        .filter((reading) => reading.title === title)
        .map(({ sentence }): Block => ({ kind: "words", look: "body", text: wordsOf(sentence, audiences) })),
    ]),
  ];
}

/** For the table of all items. */
export const furthest = ({ audiences }: AnalysisResult, pairs: AnalysisResult["items"][number]["pairs"]): string => {
  const [pair] = pairs.toSorted((x, y) => y.gap - x.gap);
  if (!pair) return "not compared";
  const level = pair.aligned ? "evidence of agreement" : LEVEL_WORDS[pair.certainty];
  return `${level}: ${whoIs(audiences, pair.a).name} and ${whoIs(audiences, pair.b).name}, ${Math.round(100 * pair.gap)} of 100`;
};

const LEVEL_WORDS = { clear: "clear gap", possible: "possible gap", none: "no evidence of a gap" } as const;
