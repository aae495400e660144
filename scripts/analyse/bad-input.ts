import type { ImportProblem } from "@/lib/import/read-table";

/** What the person who typed the command can put right; its message is one sentence. */
export class BadInput extends Error {}

/** Names the file, row and column, and says what to do; the first problem stands for all. */
export function badTable(file: string, problems: readonly ImportProblem[]): BadInput {
  const [first] = problems;
  if (!first) return new BadInput(`${file} cannot be read: check that it is a CSV file.`);
  const place = [
    file,
    first.row === null ? "" : `row ${first.row}`,
    first.column === null ? "" : `column “${first.column}”`,
  ].filter(Boolean);
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : "";
  return new BadInput(`${place.join(", ")}: ${printable(first.message)}; ${asClause(first.fix)}${more}.`);
}

const LONGEST_VALUE = 60;

/** A cell may hold anything: what is quoted from it is cut short, without characters that move a terminal's cursor. */
function printable(message: string): string {
  const sentence = message.replace(/^has /, "The cell has ").replace(/\p{C}/gu, "�");
  return sentence.replace(/“([^”]*)”/gu, (whole, value: string) =>
    value.length > LONGEST_VALUE ? `“${value.slice(0, LONGEST_VALUE)}…”` : whole,
  );
}

const asClause = (fix: string) => fix.charAt(0).toLowerCase() + fix.slice(1).replace(/\.$/, "");
