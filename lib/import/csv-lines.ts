/** What a spreadsheet would compute rather than show begins with one of these; an apostrophe in front keeps it words. */
const FORMULA = /^'*[=+\-@\t\r]/;

/** A cell that no spreadsheet runs. */
export const guarded = (text: string) => (FORMULA.test(text) ? `'${text}` : text);

/** The same cell as it was before: a table that was taken out comes in again with the same words. */
export const unguarded = (text: string) => (text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text);

/** Nothing is an empty cell; a number cannot be run, so it stands as it is, minus and all. */
type Cell = string | number | null;

type Shape = Readonly<{
  separator?: "," | ";";
  /** A byte-order mark: spreadsheets on Windows read UTF-8 only with it. */
  mark?: boolean;
}>;

/** Rows as CSV for spreadsheets, with CRLF, and nothing that is run on opening: every table that is taken out. */
export function csvLines(rows: readonly (readonly Cell[])[], { separator = ",", mark = true }: Shape = {}): string {
  return `${mark ? "\uFEFF" : ""}${rows.map((row) => row.map(cellOf).join(separator)).join("\r\n")}\r\n`;
}

function cellOf(cell: Cell): string {
  if (typeof cell !== "string") return cell === null ? "" : String(cell);
  const safe = guarded(cell);
  return /[",;\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
