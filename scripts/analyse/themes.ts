import { type ImportProblem, readTable, type Table } from "@/lib/import/read-table";
import { findThemes, type Theme } from "@/lib/text/themes";
import { BadInput, badTable } from "./bad-input";
import { localEmbedding } from "./embedding";
import { readBytes } from "./files";

const QUOTES = 3;

/** Themes of one column of text, whose heading is taken for the question; `group` names a column to count them by. */
export async function themesOfColumn(
  file: string,
  { column, group, seed }: { column: string; group?: string | undefined; seed: string },
): Promise<string> {
  const table = readTable(readBytes(file), { keepEmptyRows: true });
  const problems = table.problems.filter((one) => !isElsewhere(one, table, [column, group]));
  if (problems.length > 0) throw badTable(file, problems);
  const place = placeOf(file, table, column, "--column");
  const groupPlace = group === undefined ? null : placeOf(file, table, group, "--group");
  const rows = table.rows.map(({ cells }, personIndex) => ({
    personIndex,
    audience: groupPlace === null ? null : (cells[groupPlace] ?? "") || null,
    text: cells[place] ?? "",
  }));
  const found = await findThemes({ rows, question: column, embedding: await localEmbedding(), seed });
  const groups = [...new Set(rows.flatMap(({ audience }) => audience ?? []))].sort();
  const themes = found.themes.map((theme) => ({
    id: theme.id,
    label: theme.label,
    labelSource: theme.labelSource,
    keywords: theme.keywords,
    size: theme.size,
    ...(groupPlace !== null && {
      groups: groups.map((name) => ({
        group: name,
        size: theme.people.filter((i) => rows[i]?.audience === name).length,
      })),
    }),
    quotes: quotesOf(theme, rows),
  }));
  const { embedder, language, nAnswers, nNonAnswers, clustered } = found;
  const output = { embedder, language, nAnswers, nNonAnswers, clustered, themes, rows: found.rows };
  return `${JSON.stringify(output, null, 1)}\n`;
}

function quotesOf({ quotes }: Theme, rows: readonly { text: string }[]): string[] {
  return quotes.slice(0, QUOTES).map(({ row, start, end }) => rows[row]?.text.slice(start, end) ?? "");
}

/** About the heading of a column that nobody asked for. */
function isElsewhere({ row, column }: ImportProblem, { rows }: Table, asked: readonly (string | undefined)[]): boolean {
  const [first] = rows;
  return first !== undefined && row !== null && row < first.row && column !== null && !asked.includes(column);
}

function placeOf(file: string, { columns }: Table, name: string, option: string): number {
  const place = columns.indexOf(name);
  if (place >= 0) return place;
  const listed = columns.slice(0, 12).map((one) => `“${one}”`);
  const known = `${listed.join(", ")}${columns.length > 12 ? ", …" : ""}`;
  throw new BadInput(`${file}, row 1: there is no column “${name}”; write one of ${known} after ${option}.`);
}
