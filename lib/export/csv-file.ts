import type { AnalysisResult } from "@/lib/analysis/result";
import { csvLines } from "@/lib/import/csv-lines";
import { ITEM_COLUMNS, itemsTable } from "./data/items-table";
import type { Cell, DataTable } from "./data/table";
import { themesTable } from "./data/words-tables";
import type { Making } from "./export-result";

/** Where the columns of a theme go in the long table; those of the same name go under it. */
const AS_ITEM: Readonly<Record<string, string>> = { question: "item", theme: "value", label: "value_label" };
const HEADERS = [...Object.keys(ITEM_COLUMNS), "share_lo", "share_hi"];

/** One long table: a row for each item, audience and value, then one for each theme and audience. */
export async function csvFile({ result, progress }: Making): Promise<Uint8Array> {
  await progress("writing the table", 0.5);
  const items = itemsTable(result).rows.map((row) => [...row, null, null]);
  const themes = themesTable(result);
  return new TextEncoder().encode(
    csvLines([HEADERS, ...items, ...themes.rows.map((row) => placed(themes, row, result))]),
  );
}

/** A theme's row under the headings of the long table. */
function placed({ columns }: DataTable, row: readonly Cell[], { texts }: AnalysisResult): Cell[] {
  const prompt = texts.find(({ questionId }) => questionId === row[0])?.prompt ?? null;
  const cells = new Map<string, Cell>(columns.map(({ header }, i) => [AS_ITEM[header] ?? header, row[i] ?? null]));
  cells.set("record", "theme").set("label", prompt);
  return HEADERS.map((header) => cells.get(header) ?? null);
}
