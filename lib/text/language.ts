import { franc } from "franc-min";
import type { Embedding } from "./themes";

/** ISO 639-3 codes that an embedder was trained on, by its id. One that is not listed here takes every language. */
const KNOWN: Readonly<Record<string, readonly string[]>> = { "all-MiniLM-L6-v2-q4": ["eng"] };

/** Enough of the texts to tell. */
const MOST_TEXTS = 400;
const FEWEST_LETTERS = 60;

/** "und": undetermined. */
export type Language = { readonly code: string; readonly latin: boolean };

/** What most of the text is written in. */
export function languageOf(texts: readonly string[]): Language {
  const sample = texts.slice(0, MOST_TEXTS).join("\n");
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return { code: franc(sample, { minLength: FEWEST_LETTERS }), latin: 2 * latin >= letters };
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
