import type { ChartKind } from "@/components/charts/picture";
import type { AnalysisResult } from "@/lib/analysis/result";
import { type Block, plain, type Table, whoIs, wordsOf } from "./blocks";
import { type Figures, figuresLeft, figuresOfKind } from "./pictures";

/** What most of every visible audience says, who misreads whom, and what else the questionnaire measures. */
export function groundBlocks(result: AnalysisResult, figures: Figures): Block[] {
  return [
    { kind: "page" },
    ...commonBlocks(result),
    ...misreadingBlocks(result, figures),
    ...readingBlocks(result),
    ...leftBlocks(figures),
  ];
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

/** Every chart of the questions that no finding has drawn, by what was asked. */
const LEFT: readonly Readonly<{ title: string; kinds: readonly ChartKind[] }>[] = [
  { title: "What value is worth", kinds: ["value-dots"] },
  { title: "How far responsibility reaches, and what the office is to projects", kinds: ["ladder", "role-triangle"] },
  { title: "Who thinks alike", kinds: ["opinion-map"] },
  { title: "Effort seen and reported", kinds: ["effort-mirror"] },
  { title: "What each audience agrees with", kinds: ["statement-bars"] },
];

function leftBlocks(figures: Figures): Block[] {
  const told = LEFT.flatMap(({ title, kinds }): Block[] => {
    const drawn = figuresLeft(figures, kinds);
    return drawn.length === 0 ? [] : [{ kind: "heading", level: 2, text: title }, ...drawn];
  });
  return told.length === 0 ? [] : [{ kind: "page" }, { kind: "heading", level: 1, text: "More pictures" }, ...told];
}

/** For the table of all items. */
export const furthest = ({ audiences }: AnalysisResult, pairs: AnalysisResult["items"][number]["pairs"]): string => {
  const [pair] = pairs.toSorted((x, y) => y.gap - x.gap);
  if (!pair) return "not compared";
  const level = pair.aligned ? "evidence of agreement" : LEVEL_WORDS[pair.certainty];
  return `${level}: ${whoIs(audiences, pair.a).name} and ${whoIs(audiences, pair.b).name}, ${Math.round(100 * pair.gap)} of 100`;
};

const LEVEL_WORDS = { clear: "clear gap", possible: "possible gap", none: "no evidence of a gap" } as const;
