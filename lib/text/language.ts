import { franc } from "franc-min";
import { isStopIn, LISTED } from "./lexis";
import type { Embedding } from "./themes";
import { wordsOf } from "./words";

/** ISO 639-3 codes that an embedder was trained on, by its id. One that is not listed here takes every language. */
const KNOWN: Readonly<Record<string, readonly string[]>> = { "all-MiniLM-L6-v2-q4": ["eng"] };

/** Enough of the texts to tell. */
const MOST_TEXTS = 400;
const FEWEST_LETTERS = 60;

const CANDIDATES: readonly string[] = ["eng", ...LISTED];

/** "und": undetermined. */
export type Language = { readonly code: string; readonly latin: boolean };

/** What most of the answers are written in; two languages with as many: the first by its code. */
export function languageOf(texts: readonly string[]): Language {
  const sample = evenly(texts, MOST_TEXTS).join("\n");
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return { code: languagesOf(texts)[0]?.code ?? "und", latin: 2 * latin >= lettersIn(sample) };
}

/** Code points that are letters. */
export const lettersIn = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0;

/** What the letters look like: one of the languages whose small words are known. */
function guessed(sample: string): string {
  if (lettersIn(sample) < FEWEST_LETTERS) return "und";
  const code = franc(sample, { minLength: FEWEST_LETTERS, only: [...CANDIDATES] });
  if (code === "und") return code;
  if (isEnglish(sample, code)) return "eng";
  // Latin letters without one small word are a list of names and nouns, which any language may share.
  const isList = /\p{Script=Latin}/u.test(sample) && !wordsOf(sample).some((word) => isStopIn(code, word.text));
  return isList ? "und" : code;
}

/** Letter statistics take short English answers for a neighbour of English; its small words tell them apart. */
function isEnglish(sample: string, guess: string): boolean {
  const words = wordsOf(sample).map((word) => word.text);
  const english = words.filter((word) => isStopIn("eng", word)).length;
  return english >= ENGLISH_SHARE * words.length && english >= words.filter((word) => isStopIn(guess, word)).length;
}

/** So many words of English text are small ones, at least; of other languages', few happen to be. */
const ENGLISH_SHARE = 0.2;
/** A language needs so many of the answers to be named. */
const LEAST_SHARE = 0.1;
const FEWEST_HITS = 2;

export type LanguageShare = { readonly code: string; readonly share: number };

/**
 * The languages of a question's answers, the main one first, each with its share of the answers, 0–1; those under a tenth are left
 * out. A language beside the one that the letters look like is considered if a tenth of the answers have at least twice as many small
 * words of it. Each answer then counts for the one whose small words it has most of, and for the main one if it has none.
 * @returns "und" alone for too few letters
 */
export function languagesOf(texts: readonly string[]): LanguageShare[] {
  const sample = evenly(texts, MOST_TEXTS);
  const guess = guessed(sample.join("\n"));
  if (sample.length === 0 || lettersIn(sample.join("\n")) < FEWEST_LETTERS) return [{ code: "und", share: 1 }];
  const words = sample.map((text) => wordsOf(text).map((word) => word.text));
  const others = counted(words.map((some) => otherLanguage(some, guess)));
  const frequent = others.filter(({ n }) => n >= LEAST_SHARE * sample.length).map(({ code }) => code);
  const votes = words.map((some) => mostSmallWords(some, [guess, ...frequent]));
  // What is in no listed language has no small words to vote with.
  const main = guess === "und" ? guess : (counted(votes)[0]?.code ?? guess);
  return counted(votes.map((vote) => vote ?? main))
    .map(({ code, n }) => ({ code, share: n / sample.length }))
    .filter(({ share }, i) => i === 0 || share >= LEAST_SHARE);
}

/** Most first, then by code. */
function counted(codes: readonly (string | undefined)[]): { code: string; n: number }[] {
  const counts = new Map<string, number>();
  for (const code of codes) if (code !== undefined) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].map(([code, n]) => ({ code, n })).sort((a, b) => b.n - a.n || (a.code < b.code ? -1 : 1));
}

const smallWords = (words: readonly string[], code: string) => words.filter((word) => isStopIn(code, word)).length;

function otherLanguage(words: readonly string[], main: string): string | undefined {
  const own = smallWords(words, main);
  const [best] = CANDIDATES.map((code) => ({ code, n: smallWords(words, code) })).sort((a, b) => b.n - a.n);
  return best && best.n >= Math.max(FEWEST_HITS, 2 * own) ? best.code : undefined;
}

/** Undefined if two have as many. */
function mostSmallWords(words: readonly string[], codes: readonly string[]): string | undefined {
  const [best, next] = codes.map((code) => ({ code, n: smallWords(words, code) })).sort((a, b) => b.n - a.n);
  return best && best.n > (next?.n ?? 0) ? best.code : undefined;
}

/** So many of them, from everywhere: answers may come language by language. */
function evenly(texts: readonly string[], most: number): readonly string[] {
  const step = Math.max(1, texts.length / most);
  return texts.length <= most ? texts : Array.from({ length: most }, (_, i) => texts[Math.floor(i * step)] ?? "");
}

/** Whether an embedder knows the language; too little text to tell counts as known, unless its script is another. */
export function knows(embedding: Pick<Embedding, "id">, { code, latin }: Language): boolean {
  const known = KNOWN[embedding.id];
  return known === undefined || known.includes(code) || (code === "und" && latin);
}

/** "German"; a language that has no name here keeps its code. */
export function languageName(code: string): string {
  if (code === "und") return "another language";
  return new Intl.DisplayNames(["en"], { type: "language" }).of(code) ?? code;
}
