import { stemmer } from "stemmer";

const STOP = new Set(
  `a about above after again against all am an and any are aren't as at be because been before being below between both but by can can't cannot could
couldn't did didn't do does doesn't doing don't down during each even ever every few for from further get gets getting give gives got had hadn't has hasn't have
haven't having he her here hers herself him himself his how i i'd i'll i'm i've if in into is isn't it it's its itself just let let's like lot lots make makes
many may maybe me more most much must my myself need needs no nor not now of off on once one ones only or other our ours ourselves out over own really same
she should shouldn't so some something still such than that that's the their theirs them themselves then there there's these they they're they've thing things
this those through to too under until up upon us very want wants was wasn't we we'd we'll we're we've were weren't what when where which while who whom why
will with within without won't would wouldn't yes yet you you're your yours yourself also etc e.g i.e ok please thanks thank im dont cant ive id
instead another perhaps since via however although though whether quite rather already always else able knew actually definitely certainly absolutely bit`.split(
    /\s+/,
  ),
);

/** Scripts that leave no space between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const segmenter = new Intl.Segmenter("en", { granularity: "word" });

const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}'’-]*[\p{L}\p{N}])?/gu;

export type Word = { readonly text: string; readonly start: number; readonly end: number };

export function wordsOf(text: string): Word[] {
  if (UNSPACED.test(text)) return segmentsOf(text);
  return [...text.matchAll(WORD)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function segmentsOf(text: string): Word[] {
  return [...segmenter.segment(text)].flatMap(({ segment, index, isWordLike }) =>
    isWordLike ? [{ text: segment, start: index, end: index + segment.length }] : [],
  );
}

/** Words in a row as they are written: with spaces, where their script has them. */
export const inARow = (words: readonly string[]): string =>
  words.reduce(
    (row, word) =>
      row === "" || (UNSPACED.test(row.slice(-1)) && UNSPACED.test(word)) ? row + word : `${row} ${word}`,
    "",
  );

export const plain = (word: string): string => word.toLowerCase().replaceAll("’", "'");

/** Small words of English. */
export const isSmall = (word: string): boolean => STOP.has(plain(word));

/** Words that say nothing by themselves; "XXXX" is what a redactor leaves. */
export const isStop = (word: string): boolean => isSmall(word) || /^(\p{N}+|x{2,})$/iu.test(word) || word.length < 2;

const stems = new Map<string, string>();
const MOST_KEPT = 50_000;

/** One form for "clear", "clears" and "clearing". */
export function stem(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const found = stemmer(plain(word).replace(/'s$/, ""));
  // The same word is asked for again and again; memory stays bounded.
  if (stems.size >= MOST_KEPT) stems.clear();
  stems.set(word, found);
  return found;
}
