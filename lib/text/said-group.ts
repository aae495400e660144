import { ENGLISH, type Lexis } from "./lexis";
import { countPhrases, type Phrase, type Said } from "./phrases";
import { stem, wordsOf } from "./words";

const stems = (words: string) => new Set(words.split(" ").map(stem));
/** Whom and what everybody here speaks of: no name for a theme. */
export const OFFICE = stems(
  "pmo office exist exists existence purpose project projects manager managers people person way ways someone everyone everything work works help helps stuff sure thing",
);
/** Words that name a theme only if hardly anything else was said. */
export const FILLER = new Set([
  ...OFFICE,
  ...stems(
    "good better best well great see seen know feel felt go going went come tell told think thought say said day year time today sometimes last first able new done take",
  ),
]);
const FILLER_WEIGHT = 0.2;
/** Turn round what stands beside them: "nothing was good". */
export const NEGATION = new Set("nothing none never nobody".split(" ").map(stem));
/** More tell nothing new: of larger themes so many statements are read, spread evenly from the middle outwards. */
const MOST_READ = 3_000;

/** What was said in one theme, counted. */
export type SaidGroup = {
  /** Nearest the middle of the theme first. */
  readonly said: readonly Said[];
  readonly nPeople: number;
  readonly lexis: Lexis;
  /** Stems of the question. */
  readonly own: ReadonlySet<string>;
  readonly phrases: ReadonlyMap<string, Phrase>;
  /** Phrases of several content words by each of their stems. */
  readonly longer: ReadonlyMap<string, readonly Phrase[]>;
  /** Content words, the most telling first: said by many here and by few elsewhere (class-based TF-IDF). */
  readonly words: readonly { readonly word: Phrase; readonly weight: number }[];
  readonly weights: ReadonlyMap<string, number>;
};

/** Counts people, not statements: who says a word twice has said it. */
export function saidGroups(
  groups: readonly (readonly Said[])[],
  question: string,
  lexis: Lexis = ENGLISH,
): SaidGroup[] {
  const own = new Set(wordsOf(question).map((word) => lexis.stem(word.text)));
  const counted = groups.map((all) => {
    const said = evenly(all);
    return { said, nPeople: new Set(said.map(({ person }) => person)).size, phrases: countPhrases(said, lexis) };
  });
  const nPeople = counted.reduce((sum, group) => sum + group.nPeople, 0);
  const everywhere = new Map<string, number>();
  for (const { phrases } of counted)
    for (const { key, n, stems } of phrases.values())
      if (stems.length === 1) everywhere.set(key, (everywhere.get(key) ?? 0) + n);
  return counted.map((group) => {
    const weightOf = ({ key, n }: Phrase) => {
      const total = everywhere.get(key) ?? n;
      const telling = (n / group.nPeople) * (n / total) * Math.log(1 + nPeople / total);
      return telling * (FILLER.has(key) ? FILLER_WEIGHT : 1);
    };
    const words = [...group.phrases.values()]
      .filter(({ stems }) => stems.length === 1 && !own.has(stems[0] ?? ""))
      .map((word) => ({ word, weight: weightOf(word) }))
      .sort((a, b) => b.weight - a.weight || (a.word.key < b.word.key ? -1 : 1));
    const weights = new Map(words.map(({ word, weight }) => [word.key, weight]));
    return { ...group, lexis, own, words, weights, longer: longerByStem(group.phrases) };
  });
}

function evenly(all: readonly Said[]): readonly Said[] {
  if (all.length <= MOST_READ) return all;
  const step = all.length / MOST_READ;
  return Array.from({ length: MOST_READ }, (_, i) => Math.floor(i * step)).flatMap((at) => all.slice(at, at + 1));
}

function longerByStem(phrases: ReadonlyMap<string, Phrase>): Map<string, Phrase[]> {
  const index = new Map<string, Phrase[]>();
  for (const phrase of phrases.values()) {
    if (phrase.stems.length < 2) continue;
    for (const one of phrase.stems) {
      const known = index.get(one);
      if (known) known.push(phrase);
      else index.set(one, [phrase]);
    }
  }
  return index;
}
