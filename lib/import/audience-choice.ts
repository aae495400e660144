import { z } from "zod";
import { firstOf } from "@/lib/survey/plain-text";
import type { Mapping } from "./mapping";
import type { Table } from "./read-table";

/** What a person has said about one entry of the audience column. Entries with the same name become one audience. */
export const audienceChoiceSchema = z.object({
  value: z.string(),
  compare: z.boolean().default(false),
  name: z.string().trim().max(200).default(""),
});
export type AudienceChoice = z.infer<typeof audienceChoiceSchema>;
export type CountedEntry = { readonly value: string; readonly count: number };

export const MOST_AUDIENCES = 6;
/** More entries than this are not offered: the rarest are left out. */
const MOST_OFFERED = 60;

/** Entries of the audience column, most frequent first; "" are rows without one. */
export function countEntries(table: Table, column: string): CountedEntry[] {
  const place = table.columns.indexOf(column);
  const counts = new Map<string, number>();
  for (const { cells } of table.rows) counts.set(cells[place] ?? "", (counts.get(cells[place] ?? "") ?? 0) + 1);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

/** Up to six entries are compared as they are; among more, a person picks. */
export function proposeAudiences(entries: readonly CountedEntry[]): AudienceChoice[] {
  const filled = entries.filter(({ value }) => value !== "");
  const few = filled.length <= MOST_AUDIENCES;
  const empty = entries.filter(({ value }) => value === "");
  return [...filled.slice(0, MOST_OFFERED), ...empty].map(({ value }) => ({
    value,
    compare: few && value !== "",
    name: value === "" ? "No audience given" : firstOf(value, 60),
  }));
}

type Chosen = Pick<Mapping, "audiences" | "leaveOut">;

/** The audiences of a mapping; every entry that is not compared is left out on purpose. */
export function audiencesFromChoices(
  entries: readonly CountedEntry[],
  choices: readonly AudienceChoice[],
): { ok: true; chosen: Chosen } | { ok: false; message: string } {
  const compared = choices.filter(({ compare }) => compare);
  const unnamed = compared.find(({ name }) => name === "");
  if (unnamed) return { ok: false, message: `Write a name for the audience of “${unnamed.value}”.` };
  const long = compared.find(({ name }) => name.length > 60);
  if (long) return { ok: false, message: `“${firstOf(long.name, 40)}…” is too long: use at most 60 letters.` };
  const names = inUsualOrder([...new Map(compared.map(({ name }) => [name.toLowerCase(), name])).values()]);
  if (names.length < 2) return { ok: false, message: "Choose at least two audiences to compare." };
  if (names.length > MOST_AUDIENCES) {
    const message = `${names.length} audiences are too many; compare at most ${MOST_AUDIENCES}. Clear some boxes, or give several entries one name.`;
    return { ok: false, message };
  }
  const ids = idsFor(names);
  const audiences = names.map((name, i) => ({
    id: ids[i] ?? "",
    name,
    values: compared.filter((one) => one.name.toLowerCase() === name.toLowerCase()).map(({ value }) => value),
  }));
  const used = new Set(compared.map(({ value }) => value));
  const leaveOut = entries.map(({ value }) => value).filter((value) => !used.has(value));
  return { ok: true, chosen: { audiences, leaveOut } };
}

/** The three audiences of a PMO always come in this order, and so keep their shape and hue; others follow as they come. */
const USUAL = [
  /^(executives?|stakeholders?|board( members?)?|leadership|sponsors?|directors?|senior management)$/i,
  /^(project|programme|program|delivery) managers?$/i,
  /^(pmo|project management office)( (staff|team|members?))?$/i,
];

function inUsualOrder(names: readonly string[]): string[] {
  const place = (name: string) => {
    const found = USUAL.findIndex((pattern) => pattern.test(name));
    return found < 0 ? USUAL.length : found;
  };
  return names.toSorted((a, b) => place(a) - place(b));
}

/** Where no column tells audiences apart. */
export function oneAudience(name: string): Chosen {
  return { audiences: [{ id: "everybody", name: firstOf(name.trim(), 60) || "Everybody", values: [] }], leaveOut: [] };
}

function idsFor(names: readonly string[]): string[] {
  const ids: string[] = [];
  for (const name of names) {
    const plain = name
      .normalize("NFKD")
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-");
    const wanted =
      plain
        .replace(/^[^a-z]+|-+$/g, "")
        .slice(0, 30)
        .replace(/-+$/, "") || "audience";
    let id = wanted;
    for (let n = 2; ids.includes(id); n += 1) id = `${wanted}-${n}`;
    ids.push(id);
  }
  return ids;
}
