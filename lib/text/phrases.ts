import { ENGLISH, type Lexis } from "./lexis";
import { inARow, plain, wordsOf } from "./words";

const MOST_CONTENT_WORDS = 3;
/** "keep up the good work": stop words may stand inside. */
const MOST_WORDS = 6;
/** No wording runs across these. */
export const BREAK = /[.,;:!?()&/\n–—。、，；：！？（）]/;
/** “How long will it take”: what belongs to its question word opens no phrase. */
const MEASURE = /^(long|far|soon|often|quickly|fast)$/i;

/** Open a new clause: no wording runs across these either. */
const CLAUSE =
  /^(i|you|we|he|she|it|they|i'm|it's|if|because|but|that|this|which|when|where|who|while|don't|didn't|once|so|then|perhaps|unless|until|since)$/;

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
export function countPhrases(said: readonly Said[], lexis: Lexis = ENGLISH): Map<string, Phrase> {
  const entries = new Map<string, Entry>();
  const spell = spellingOf(said.map(({ text }) => text));
  for (const { person, text } of said) {
    for (const [key, { stems, surface, compact }] of phrasesOf(text, spell, lexis)) {
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

function phrasesOf(text: string, spell: (word: string) => string, { isStop, stem }: Lexis): Map<string, Found> {
  const words = wordsOf(text);
  const found = new Map<string, Found>();
  words.forEach((first, from) => {
    const isAsked = plain(words[from - 1]?.text ?? "") === "how" && MEASURE.test(first.text);
    // "face to face sessions" is no "face sessions"
    const isAgain = plain(words[from - 2]?.text ?? "") === plain(first.text);
    if (isStop(first.text) || isAsked || isAgain) return;
    const stems: string[] = [];
    const surface: string[] = [];
    for (let to = from; to < Math.min(words.length, from + MOST_WORDS); to++) {
      const [word, before] = [words[to], words[to - 1]];
      if (!word || (to > from && before && BREAK.test(text.slice(before.end, word.start)))) break;
      if (to > from && CLAUSE.test(plain(word.text))) break;
      const [isSmall, spelled] = [isStop(word.text), spell(word.text)];
      surface.push(isSmall && !/^\p{Lu}{2,}$/u.test(spelled) ? plain(word.text) : spelled);
      if (isSmall) continue;
      stems.push(stem(word.text));
      if (stems.length > MOST_CONTENT_WORDS || new Set(stems).size < stems.length) break;
      const sorted = stems.toSorted();
      const key = sorted.join(" ");
      const compact = surface.length === stems.length;
      if (!found.has(key)) found.set(key, { stems: sorted, surface: inARow(surface), compact });
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

/** Before a word that opens a sentence, whatever its capital means. */
const OPENING = /(^|[.!?:;…\n•"“„«(-]\s*)$/;

/** As most people write a word within a sentence: "NHS", "American Express", a German noun; else in lower case. A whole shouted answer does not count. */
function spellingOf(texts: readonly string[]): (word: string) => string {
  const written = new Map<string, Map<string, number>>();
  for (const text of texts) {
    if (text === text.toUpperCase()) continue;
    for (const { text: word, start } of wordsOf(text)) {
      const isAcronym = /^\p{Lu}[\p{Lu}\p{N}]{1,4}$/u.test(word);
      const opens = !isAcronym && word !== plain(word) && OPENING.test(text.slice(Math.max(0, start - 3), start));
      if (opens) continue;
      const forms = written.get(plain(word)) ?? new Map<string, number>();
      written.set(plain(word), forms.set(word, (forms.get(word) ?? 0) + 1));
    }
  }
  return (word) => {
    const lower = plain(word);
    const forms = [...(written.get(lower) ?? [])].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
    const [most] = forms;
    return most && most[1] > (written.get(lower)?.get(lower) ?? 0) && isWritten(most[0]) ? most[0] : lower;
  };
}

/** Not in capitals by accident: "wIth". */
const isWritten = (word: string) => /^\p{Lu}\P{Lu}*$|^[\p{Lu}\p{N}]{2,5}$|^I['’]?\p{Ll}*$/u.test(word);
