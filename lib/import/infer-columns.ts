import type { ColumnRole } from "./mapping";
import type { Table } from "./read-table";
import { meansNoAnswer, meansNotSure, orderByWords } from "./word-scales";

/** What a column seems to hold, and why, for a person to confirm or change. */
export type ColumnProposal = {
  readonly column: string;
  readonly filled: number;
  /** Different entries, most frequent first; at most fifty. */
  readonly values: readonly { readonly value: string; readonly count: number }[];
  readonly role: ColumnRole;
  readonly because: string;
};

type Facts = { column: string; filled: number; values: { value: string; count: number }[]; distinct: number };
type Guess = Pick<ColumnProposal, "role" | "because">;

const AUDIENCE = /\b(audience|group|role|department|team|organi[sz]ation|stakeholder|segment|function|unit|vote)\b/i;
const PRIVATE = /\b(e-?mail|address|name|phone|ip|user|respondent ?id|response ?id|id|token)\b/i;
const TIME = /\b(time ?stamp|date|time|started|completed|submitted|duration)\b/i;

/** Proposes a role for each column; at most one becomes the audience. */
export function inferColumns(table: Table): ColumnProposal[] {
  const facts = table.columns.map((column, i) =>
    factsOf(
      column,
      table.rows.map(({ cells }) => cells[i] ?? ""),
    ),
  );
  const audience = facts
    .map((f) => ({ column: f.column, score: audienceScore(f) }))
    .sort((a, b) => b.score - a.score)[0];
  return facts.map((f) => {
    const isAudience = audience !== undefined && audience.score > 0 && audience.column === f.column;
    const guess: Guess = isAudience
      ? { role: { role: "audience" }, because: `${f.distinct} different entries that could be groups of people.` }
      : guessRole(f);
    return { column: f.column, filled: f.filled, values: f.values.slice(0, 50), ...guess };
  });
}

function factsOf(column: string, cells: readonly string[]): Facts {
  const counts = new Map<string, number>();
  for (const cell of cells) if (!meansNoAnswer(cell)) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  const values = [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count);
  return { column, values, distinct: values.length, filled: values.reduce((so, { count }) => so + count, 0) };
}

function audienceScore({ column, distinct, filled, values }: Facts): number {
  if (distinct < 2 || distinct > 12 || values.some(({ value }) => value.length > 60 || isNumber(value))) return 0;
  if (orderByWords(values.map(({ value }) => value))) return 0;
  const named = AUDIENCE.test(column.replaceAll(/[_.-]/g, " ")) ? 10 : 0;
  const sized = values.filter(({ count }) => count >= 5).length >= 2 && distinct <= 6 && distinct >= 3 ? 1 : 0;
  return named > 0 ? named + sized : /^(gender|sex|region)$/i.test(column) && filled > 0 ? 0.5 : 0;
}

const isNumber = (value: string) => /^-?\d+([.,]\d+)?$/.test(value);

function guessRole(facts: Facts): Guess {
  const { column, distinct, filled, values } = facts;
  const ignore = (because: string): Guess => ({ role: { role: "ignore" }, because });
  if (filled === 0) return ignore("The column is empty.");
  if (distinct === 1) return ignore("Everybody has the same entry.");
  const spaced = column.replaceAll(/[_.-]/g, " ");
  if (distinct > filled * 0.9 && PRIVATE.test(spaced)) return ignore("It seems to name people or rows; leave it out.");
  if (TIME.test(spaced) && values.every(({ value }) => /\d/.test(value)) && distinct > 7)
    return ignore("It seems to be a time.");
  const answers = values.map(({ value }) => value).filter((value) => !meansNotSure(value));
  return guessNumbers(answers) ?? guessList(answers) ?? guessWords(answers) ?? guessText(facts);
}

function guessNumbers(answers: readonly string[]): Guess | null {
  if (!answers.every(isNumber)) return null;
  const numbers = answers.map((value) => Number(value.replace(",", ".")));
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  const whole = numbers.every(Number.isInteger);
  if (!whole || least < 0 || most > 10) {
    return { role: { role: "ignore" }, because: `Numbers from ${least} to ${most} are wider than a rating scale.` };
  }
  const lo = least === 0 ? 0 : 1;
  const hi = [3, 4, 5, 7, 10].find((top) => top >= most) ?? 10;
  return { role: { role: "ordinal", lo, hi, reversed: false }, because: `Whole numbers from ${least} to ${most}.` };
}

function guessList(answers: readonly string[]): Guess | null {
  const lists = answers.filter((value) => value.includes(";")).map(parts);
  if (lists.length < answers.length / 3) return null;
  const options = [...new Set(answers.flatMap(parts))];
  if (options.length < 2 || options.length > 30 || options.some((option) => option.length > 80)) return null;
  const complete = lists.length === answers.length && answers.every((value) => parts(value).length === options.length);
  const because = `Entries list some of ${options.length} things, separated by semicolons`;
  if (complete)
    return { role: { role: "ranking", separator: ";", options }, because: `${because}, always all of them.` };
  return { role: { role: "multi", separator: ";", options }, because: `${because}.` };
}

const parts = (value: string) =>
  value
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "");

function guessWords(answers: readonly string[]): Guess | null {
  const steps = orderByWords(answers);
  if (steps) {
    const because = `The words run from “${steps[0]}” to “${steps.at(-1)}”.`;
    return { role: { role: "ordinal", steps, reversed: false }, because };
  }
  if (answers.length < 2 || answers.length > 12) return null;
  return {
    role: { role: "choice", options: [...answers] },
    because: `${answers.length} different entries, one a person.`,
  };
}

function guessText({ distinct, filled, values }: Facts): Guess {
  const letters = values.reduce((so, { value, count }) => so + value.length * count, 0) / filled;
  if (letters < 12 && distinct < filled / 2) {
    return { role: { role: "ignore" }, because: `${distinct} different short entries are too many for a choice.` };
  }
  return {
    role: { role: "text" },
    because: `${distinct} different entries, ${Math.round(letters)} letters on average.`,
  };
}
