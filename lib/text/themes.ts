import { belonging } from "./belonging";
import { communities } from "./communities";
import { labelGroups } from "./labels";
import { knows, type LanguageShare, languageOf, languagesOf } from "./language";
import { type Lexis, lexisOf } from "./lexis";
import { mergeAlike } from "./merge-alike";
import { isNonAnswer } from "./non-answers";
import { type Statement, statementsOf } from "./statements";
import { tfidfLsa } from "./tfidf-lsa";
import { centre, joined } from "./vectors";
import { wordsOf } from "./words";

/** Below this many statements nothing is clustered; the answers are listed. */
const FEWEST_STATEMENTS = 15;
const FEWEST_IN_THEME = 3;
/** Weight of the meaning against the words in the cosine, as measured. */
export const MEANING = 0.85;
/** A statement whose cosine with the middle of the others of its theme is below this belongs to none. */
const FARTHEST = 0.17;
/** Statements that share no telling word are a theme only if they are this much alike in meaning; else they are odds and ends. */
const LIKE_ENOUGH = 0.2;
/** How much of its whole answer a statement's vector carries: clauses lean on their neighbours. */
const ANSWER_SHARE = 0.6;

export type TextRow = { readonly personIndex: number; readonly audience: string | null; readonly text: string };
export type Embedding = { readonly id: string; vectors(texts: readonly string[]): Promise<Float32Array[]> };
export type ThemesInput = {
  readonly rows: readonly TextRow[];
  readonly question: string;
  /** Null: themes come from the words alone. */
  readonly embedding: Embedding | null;
  readonly seed: number | string;
  /** 1; more gives finer themes. */
  readonly resolution?: number;
  readonly progress?: (share: number) => void;
};

/** A place in an answer: `highlights` are spans within the statement's own text. */
export type Quote = {
  readonly row: number;
  readonly start: number;
  readonly end: number;
  readonly highlights: [number, number][];
};
export type Theme = {
  readonly id: string;
  readonly label: string;
  readonly labelSource: "machine" | "person" | "lexicon";
  readonly keywords: string[];
  /** People, not statements. */
  readonly size: number;
  readonly people: number[];
  readonly statements: { row: number; start: number; end: number }[];
  /** Nearest the centre first, each from another person. */
  readonly quotes: Quote[];
};
export type ThemesResult = {
  readonly embedder: string;
  /** Not supported: the embedder does not know it, so the words alone were used. */
  readonly language: { code: string; supported: boolean; shares: LanguageShare[] };
  readonly nAnswers: number;
  readonly nNonAnswers: number;
  /** Rows that say nothing ("none", "don't know"). */
  readonly nonAnswers: number[];
  readonly clustered: boolean;
  /** Most people first; "other" last. */
  readonly themes: Theme[];
  /** Theme ids of each row, strongest first; empty for none. */
  readonly rows: string[][];
};

type Unit = Statement & { readonly row: number };

/** Finds the themes of one question's answers. The same rows, embedder and seed give the same themes. */
export async function findThemes(input: ThemesInput): Promise<ThemesResult> {
  const { rows } = input;
  const filled = rows.flatMap((row, i) => (row.text.trim() ? [i] : []));
  const nonAnswers = filled.filter((i) => isNonAnswer(rows[i]?.text ?? ""));
  const silent = new Set(nonAnswers);
  const answers = filled.filter((i) => !silent.has(i));
  const units: Unit[] = answers.flatMap((row) => {
    const text = rows[row]?.text ?? "";
    const found = statementsOf(text);
    return (found.length > 0 ? found : [{ start: 0, end: text.length, text }]).map((one) => ({ ...one, row }));
  });
  const texts = answers.map((i) => rows[i]?.text ?? "");
  const language = languageOf(texts);
  const shares = languagesOf(texts);
  const lexis = lexisOf(shares.map(({ code }) => code));
  const supported = !input.embedding || knows(input.embedding, language);
  // A model that does not know the language would sort by chance; words alone work in every one.
  const embedding = supported ? input.embedding : null;
  const base = {
    embedder: embedding?.id ?? "tfidf-lsa",
    language: { code: language.code, supported, shares },
    nAnswers: filled.length,
    nNonAnswers: nonAnswers.length,
    nonAnswers,
  };
  if (units.length < FEWEST_STATEMENTS) return { ...base, clustered: false, themes: [], rows: rows.map(() => []) };
  const vectors = await vectorsOf(units, { ...input, embedding }, lexis);
  const { resolution = 1, seed } = input;
  const groups = mergeAlike(vectors, communities(vectors, resolution, seed), resolution);
  return { ...base, clustered: true, ...describe(units, vectors, groups, input, lexis) };
}

async function vectorsOf(units: readonly Unit[], input: ThemesInput, lexis: Lexis): Promise<Float32Array[]> {
  const lexical = tfidfLsa(
    units.map(({ text }) => contentOf(text, lexis)),
    input.seed,
  );
  if (!input.embedding) return lexical;
  // The same words are embedded once, and a whole answer beside its statements.
  const wanted = new Set(units.flatMap(({ text, row }) => [text, input.rows[row]?.text ?? text]));
  const distinct = [...wanted];
  const embedded = await input.embedding.vectors(distinct);
  const meaning = new Map(distinct.map((text, i) => [text, embedded[i] ?? new Float32Array(1)]));
  const mixed = units.map(({ text, row }) => {
    const own = meaning.get(text) ?? new Float32Array(1);
    const whole = meaning.get(input.rows[row]?.text ?? text) ?? own;
    return own.map((x, d) => (1 - ANSWER_SHARE) * x + ANSWER_SHARE * (whole[d] ?? 0));
  });
  centre(mixed);
  return mixed.map((vector, i) =>
    joined([
      { vector, weight: MEANING },
      { vector: lexical[i] ?? new Float32Array(1), weight: 1 - MEANING },
    ]),
  );
}

