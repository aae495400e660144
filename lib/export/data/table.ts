export type Cell = string | number | null;

/** A table of a result: the same for the workbook, the long table and its codebook. */
export type DataTable = {
  /** The name of its sheet. */
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
};
export type Column = {
  readonly header: string;
  /** What it means, for the codebook. */
  readonly means: string;
  /** In characters. */
  readonly width?: number;
};

/** Rows by the names of their columns, so that no figure slips under another heading. */
export function tableOf<Header extends string>(
  name: string,
  columns: Readonly<Record<Header, readonly [means: string, width?: number]>>,
  rows: readonly Partial<Record<Header, Cell>>[],
): DataTable {
  const headers = Object.keys(columns) as Header[];
  return {
    name,
    columns: headers.map((header) => {
      const [means, width] = columns[header];
      return { header, means, ...(width && { width }) };
    }),
    rows: rows.map((row) => headers.map((header) => row[header] ?? null)),
  };
}

const DIGITS = 6;

/** A figure as it is shown to programs: not more digits than it can carry. */
export const figure = (value: number | null | undefined): number | null =>
  value === null || value === undefined ? null : Number(value.toPrecision(DIGITS));
