import { isStop, plain, stem, wordsOf } from "./words";

const MOST_CONTENT_WORDS = 3;
/** "keep up the good work": stop words may stand inside. */
const MOST_WORDS = 6;
/** No wording runs across these. */
export const BREAK = /[.,;:!?()\n–—]/;

/** Words of one person. */
export type Said = { readonly person: number; readonly text: string };

/** A word or a run of words as people use it; `stems` of its content words, sorted: “friendly staff” is “staff were friendly”. */
export type Phrase = {
  readonly key: string;
  readonly stems: readonly string[];
  /** People who use it. */
  readonly n: number;
  /** The wording that most of them use; a compact one if nearly as many do. */
  readonly surface: string;
};

type Found = { stems: string[]; surface: string; compact: boolean };
type Entry = { stems: string[]; people: Set<number>; surfaces: Map<string, { n: number; compact: boolean }> };

/** Every run of one to three content words, each person counting once; the words between stay as they are. */
export function countPhrases(said: readonly Said[]): Map<string, Phrase> {
  const entries = new Map<string, Entry>();
  const spell = spellingOf(said.map(({ text }) => text));
  for (const { person, text } of said) {
    for (const [key, { stems, surface, compact }] of phrasesOf(text, spell)) {
      const entry = entries.get(key) ?? { stems, people: new Set(), surfaces: new Map() };
      entry.people.add(person);
      entry.surfaces.set(surface, { n: (entry.surfaces.get(surface)?.n ?? 0) + 1, compact });
      entries.set(key, entry);
    }
  }
  return new Map(
    [...entries].map(([key, { stems, people, surfaces }]) => [
      key,
      { key, stems, n: people.size, surface: best(surfaces) },
    ]),
  );
}

function phrasesOf(text: string, spell: (word: string) => string): Map<string, Found> {
  const words = wordsOf(text);
  const found = new Map<string, Found>();
  words.forEach((first, from) => {
    if (isStop(first.text)) return;
    const stems: string[] = [];
    const surface: string[] = [];
    for (let to = from; to < Math.min(words.length, from + MOST_WORDS); to++) {
      const [word, before] = [words[to], words[to - 1]];
      if (!word || (to > from && before && BREAK.test(text.slice(before.end, word.start)))) break;
      surface.push(spell(word.text));
      if (isStop(word.text)) continue;
      stems.push(stem(word.text));
      if (stems.length > MOST_CONTENT_WORDS || new Set(stems).size < stems.length) break;
      const sorted = stems.toSorted();
      const key = sorted.join(" ");
      const compact = surface.length === stems.length;
      if (!found.has(key)) found.set(key, { stems: sorted, surface: surface.join(" "), compact });
    }
  });
  return found;
}

function best(surfaces: ReadonlyMap<string, { n: number; compact: boolean }>): string {
  const ranked = [...surfaces].sort(
    ([a, x], [b, y]) =>
      y.n - x.n || a.split(" ").length - b.split(" ").length || a.length - b.length || (a < b ? -1 : 1),
  );
  const most = ranked[0]?.[1].n ?? 0;
  return (ranked.find(([, { n, compact }]) => compact && 2 * n >= most) ?? ranked[0])?.[0] ?? "";
}

/** Lower case, except for what most people write in capitals: "NHS". A whole shouted answer does not count. */
function spellingOf(texts: readonly string[]): (word: string) => string {
  const written = new Map<string, { capital: number; lower: number; as: string }>();
  for (const text of texts) {
    if (text === text.toUpperCase()) continue;
    for (const { text: word } of wordsOf(text)) {
      const entry = written.get(plain(word)) ?? { capital: 0, lower: 0, as: word };
      const isAcronym = /^\p{Lu}[\p{Lu}\p{N}]{1,4}$/u.test(word);
      entry[isAcronym ? "capital" : "lower"]++;
      if (isAcronym) entry.as = word;
      written.set(plain(word), entry);
    }
  }
  return (word) => {
    const entry = written.get(plain(word));
    return entry && entry.capital > entry.lower ? entry.as : plain(word);
  };
}
