import { z } from "zod";
import { type ColumnProposal, inferColumns } from "./infer-columns";
import type { Table } from "./read-table";

export const COLUMN_USES = [
  "ignore",
  "audience",
  "text",
  "scale",
  "words",
  "choice",
  "multi",
  "ranking",
  "rank",
  "points",
] as const;
export type ColumnUse = (typeof COLUMN_USES)[number];

const line = (max: number) => z.string().trim().max(max).default("");

/** What a person has said about one column, as they wrote it: wrong input stays until it is put right. */
export const columnChoiceSchema = z.object({
  use: z.enum(COLUMN_USES).default("ignore"),
  label: line(300),
  lo: line(20),
  hi: line(20),
  loLabel: line(120),
  hiLabel: line(120),
  decimals: z.boolean().default(false),
  reversed: z.boolean().default(false),
  /** It says who people are: shown by itself, never compared. */
  background: z.boolean().default(false),
  /** Words of a scale, one a line, lowest first. */
  steps: line(3000),
  separator: line(3),
  /** What the columns of points or ranks belong to. */
  question: line(300),
});
export type ColumnChoice = z.infer<typeof columnChoiceSchema>;

export type DescribedColumn = Pick<ColumnProposal, "column" | "filled" | "values" | "because">;

/** The proposals for a table, as choices to confirm; one for each column, in order. */
export function proposeColumns(table: Table): { described: DescribedColumn[]; choices: ColumnChoice[] } {
  const proposals = inferColumns(table);
  return { described: proposals, choices: proposals.map(choiceOf) };
}

function choiceOf({ role, values }: ColumnProposal): ColumnChoice {
  const background = "background" in role && role.background === true;
  const base = columnChoiceSchema.parse({ separator: ";", background });
  switch (role.role) {
    case "ordinal":
      if (role.steps) return { ...base, use: "words", steps: role.steps.join("\n"), reversed: role.reversed };
      return {
        ...base,
        use: "scale",
        lo: String(role.lo ?? ""),
        hi: String(role.hi ?? ""),
        decimals: role.decimals ?? false,
        steps: fewWords(values),
      };
    case "multi":
    case "ranking":
      return { ...base, use: role.role, separator: role.separator };
    case "points":
    case "rank":
      return { ...base, use: role.role, question: role.question, label: role.label ?? "" };
    case "choice":
      return { ...base, use: "choice", steps: fewWords(values) };
    default:
      return { ...base, use: role.role, steps: fewWords(values) };
  }
}

/** The entries themselves, to be put in order, where a person decides that they are a scale after all. */
function fewWords(values: ColumnProposal["values"]): string {
  const words = values.map(({ value }) => value).filter((value) => value.length <= 80);
  return words.length >= 2 && words.length <= 11 ? words.join("\n") : "";
}
