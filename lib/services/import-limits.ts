import { readTable, type Table } from "@/lib/import/read-table";

export const IMPORT_LIMITS = { bytes: 20 * 1024 * 1024, rows: 100_000, columns: 300 } as const;

/** Why a file cannot be imported, and what to do. */
export const REFUSALS = {
  "too-large": "The file is larger than 20 MB. Remove columns that hold no answers, or split the file.",
  "too-many-rows": "The file has more than 100,000 rows. Split it, or keep a part of the rows.",
  "too-many-columns": "The file has more than 300 columns. Remove those that hold no answers.",
  spreadsheet: "This is a spreadsheet file. Open it and save it as “CSV UTF-8”, then send that file.",
  "not-text": "This is not a text file. Save the answers as CSV, then send that file.",
  empty: "The file is empty. Choose a file with a heading and one row a person.",
  "no-rows": "There is a heading and no row under it. Add one row a person.",
  "nothing-sent": "Choose a file, or paste the answers into the field.",
  "cut-off": "The upload was cut off. Send the file again.",
  gone: "This upload is not here any more: it was imported, discarded, or is older than a day. Send the file again if you need it.",
} as const;
export type Refusal = keyof typeof REFUSALS;

export const isRefusal = (code: unknown): code is Refusal => typeof code === "string" && Object.hasOwn(REFUSALS, code);

/** The table in a file, or why it cannot be imported. */
export function tableIn(bytes: Uint8Array): { readonly table: Table } | { readonly refused: Refusal } {
  if (bytes.length > IMPORT_LIMITS.bytes) return { refused: "too-large" };
  const [a, b] = bytes;
  // "PK": spreadsheets are zip archives; D0 CF: those of old Excel.
  if ((a === 0x50 && b === 0x4b) || (a === 0xd0 && b === 0xcf)) return { refused: "spreadsheet" };
  const table = readTable(bytes);
  const { encoding, columns, rows } = table;
  if (!encoding.startsWith("utf-16") && bytes.subarray(0, 4096).includes(0)) return { refused: "not-text" };
  if (columns.length === 0) return { refused: "empty" };
  if (rows.length === 0) return { refused: "no-rows" };
  if (rows.length > IMPORT_LIMITS.rows) return { refused: "too-many-rows" };
  return columns.length > IMPORT_LIMITS.columns ? { refused: "too-many-columns" } : { table };
}
