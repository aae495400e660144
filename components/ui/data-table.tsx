import type { ReactNode } from "react";
import { classNames } from "./class-names";

export type Column<Row> = Readonly<{
  id: string;
  header: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Right-aligned figures. */
  numeric?: boolean;
  /** Names its row together with the first column, which says the same in several rows. */
  names?: boolean;
}>;

type Props<Row> = Readonly<{
  caption: string;
  captionHidden?: boolean;
  /** The first column names its row. */
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  className?: string;
}>;

export function DataTable<Row>({ caption, captionHidden = false, columns, rows, rowKey, className }: Props<Row>) {
  return (
    // A wide table scrolls in its own box, which the keyboard must reach.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls needs a tab stop.
    <section className={classNames("table-scroll", className)} aria-label={caption} tabIndex={0}>
      <table className="table">
        <caption className={classNames(captionHidden && "visually-hidden")}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" className={classNames(column.numeric && "number")}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column, i) => {
                const drawn = classNames(column.numeric && "number");
                return i === 0 || column.names ? (
                  <th key={column.id} scope="row" className={drawn}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.id} className={drawn}>
                    {column.cell(row)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