/** A text without the small words of its languages. */
const contentOf = (text: string, { isStop }: Lexis) =>
  wordsOf(text)
    .flatMap((word) => (isStop(word.text) ? [] : [word.text]))
    .join(" ");

function describe(
  units: readonly Unit[],
  vectors: readonly Float32Array[],
  groups: readonly number[],
  input: ThemesInput,
  lexis: Lexis,
): Pick<ThemesResult, "themes" | "rows"> {
  const personOf = (unit: number) => input.rows[units[unit]?.row ?? 0]?.personIndex ?? 0;
  const closeness = new Float64Array(units.length);
  const other: number[] = [];
  const kept: number[][] = [];
  for (const members of membersOf(groups)) {
    const near = new Set<number>();
    for (const [i, { closeness: own, fit }] of belonging(vectors, members).entries()) {
      const unit = members[i] ?? 0;
      closeness[unit] = own;
      if (fit >= FARTHEST) near.add(unit);
    }
    const isTheme = near.size >= FEWEST_IN_THEME && new Set([...near].map(personOf)).size >= 2;
    if (isTheme) kept.push([...near].sort((a, b) => (closeness[b] ?? 0) - (closeness[a] ?? 0) || a - b));
    for (const unit of members) if (!isTheme || !near.has(unit)) other.push(unit);
  }
  const labels = labelGroups(
    kept.map((members) => members.map((unit) => ({ person: personOf(unit), text: units[unit]?.text ?? "" }))),
    input.question,
    lexis,
  );
  const drafts = kept.flatMap((members, i) => {
    const label = labels[i];
    const likeness = likenessOf(members.map((unit) => closeness[unit] ?? 0));
    const isAlike = likeness >= LIKE_ENOUGH && new Set(members.map(personOf)).size >= FEWEST_IN_THEME;
    if (label && (label.isShared || isAlike)) return [{ members, ...label }];
    for (const unit of members) other.push(unit);
    return [];
  });
  const sized = drafts
    .map((draft) => ({ ...draft, people: [...new Set(draft.members.map(personOf))].sort((a, b) => a - b) }))
    .sort((a, b) => b.people.length - a.people.length || (a.label < b.label ? -1 : 1));
  const themes: Theme[] = sized.map(({ members, label, keywords, source, people }, i) => ({
    id: `t${i + 1}`,
    label,
    labelSource: source,
    keywords,
    size: people.length,
    people,
    statements: members.map((unit) => place(units[unit])),
    quotes: quotesOf(members, units, personOf, keywords, lexis),
  }));
  if (other.length > 0) {
    const people = [...new Set(other.map(personOf))].sort((a, b) => a - b);
    themes.push({
      id: "other",
      label: "Other",
      labelSource: "machine",
      keywords: [],
      size: people.length,
      people,
      statements: other.map((unit) => place(units[unit])),
      quotes: quotesOf(other, units, personOf, [], lexis),
    });
  }
  const rows = input.rows.map(() => new Map<string, number>());
  for (const theme of themes) {
    for (const { row, start, end } of theme.statements) {
      const before = rows[row]?.get(theme.id) ?? 0;
      // The longest part of an answer is its main theme; what fits nowhere comes last.
      rows[row]?.set(theme.id, before + (theme.id === "other" ? 0.001 : 1) * (end - start));
    }
  }
  return { themes, rows: rows.map((weights) => [...weights].sort((a, b) => b[1] - a[1]).map(([id]) => id)) };
}

/** The units of each group. */
function membersOf(groups: readonly number[]): number[][] {
  const members: number[][] = [];
  for (const [unit, group] of groups.entries()) {
    const own = members[group];
    if (own) own.push(unit);
    else members[group] = [unit];
  }
  return members;
}

/** Mean cosine between two members, from their cosines with the middle: those sum to the length of the members' sum. */
function likenessOf(closeness: readonly number[]): number {
  const n = closeness.length;
  const sum = closeness.reduce((so, cosine) => so + cosine, 0);
  return n < 2 ? 1 : (sum ** 2 - n) / (n * (n - 1));
}

const place = (unit: Unit | undefined) => ({ row: unit?.row ?? 0, start: unit?.start ?? 0, end: unit?.end ?? 0 });

function quotesOf(
  members: readonly number[],
  units: readonly Unit[],
  personOf: (unit: number) => number,
  keywords: readonly string[],
  { isStop, stem }: Lexis,
): Quote[] {
  const stems = new Set(keywords.flatMap((phrase) => wordsOf(phrase).map((word) => stem(word.text))));
  const heard = new Set<number>();
  const quotes: Quote[] = [];
  for (const unit of members) {
    const found = units[unit];
    if (!found || heard.has(personOf(unit))) continue;
    heard.add(personOf(unit));
    const marked = wordsOf(found.text).filter((word) => !isStop(word.text) && stems.has(stem(word.text)));
    const highlights = marked.map((word): [number, number] => [word.start, word.end]);
    quotes.push({ ...place(found), highlights });
  }
  return quotes;
}
