import type { Table } from "@/lib/import/read-table";

const ROWS = 5;
const LONGEST = 120;
const DELIMITERS = { ",": "commas", ";": "semicolons", "\t": "tabs", "|": "vertical bars" } as const;
const ENCODINGS = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16",
  "utf-16be": "UTF-16",
  "windows-1252": "Windows-1252 (Western European)",
} as const;

/** How the file was read, for a person to see at a glance whether it was read rightly. */
export function ImportPreview({ table, fileName }: Readonly<{ table: Table; fileName: string }>) {
  const { columns, rows, delimiter, encoding } = table;
  const caption = `${fileName}: ${rows.length.toLocaleString("en-GB")} rows and ${columns.length} columns`;
  return (
    <div className="stack">
      <p>
        Read as {ENCODINGS[encoding]}, columns divided by {DELIMITERS[delimiter]}. If letters or columns look wrong
        here, save the file as “CSV UTF-8” and send it again.
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls needs a tab stop. */}
      <section className="table-scroll" aria-label={caption} tabIndex={0}>
        <table className="table">
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">Row</th>
              {columns.map((column) => (
                <th key={column} scope="col">
                  <div className="import-cell">{cut(column)}</div>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, ROWS).map(({ row, cells }) => (
              <tr key={row}>
                <th scope="row">{row}</th>
                {columns.map((column, i) => (
                  <td key={column}>
                    <div className="import-cell">{cut(cells[i] ?? "")}</div>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}

const cut = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
