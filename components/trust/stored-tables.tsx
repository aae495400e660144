import { DataTable } from "@/components/ui/data-table";

type Stored = Readonly<{
  table: string;
  title: string;
  about: string;
  columns: readonly { readonly column: string; readonly says: string; readonly example: string }[];
}>;

/** Each table of the database with an example row, column by column. */
export function StoredTables({ tables }: Readonly<{ tables: readonly Stored[] }>) {
  return tables.map(({ table, title, about, columns }) => (
    <section key={table} className="trust-section" aria-labelledby={table}>
      <h2 className="heading" id={table}>
        {title}
      </h2>
      <p className="secondary">{about}</p>
      <DataTable
        caption={title}
        captionHidden
        className="stored-table"
        columns={[
          { id: "says", header: "What it holds", cell: (row) => row.says },
          { id: "example", header: "Example", cell: (row) => row.example },
          { id: "column", header: "Column", cell: (row) => <code>{row.column}</code> },
        ]}
        rows={columns}
        rowKey={({ column }) => column}
      />
    </section>
  ));
}
