import * as lists from "stopword";
import * as english from "./words";

/** How words of some languages are read. */
export type Lexis = {
  /** Says nothing by itself. */
  readonly isStop: (word: string) => boolean;
  /** One form for the forms of one word. */
  readonly stem: (word: string) => string;
};

export const ENGLISH: Lexis = { isStop: english.isStop, stem: english.stem };

/** Stop words by the ISO 639-3 codes of what is detected; English has a list of its own. */
const STOP_WORDS: Readonly<Record<string, readonly string[]>> = {
  afr: lists.afr,
  arb: lists.ara,
  ben: lists.ben,
  bul: lists.bul,
  ces: lists.ces,
  cmn: lists.zho,
  dan: lists.dan,
  deu: lists.deu,
  ell: lists.ell,
  fin: lists.fin,
  fra: lists.fra,
  heb: lists.heb,
  hin: lists.hin,
  hrv: lists.hrv,
  hun: lists.hun,
  ind: lists.ind,
  ita: lists.ita,
  jpn: lists.jpn,
  kor: lists.kor,
  nld: lists.nld,
  nob: lists.nob,
  pes: lists.fas,
  pol: lists.pol,
  por: lists.por,
  ron: lists.ron,
  rus: lists.rus,
  slk: lists.slk,
  slv: lists.slv,
  spa: lists.spa,
  swe: lists.swe,
  tha: lists.tha,
  tur: lists.tur,
  ukr: lists.ukr,
  vie: lists.vie,
};
const sets = new Map(Object.entries(STOP_WORDS).map(([code, words]) => [code, new Set(words)]));

/** Languages whose small words are known, beside English. */
export const LISTED: readonly string[] = Object.keys(STOP_WORDS);

export const isStopIn = (code: string, word: string): boolean =>
  code === "eng" ? english.isSmall(word) : (sets.get(code)?.has(english.plain(word)) ?? false);

/**
 * How to read texts in these languages: a word that is small in one of them is small, and so are the small words of English, which
 * turn up everywhere. Forms are brought together in English only; elsewhere a word is itself, in lower case.
 * @param codes ISO 639-3, the main language first; one that is not listed is read as English
 */
export function lexisOf(codes: readonly string[]): Lexis {
  const known = codes.filter((code) => sets.has(code));
  if (known.length === 0) return ENGLISH;
  return {
    isStop: (word) => english.isStop(word) || known.some((code) => isStopIn(code, word)),
    stem: sets.has(codes[0] ?? "") ? english.plain : english.stem,
  };
}
