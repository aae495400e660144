import { franc } from "franc-min";
import { isStopIn, LISTED } from "./lexis";
import type { Embedding } from "./themes";
import { wordsOf } from "./words";

/** ISO 639-3 codes that an embedder was trained on, by its id. One that is not listed here takes every language. */
const KNOWN: Readonly<Record<string, readonly string[]>> = { "all-MiniLM-L6-v2-q4": ["eng"] };

/** Enough of the texts to tell. */
const MOST_TEXTS = 400;
const FEWEST_LETTERS = 60;

/** "und": undetermined. */
export type Language = { readonly code: string; readonly latin: boolean };

/** What most of the text is written in. */
export function languageOf(texts: readonly string[]): Language {
  const sample = evenly(texts, MOST_TEXTS).join("\n");
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0;
  const code = franc(sample, { minLength: FEWEST_LETTERS });
  return { code: code !== "und" && isEnglish(sample, code) ? "eng" : code, latin: 2 * latin >= letters };
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
 * out. An answer counts for another language than the main one only if at least twice as many of its words are small words there:
 * a few words are too little for more.
 */
export function languagesOf(texts: readonly string[], main: Language): LanguageShare[] {
  const sample = evenly(texts, MOST_TEXTS);
  const counts = new Map([[main.code, 0]]);
  for (const text of sample) {
    const code = otherLanguage(text, main.code) ?? main.code;
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return [...counts]
    .map(([code, n]) => ({ code, share: sample.length > 0 ? n / sample.length : 1 }))
    .filter(({ code, share }) => share >= LEAST_SHARE || code === main.code)
    .sort((a, b) => Number(b.code === main.code) - Number(a.code === main.code) || b.share - a.share);
}

function otherLanguage(text: string, main: string): string | undefined {
  const words = wordsOf(text).map((word) => word.text);
  const hits = (code: string) => words.filter((word) => isStopIn(code, word)).length;
  const own = hits(main);
  const [best] = ["eng", ...LISTED].map((code) => ({ code, n: hits(code) })).sort((a, b) => b.n - a.n);
  return best && best.n >= Math.max(FEWEST_HITS, 2 * own) ? best.code : undefined;
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
