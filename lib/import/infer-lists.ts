import type { ColumnRole } from "./mapping";

export type Entry = { readonly value: string; readonly count: number };
type Guess = { readonly role: ColumnRole; readonly because: string };

const SEPARATORS = [
  { sign: ";", name: "semicolons" },
  { sign: "|", name: "vertical bars" },
  { sign: ",", name: "commas" },
] as const;

const MOST_OPTIONS = 30;
const LONGEST_OPTION = 80;
/** Of the options, so many stand in two different entries at least: "Yes, often" and "No, never" are no lists. */
const COMBINED = 2 / 3;
/** Of the people who chose, so many named more than one thing at least. */
const LISTING = 0.2;

/** Cells that hold several of a few things, such as "Cost; Risk": a choice of several, or an order when all of them stand there. */
export function guessList(entries: readonly Entry[]): Guess | null {
  for (const separator of SEPARATORS) {
    const found = readAs(entries, separator.sign);
    if (!found) continue;
    const { options, isOrder } = found;
    const because = `Entries list some of ${options.length} things, separated by ${separator.name}`;
    const role = { separator: separator.sign, options };
    if (isOrder) return { role: { role: "ranking", ...role }, because: `${because}, always all of them.` };
    return { role: { role: "multi", ...role }, because: `${because}.` };
  }
  return null;
}

function readAs(entries: readonly Entry[], separator: string): { options: string[]; isOrder: boolean } | null {
  const lists = entries.map(({ value, count }) => ({ pieces: piecesOf(value, separator), count }));
  const people = sum(lists.map(({ count }) => count));
  const listing = sum(lists.map(({ pieces, count }) => (pieces.length > 1 ? count : 0)));
  if (listing < people * LISTING) return null;
  const options = [...new Set(lists.flatMap(({ pieces }) => pieces))];
  if (options.length < 2 || options.length > MOST_OPTIONS) return null;
  if (options.some((option) => option.length > LONGEST_OPTION)) return null;
  const combined = options.filter((option) => lists.filter(({ pieces }) => pieces.includes(option)).length > 1);
  // Nobody writes semicolons into a single choice.
  if (separator !== ";" && combined.length < options.length * COMBINED) return null;
  const isOrder = lists.every(({ pieces }) => pieces.length === options.length);
  return { options, isOrder };
}

const sum = (numbers: readonly number[]) => numbers.reduce((so, n) => so + n, 0);

const piecesOf = (value: string, separator: string) =>
  value
    .split(separator)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "");
