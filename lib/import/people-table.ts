import type { Audience } from "@/lib/survey/instrument";
import type { PersonRow } from "@/lib/survey/person-row";
import { firstOf } from "@/lib/survey/plain-text";
import { unguarded } from "./csv-lines";
import { type Delimiter, findDelimiter } from "./find-delimiter";
import { isAddress } from "./fix-address";
import { folded, isHeading, type PeopleColumns, peopleColumns } from "./people-columns";
import { readTable, type TableRow } from "./read-table";

/** Longer than a name may be: that is for the member to mend, who has to see what it was. */
const LONGEST_READ = 1000;
const LONGEST_CELL = 200;
const SEPARATED: Readonly<Record<Delimiter, string>> = {
  ",": "separated by commas",
  ";": "separated by semicolons",
  "\t": "separated by tabs",
  "|": "separated by vertical bars",
};

export type PeopleList = { readonly rows: readonly PersonRow[]; readonly source: string };

/**
 * People from a file or pasted cells: with a heading (first and last names are put together), or without one, each line holding an
 * address and whatever else stands beside it, "Name <address>" and several addresses of a mail's "To" included.
 */
export function peopleTable(
  input: { text: string; name: string },
  { audiences, everybody }: { audiences: readonly Audience[]; everybody: string | null },
): PeopleList {
  const marked = /^\uFEFF?(?:sep=([,;\t|])\r?\n)?/.exec(input.text);
  const text = input.text.slice(marked?.[0].length ?? 0);
  const [firstLine = ""] = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== "");
  const delimiter = (marked?.[1] as Delimiter | undefined) ?? delimiterOf(text);
  const hasHeading = isHeading(firstLine.split(delimiter).map((cell) => cell.replace(/^"|"$/g, "")));
  const audienceOf = (written: string) => everybody ?? audienceNamed(written, audiences);
  // Told what separates, since a heading that was made up here tells nothing.
  const table = readTable(`sep=${delimiter}\n${hasHeading ? text : withHeading(text, delimiter)}`);
  const columns = hasHeading ? peopleColumns(table.columns, table.rows) : null;
  const people = table.rows.flatMap((line) => {
    const row = line.row - (hasHeading ? 1 : 2) + (marked?.[1] ? 1 : 0);
    const cells = line.cells.map(unguarded);
    const found = columns ? [fromColumns({ ...line, cells }, columns)] : fromLine({ ...line, cells }, audiences);
    return found.map(({ name, address, written }) => ({
      row,
      name: firstOf(name, LONGEST_READ),
      address: firstOf(address, LONGEST_CELL),
      written: firstOf(written, LONGEST_CELL),
      audience: audienceOf(written),
    }));
  });
  const rows = people.map((person, id) => ({ id, ...person }));
  const separated = table.columns.length > 1 ? ` · ${SEPARATED[table.delimiter]}` : "";
  return { rows, source: `${input.name} · ${rows.length} ${rows.length === 1 ? "row" : "rows"}${separated}` };
}

/** By its name, its words in a sentence, its first word or its initials, where only one audience can be meant. */
export function audienceNamed(written: string, audiences: readonly Audience[]): string | null {
  const wanted = folded(written);
  if (wanted === "") return null;
  const exact = audiences.filter(({ id, name, one, many }) =>
    [id, name, one, many].some((as) => folded(as) === wanted),
  );
  const short = audiences.filter(({ name, one }) => [name, one].some((as) => shortForms(folded(as)).includes(wanted)));
  const [only] = exact.length > 0 ? exact : short;
  return only && (exact.length > 0 || short.length === 1) ? only.id : null;
}

/** "project manager" → "project", "pm", "pms". */
function shortForms(name: string): string[] {
  const words = name.split(" ");
  const initials = words.map((word) => word.charAt(0)).join("");
  return words.length > 1 ? [words[0] ?? "", initials, `${initials}s`] : [];
}

type Found = { readonly name: string; readonly address: string; readonly written: string };

function fromColumns({ cells }: TableRow, columns: PeopleColumns): Found {
  const at = (place: number | null) => (place === null ? "" : (cells[place] ?? ""));
  const named = columns.names.map(at).filter(Boolean).join(" ");
  const { name, address } = addressIn(at(columns.address));
  return { name: oneLine(named || name), address, written: oneLine(at(columns.audience)) };
}

function fromLine({ cells }: TableRow, audiences: readonly Audience[]): Found[] {
  const filled = cells.filter(Boolean);
  const addresses = filled.filter((cell) => cell.includes("@"));
  const others = filled.filter((cell) => !cell.includes("@"));
  const written = others.find((cell) => audienceNamed(cell, audiences) !== null) ?? "";
  const name = others.filter((cell) => cell !== written).join(" ");
  if (addresses.length === 0) return [{ name: oneLine(name), address: "", written }];
  return addresses.map((cell) => {
    const found = addressIn(cell);
    return { name: oneLine(found.name || (addresses.length === 1 ? name : "")), address: found.address, written };
  });
}

/** "Ada Example <ada@example.org>", "ada@example.org (Ada)" or "Ada ada@example.org" taken apart; anything else is left as it is. */
function addressIn(cell: string): { name: string; address: string } {
  const bracketed = /^(.*?)<\s*(?:mailto:)?([^<>]+?)\s*>(.*)$/.exec(cell);
  if (bracketed) return { name: bare(`${bracketed[1]} ${bracketed[3]}`), address: bracketed[2] ?? "" };
  const words = cell.split(/\s+/);
  const whole = words.filter((word) => /^[^\s@<>()]+@[^\s@<>()]+\.[^\s@<>()]+$/.test(word));
  if (words.length > 1 && whole.length === 1 && whole[0]) {
    return { name: bare(words.filter((word) => word !== whole[0]).join(" ")), address: whole[0] };
  }
  return { name: "", address: cell };
}

const bare = (name: string) => oneLine(name.replace(/["()]/g, " ").replace(/[;,]\s*$/, ""));
const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();

/** What leaves the most addresses standing alone, else what `findDelimiter` finds: names hold commas, addresses hold nothing. */
function delimiterOf(text: string): Delimiter {
  const lines = text.split(/\r\n|\r|\n/).slice(0, 200);
  const alone = (delimiter: Delimiter) =>
    lines.filter((line) => {
      const cells = line.split(delimiter);
      return cells.length > 1 && cells.some((cell) => isAddress(cell.trim().replace(/^"|"$/g, "")));
    }).length;
  const counts = (Object.keys(SEPARATED) as Delimiter[]).map((delimiter) => ({ delimiter, n: alone(delimiter) }));
  const [best] = counts.toSorted((a, b) => b.n - a.n);
  return best && best.n > 0 ? best.delimiter : findDelimiter(text);
}

/** A list without a heading gets an empty one, wide enough for its widest line. */
function withHeading(text: string, delimiter: Delimiter): string {
  const widest = Math.max(1, ...text.split(/\r\n|\r|\n/).map((line) => line.split(delimiter).length));
  return `${Array.from({ length: widest }, (_, i) => `column ${i + 1}`).join(delimiter)}\n${text}`;
}
