import type { ColumnRole } from "./mapping";
import type { Table } from "./read-table";

export type GroupGuess = { readonly role: ColumnRole; readonly because: string };

/** Rows that are looked at: enough to see a rule, few enough for a table of a hundred thousand. */
const LOOKED_AT = 400;
const FEWEST_ROWS = 4;
/** A few people do not add up, or give a rank twice. */
const ENOUGH = 0.9;
const FEWEST_DIFFERENT = 3;
const TOTALS = [10, 20, 50, 100, 1000];
const WIDEST = 40;

/**
 * Neighbouring columns that are the options of one question: points that add up to the same round total in each row, or ranks
 * 1, 2, 3 … that a row gives once each. By the place of the column; columns that stand alone are not in it.
 */
export function inferGroups(table: Table): Map<number, GroupGuess> {
  const rows = table.rows.slice(0, LOOKED_AT).map(({ cells }) => cells.map(amount));
  const isNumeric = table.columns.map(
    (_, i) => rows.some((row) => typeof row[i] === "number") && rows.every((row) => row[i] !== "words"),
  );
  const found = new Map<number, GroupGuess>();
  for (let from = 0; from < table.columns.length; from += 1) {
    if (!isNumeric[from]) continue;
    let to = from;
    while (to + 1 < table.columns.length && isNumeric[to + 1] && to - from + 1 < WIDEST) to += 1;
    const group = longestGroup(rows, from, to);
    if (!group) continue;
    const headings = table.columns.slice(from, group.to + 1);
    for (const [i, named] of namesOf(headings, group.kind).entries())
      found.set(from + i, guessFor(group, named, headings.length));
    from = group.to;
  }
  return found;
}

type Cell = number | null | "words";
type Group =
  | { readonly to: number; readonly kind: "rank" }
  | { readonly to: number; readonly kind: "points"; readonly total: number };

function amount(cell: string): Cell {
  if (cell === "") return null;
  return /^\d+([.,]\d+)?%?$/.test(cell) ? Number(cell.replace(",", ".").replace("%", "")) : "words";
}

function longestGroup(rows: readonly (readonly Cell[])[], from: number, farthest: number): Group | null {
  for (let to = farthest; to > from; to -= 1) {
    const given = rows
      .map((row) => row.slice(from, to + 1).filter((cell): cell is number => typeof cell === "number"))
      .filter((numbers) => numbers.length > 0);
    if (given.length < FEWEST_ROWS) continue;
    const enough = (n: number) => n >= given.length * ENOUGH;
    if (to - from >= 2 && enough(given.filter(isOrder).length) && new Set(given.map(String)).size > 1)
      return { to, kind: "rank" };
    const total = TOTALS.find((wanted) => {
      const adding = given.filter((numbers) => Math.abs(sum(numbers) - wanted) < 0.01);
      // Ratings that everybody gives alike have a constant sum, too.
      return enough(adding.length) && new Set(adding.map(String)).size >= FEWEST_DIFFERENT;
    });
    if (total !== undefined) return { to, kind: "points", total };
  }
  return null;
}

/** 1, 2, … m, each once, at least two of them. */
const isOrder = (numbers: readonly number[]) =>
  numbers.length >= 2 && numbers.toSorted((a, b) => a - b).every((number, i) => number === i + 1);

const sum = (numbers: readonly number[]) => numbers.reduce((so, n) => so + n, 0);

type Named = { readonly question: string; readonly label: string };

/** "Value points [Cost]", "Value points [Risk]" → the question "Value points" and its options. */
function namesOf(headings: readonly string[], kind: Group["kind"]): Named[] {
  const [first = ""] = headings;
  let n = 0;
  while (n < first.length && headings.every((heading) => heading[n] === first[n])) n += 1;
  // Back to where a word ends: "Cost today", "Cost tomorrow" share "Cost", not "Cost to".
  const stem = first.slice(0, n).replace(/[\p{L}\p{N}]*$/u, "");
  const question = stem.replace(/[\s[(:_.\-–—/]+$/u, "");
  const labels = headings.map((heading) => heading.slice(stem.length).replace(/[\])\s]+$/u, ""));
  if (question.length >= 3 && labels.every((label) => label !== ""))
    return labels.map((label) => ({ question, label }));
  return headings.map((label) => ({ question: kind === "rank" ? "Order" : "Points", label }));
}

function guessFor(group: Group, { question, label }: Named, n: number): GroupGuess {
  if (group.kind === "rank") {
    const because = `Ranks from 1 on, each given once among ${n} columns.`;
    return { role: { role: "rank", question, label }, because };
  }
  const because = `Together with ${n - 1} other ${n === 2 ? "column" : "columns"} it adds up to ${group.total}.`;
  return { role: { role: "points", question, label }, because };
}
