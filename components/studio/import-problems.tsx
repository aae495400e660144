import { type Column, DataTable } from "@/components/ui/data-table";
import type { ImportProblem } from "@/lib/import/read-table";
import { alikeProblems, type ProblemGroup } from "./alike-problems";

const SHOWN = 40;
const ROWS_NAMED = 12;

const COLUMNS: readonly Column<ProblemGroup>[] = [
  { id: "row", header: "Row", cell: ({ rows }) => <div className="import-rows">{rowsInWords(rows)}</div> },
  { id: "column", header: "Column", cell: ({ column }) => <div className="import-cell">{cut(column ?? "")}</div> },
  { id: "message", header: "What is wrong", cell: ({ message }) => <div className="import-cell">{cut(message)}</div> },
  { id: "fix", header: "How to put it right", cell: ({ fix }) => <div className="import-cell">{fix}</div> },
];

/** Problems of a file, each with its places and its remedy; the same problem in many rows is one line. */
export function ImportProblems({ problems }: Readonly<{ problems: readonly ImportProblem[] }>) {
  const groups = alikeProblems(problems);
  const rest = groups.length - SHOWN;
  return (
    <div className="stack">
      <DataTable
        caption="What cannot be read as it stands"
        captionHidden
        columns={COLUMNS}
        rows={groups.slice(0, SHOWN)}
        rowKey={({ rows, column, message }) => `${rows[0]}/${column}/${message}`}
      />
      {rest > 0 ? (
        <p className="caption">
          And {rest.toLocaleString("en-GB")} more of other kinds. Put these right first, then send the file again.
        </p>
      ) : null}
    </div>
  );
}

function rowsInWords(rows: ProblemGroup["rows"]): string {
  const numbers = rows.flatMap((row) => (row === null ? [] : [row]));
  if (numbers.length === 0) return "File";
  const rest = numbers.length - ROWS_NAMED;
  const named = numbers.slice(0, ROWS_NAMED).join(", ");
  return rest > 0 ? `${named} and ${rest.toLocaleString("en-GB")} more` : named;
}

const cut = (text: string) => (text.length > 160 ? `${text.slice(0, 160)}…` : text);
