import { type Column, DataTable } from "@/components/ui/data-table";
import type { ImportProblem } from "@/lib/import/read-table";

const SHOWN = 50;

const COLUMNS: readonly Column<ImportProblem>[] = [
  { id: "row", header: "Row", cell: ({ row }) => row ?? "File" },
  { id: "column", header: "Column", cell: ({ column }) => <div className="import-cell">{cut(column ?? "")}</div> },
  { id: "message", header: "What is wrong", cell: ({ message }) => <div className="import-cell">{message}</div> },
  { id: "fix", header: "How to put it right", cell: ({ fix }) => <div className="import-cell">{fix}</div> },
];

/** The first problems of a file, each with its place and its remedy. */
export function ImportProblems({ problems }: Readonly<{ problems: readonly ImportProblem[] }>) {
  const shown = problems.slice(0, SHOWN);
  return (
    <div className="stack">
      <DataTable
        caption="Cells that cannot be read"
        columns={COLUMNS}
        rows={shown}
        rowKey={({ row, column, message }) => `${row}/${column}/${message}`}
      />
      {problems.length > SHOWN ? <p className="caption">And {problems.length - SHOWN} more.</p> : null}
    </div>
  );
}

const cut = (text: string) => (text.length > 80 ? `${text.slice(0, 80)}…` : text);
