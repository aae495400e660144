import writeXlsxFile, { type SheetData } from "write-excel-file/node";
import { audiencesTable, codebookTable } from "./data/about-tables";
import { itemsTable } from "./data/items-table";
import { pairsTable } from "./data/pairs-table";
import { readMe } from "./data/read-me";
import type { DataTable } from "./data/table";
import { quotesTable, themesTable } from "./data/words-tables";
import type { Making } from "./export-result";

/** What a sheet of Excel holds, its heading included. */
const MOST_ROWS = 1_048_576;
/** What a cell of Excel holds. */
const LONGEST_CELL = 32_767;
const FACE = { fontFamily: "Calibri", fontSize: 11 } as const;

/** The workbook: what it is, the figures, and what everything in it means. */
export async function workbookFile({ result, madeOn, progress }: Making): Promise<Uint8Array> {
  await progress("writing the tables", 0.2);
  const figures = [
    itemsTable(result),
    pairsTable(result),
    themesTable(result),
    quotesTable(result),
    audiencesTable(result),
  ];
  const tables = [...figures, codebookTable(result, figures)].map(sheetOf);
  await progress("packing the workbook", 0.6);
  const about = readMe(result, madeOn).map(([name, words]) => [
    { value: name, fontWeight: "bold", alignVertical: "top" } as const,
    { value: cut(words), wrap: true, alignVertical: "top" } as const,
  ]);
  const first = { sheet: "Read me", data: about, columns: [{ width: 22 }, { width: 100 }] };
  return new Uint8Array(await writeXlsxFile([first, ...tables], FACE).toBuffer());
}

/** Texts are written as texts: no cell is a formula, whatever it begins with. */
function sheetOf({ name, columns, rows }: DataTable) {
  const heading = columns.map(({ header }) => ({ value: header, fontWeight: "bold" }) as const);
  const data: SheetData = [
    heading,
    ...rows
      .slice(0, MOST_ROWS - 1)
      .map((row) => row.map((cell) => (typeof cell === "string" ? { value: cut(cell), type: String } : cell))),
  ];
  return { sheet: name, data, columns: columns.map(({ width = 12 }) => ({ width })), stickyRowsCount: 1 };
}

const cut = (text: string) => (text.length > LONGEST_CELL ? `${text.slice(0, LONGEST_CELL - 1)}…` : text);
