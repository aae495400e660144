import { z } from "zod";
import { answersFromCells, type Column, columnsOf } from "@/lib/survey/columns";
import type { Instrument } from "@/lib/survey/instrument";

const line = z.string();

/** One audience as it is written down in the readable file. */
export const writtenAudienceSchema = z.object({
  id: z.string(),
  invited: z.number().int(),
  people: z.array(
    z.object({
      on: z.iso.date(),
      /** Question id → ids of themes. */
      themes: z.record(z.string(), line).optional(),
      A1: line.optional(),
      A2: line.optional(),
      A3: line.optional(),
      F3: line.optional(),
    }),
  ),
  /** Question id → one entry per person, cut at " | " or at spaces; or statement id → one letter per person. */
  answers: z.record(z.string(), z.union([line, z.record(z.string(), line)])),
});
export type WrittenAudience = z.infer<typeof writtenAudienceSchema>;

const VOTES: Readonly<Record<string, string>> = { a: "agree", d: "disagree", u: "unsure" };

/**
 * The answers of every person of an audience.
 *
 * An entry is read by what it holds: `2>6` today and should-be, `see,choose` several picks, `cx 6, risk 4` chips (the
 * picks of C1 follow from them), `3/5/2` tokens or guesses in the order of rows, `?` don't know, `.` skipped.
 *
 * @throws RangeError on an entry that the questionnaire does not take
 */
export function answersOf(written: WrittenAudience, instrument: Instrument): Record<string, unknown>[] {
  const columns = columnsOf(instrument);
  return written.people.map(({ on: _on, themes: _themes, ...words }, i) => {
    const cells: Record<string, string | undefined> = { ...words };
    for (const [id, entries] of Object.entries(written.answers)) {
      if (typeof entries === "string") {
        Object.assign(cells, cellsOfEntry(id, nth(entries, i), written.id, columns));
        continue;
      }
      for (const [statement, votes] of Object.entries(entries)) {
        cells[`${id}.${statement}`] = VOTES[votes[i] ?? ""] ?? "";
      }
    }
    const { answers, problems } = answersFromCells(columns, cells);
    const [problem] = problems;
    if (problem) throw new RangeError(`${written.id} ${i + 1}, ${problem.column}: ${problem.message}`);
    return answers;
  });
}

function nth(entries: string, i: number): string {
  const entry = (entries.includes("|") ? entries.split("|") : entries.split(" "))[i]?.trim() ?? ".";
  return entry === "." ? "" : entry;
}

function cellsOfEntry(id: string, entry: string, audience: string, columns: readonly Column[]): Record<string, string> {
  if (entry === "") return {};
  const keys = columns.filter(({ question }) => question.id === id).map(({ part }) => part.key);
  if (/^\w+ \d/.test(entry)) return chips(id, entry);
  if (entry.includes(">")) {
    const [today = "", should = ""] = entry.split(">");
    const rows = keys.filter((key) => key.startsWith("today.")).map((key) => key.slice(6));
    return { ...inRows(`${id}.today`, today, rows), ...inRows(`${id}.should`, should, rows) };
  }
  const others = keys.filter((key) => key !== audience);
  return entry.includes("/") ? inRows(id, entry, others) : { [id]: cell(entry) };
}

function chips(id: string, entry: string): Record<string, string> {
  const placed = entry.split(", ").map((pair) => pair.split(" "));
  const cells = Object.fromEntries(placed.map(([option, n = ""]) => [`${id}.${option}`, n]));
  return id === "C2" ? { ...cells, C1: placed.map(([option]) => option).join(";") } : cells;
}

function inRows(id: string, entry: string, rows: readonly string[]): Record<string, string> {
  if (!entry.includes("/")) return { [id]: cell(entry) };
  return Object.fromEntries(entry.split("/").map((value, r) => [`${id}.${rows[r]}`, cell(value)]));
}

const cell = (value: string) => (value === "?" ? "unsure" : value.replaceAll(",", ";"));
