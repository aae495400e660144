import type { AnalysisResult } from "@/lib/analysis/result";
import { type Cell, type DataTable, tableOf } from "./table";
import { scaleWords, valuesOf } from "./values";

const AUDIENCE_COLUMNS = {
  audience: ["Id of the audience", 18],
  name: ["Its name", 24],
  invited: ["People who were asked; empty where nobody keeps a list", 10],
  answered: ["People who answered; empty: hidden", 10],
  numbers: ["yes: enough answered to show numbers", 10],
  words: ["yes: enough answered to show words", 10],
  note: ["Why it is hidden", 40],
} as const;

export const audiencesTable = (result: AnalysisResult) =>
  tableOf(
    "Audiences",
    AUDIENCE_COLUMNS,
    result.audiences.map(({ id, name, invited, answered, numbers, words, hiddenBecause }) => ({
      audience: id,
      name,
      invited,
      answered,
      numbers: numbers ? "yes" : "no",
      words: words ? "yes" : "no",
      note: hiddenBecause,
    })),
  );

const CODEBOOK_COLUMNS = {
  what: ["question, or column", 10],
  name: ["Id of the question, or name of the column", 16],
  where: ["Part of the questionnaire, or the sheet", 14],
  words: ["The question as it was asked, or what the column means", 70],
  item: ["The item in words", 40],
  scale: ["How it is answered", 34],
  values: ["Every value and what it stands for", 60],
} as const;

type Row = Partial<Record<keyof typeof CODEBOOK_COLUMNS, Cell>>;

/** Every question with its wording, scale and values, then what each column of each sheet means. */
export function codebookTable(result: AnalysisResult, sheets: readonly DataTable[]): DataTable {
  const items = result.items.map(
    ({ id, construct, prompt, label, scale }): Row => ({
      what: "question",
      name: id,
      where: construct,
      words: prompt,
      item: label,
      scale: scaleWords(scale),
      values: valuesOf(scale)
        .map(({ value, label }) => (String(value) === label ? label : `${value} = ${label}`))
        .join("; "),
    }),
  );
  const texts = result.texts.map(
    ({ questionId, prompt, starter }): Row => ({
      what: "question",
      name: questionId,
      words: prompt,
      item: starter,
      scale: "in own words",
    }),
  );
  const columns = sheets.flatMap(({ name: where, columns }) =>
    columns.map(({ header: name, means: words }): Row => ({ what: "column", name, where, words })),
  );
  return tableOf("Codebook", CODEBOOK_COLUMNS, [...items, ...texts, ...columns]);
}
