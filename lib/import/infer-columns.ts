import { inferGroups } from "./infer-groups";
import { guessList } from "./infer-lists";
import type { ColumnRole } from "./mapping";
import type { Table } from "./read-table";
import { meansNoAnswer, meansNotSure, scaleByNumbers, scaleOfWords } from "./word-scales";

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

const AUDIENCE =
  /\b(audience|group|role|department|dept|team|organi[sz]ation|stakeholder|segment|function|unit|vote)\b/i;
const PRIVATE = /\b(e ?mail|address|name|phone|ip|user|respondent ?id|response ?id|id|token)\b/i;
const ABOUT_PEOPLE =
  /\b(gender|sex|age|born|birth|income|salary|education|degree|location|region|country|city|nationality|ethnicity|religion|marital|household|tenure|seniority|(years|length) of service|occupation|job title|department|division)\b/i;
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
  const groups = inferGroups(table);
  return facts.map((f, i) => {
    const isAudience = audience !== undefined && audience.score > 0 && audience.column === f.column;
    const guess: Guess = isAudience
      ? { role: { role: "audience" }, because: `${f.distinct} different entries that could be groups of people.` }
      : (groups.get(i) ?? aboutPeople(f.column, guessRole(f)));
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
  if (scaleOfWords(values.map(({ value }) => value))) return 0;
  const named = AUDIENCE.test(spaced(column)) ? 10 : 0;
  const sized = values.filter(({ count }) => count >= 5).length >= 2 && distinct <= 6 && distinct >= 3 ? 1 : 0;
  return named > 0 ? named + sized : /^(gender|sex|region)$/i.test(column) && filled > 0 ? 0.5 : 0;
}

const isNumber = (value: string) => /^-?\d+([.,]\d+)?$/.test(value);
/** A heading of a few words; a whole question with such a word in it asks for an opinion. */
const isShort = (column: string) => column.trim().split(/\s+/).length <= 4;
const isAboutPeople = (column: string) => ABOUT_PEOPLE.test(spaced(column)) && isShort(column);
const isAddress = (value: string) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value);
const spaced = (column: string) => column.replaceAll(/[_.-]/g, " ");

function guessRole(facts: Facts): Guess {
  const { column, distinct, filled, values } = facts;
  const ignore = (because: string): Guess => ({ role: { role: "ignore" }, because });
  if (filled === 0) return ignore("The column is empty.");
  if (distinct === 1) return ignore("Everybody has the same entry.");
  const addresses = values.reduce((so, { value, count }) => so + (isAddress(value) ? count : 0), 0);
  if (addresses > filled / 2) return ignore("It holds e-mail addresses, which tell who people are; leave it out.");
  if (distinct > filled / 2 && PRIVATE.test(spaced(column)))
    return ignore("It seems to name people or rows; leave it out.");
  if (TIME.test(spaced(column)) && values.every(({ value }) => /\d/.test(value)) && distinct > 7)
    return ignore("It seems to be a time.");
  const said = values.filter(({ value }) => !meansNotSure(value));
  const answers = said.map(({ value }) => value);
  return guessNumbers(facts) ?? guessList(said) ?? guessWords(answers) ?? guessText(facts);
}

/** What a heading calls a fact about the person is background, whatever it looks like: nobody diverges in their age. */
function aboutPeople(column: string, guess: Guess): Guess {
  const { role, because } = guess;
  // A second column that could have been the audience: "Role" beside "Department".
  const isGroup = role.role === "choice" && AUDIENCE.test(spaced(column)) && isShort(column);
  if (!isAboutPeople(column) && !isGroup) return guess;
  if (role.role === "text") {
    return {
      role: { role: "ignore" },
      because: "So many different entries could tell who people are; leave them out.",
    };
  }
  if (role.role !== "ordinal" && role.role !== "choice" && role.role !== "multi") return guess;
  const about = "It says who people are, not what they think: shown by itself, never compared.";
  return { role: { ...role, background: true }, because: `${because} ${about}` };
}

/** Dirty entries are shown later as problems; they do not hide that a column holds numbers. */
const ENOUGH_NUMBERS = 0.9;
/** Rarer entries than one in so many people do not widen a scale. */
const RARE = 500;

function guessNumbers({ filled, values, column }: Facts): Guess | null {
  const numeric = values.filter(({ value }) => isNumber(value));
  const n = numeric.reduce((so, { count }) => so + count, 0);
  const said = filled - values.reduce((so, { value, count }) => so + (meansNotSure(value) ? count : 0), 0);
  if (n === 0 || n < said * ENOUGH_NUMBERS) return null;
  const usual = numeric.filter(({ count }) => count >= filled / RARE);
  const numbers = usual.map(({ value }) => Number(value.replace(",", ".")));
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  const seen = `Numbers from ${least} to ${most}`;
  const scale = scaleAround(numbers, least, most);
  if (!scale && isAboutPeople(column)) {
    const because = `${seen} could tell who people are; with bands such as “30–39” instead they can be imported.`;
    return { role: { role: "ignore" }, because };
  }
  if (!scale) {
    return { role: { role: "ignore" }, because: `${seen} do not look like a rating.` };
  }
  return { role: { role: "ordinal", ...scale, reversed: false }, because: `${seen}.` };
}

/** The usual scale that these numbers would fill; null: none. */
function scaleAround(numbers: readonly number[], least: number, most: number) {
  const whole = numbers.every(Number.isInteger);
  if (whole && least >= 0 && most <= 11) {
    return { lo: least === 0 ? 0 : 1, hi: [3, 4, 5, 7, 10, 11].find((top) => top >= most) ?? 11 };
  }
  const far = [1, 2, 3, 5].find((end) => end >= Math.max(-least, most));
  if (whole && least < 0 && far !== undefined) return { lo: -far, hi: far };
  const isSlider = least >= 0 && least <= 10 && most >= 90 && most <= 100;
  return isSlider ? { lo: 0, hi: 100, ...(!whole && { decimals: true }) } : null;
}

function guessWords(answers: readonly string[]): Guess | null {
  const scale = scaleOfWords(answers) ?? scaleByNumbers(answers);
  if (scale) {
    const { steps, unused } = scale;
    const because = `The words run from “${steps[0]}” to “${steps.at(-1)}”.`;
    const listed = unused.map((step) => `“${step}”`).join(" and ");
    const added = unused.length > 0 ? ` Nobody chose ${listed}; it belongs to the scale.` : "";
    return { role: { role: "ordinal", steps, reversed: false }, because: because + added };
  }
  if (answers.length < 2 || answers.length > 12) return null;
  return {
    role: { role: "choice", options: [...answers] },
    because: `${answers.length} different entries.`,
  };
}

/** Own words are hardly ever the same; entries that come this often on average are labels. */
const LABEL_COMES = 15;
const LONGEST_LABEL = 60;

function guessText({ distinct, filled, values }: Facts): Guess {
  const letters = values.reduce((so, { value, count }) => so + value.length * count, 0) / filled;
  const isLabel = filled / distinct >= LABEL_COMES && letters < LONGEST_LABEL;
  if (isLabel || (letters < 12 && distinct < filled / 2)) {
    return { role: { role: "ignore" }, because: `${distinct} different short entries are too many for a choice.` };
  }
  return {
    role: { role: "text" },
    because: `${distinct} different entries, ${Math.round(letters)} letters on average.`,
  };
}
