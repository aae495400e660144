import { logOdds } from "@/lib/stats/log-odds";
import { languagesOf } from "@/lib/text/language";
import { type Lexis, lexisOf } from "@/lib/text/lexis";
import { countPhrases, type Phrase } from "@/lib/text/phrases";
import { wordsOf } from "@/lib/text/words";
import type { TextResult } from "./result-texts";
import { says, type Written } from "./sorted-texts";

const N_WORDS = 6;
/** A word of one person is a trace of that person. */
const FEWEST_PEOPLE = 2;
/** Strength of the prior that suits words. */
const PRIOR = 500;
const TYPICAL_Z = 1.96;
/** Below this a word leans to an audience no more than chance lets it. */
const LEAST_Z = 1;

/**
 * The words that set each audience's answers apart from the others' taken together, most telling first: log-odds of the people
 * who use a word, drawn towards what everybody says. A ranking, not a test.
 *
 * @param open audiences whose words may be shown; the others count neither as own nor as rest
 */
export function signatureWords(
  written: readonly Written[],
  open: readonly { readonly audience: string; readonly v: number }[],
  question: string,
): NonNullable<TextResult["signatures"]> {
  if (open.length < 2) return [];
  const texts = written.filter((one) => says(one.text)).map(({ text }) => text);
  const lexis = lexisOf(languagesOf(texts).map(({ code }) => code));
  const asked = new Set(wordsOf(question).map(({ text }) => lexis.stem(text)));
  const used = open.map(({ v }) => wordsUsed(written, v, lexis));
  const vocabulary = [...new Set(used.flatMap((words) => [...words.keys()]))]
    .filter((key) => !asked.has(key) && people(used, key) >= FEWEST_PEOPLE)
    .sort();
  const counts = used.map((words) => vocabulary.map((key) => words.get(key)?.n ?? 0));
  const odds = logOdds(counts, PRIOR);
  return open.map(({ audience }, g) => {
    const words = vocabulary.flatMap((key, w) => {
      const word = used[g]?.get(key);
      const z = odds[g]?.[w]?.z ?? 0;
      return word && word.n >= FEWEST_PEOPLE && z >= LEAST_Z
        ? [{ word: word.surface, people: word.n, z, typical: z > TYPICAL_Z }]
        : [];
    });
    return { audience, words: words.toSorted((a, b) => b.z - a.z || (a.word < b.word ? -1 : 1)).slice(0, N_WORDS) };
  });
}

function wordsUsed(written: readonly Written[], v: number, lexis: Lexis): Map<string, Phrase> {
  const said = written.flatMap((one, person) => (one.v === v && says(one.text) ? [{ person, text: one.text }] : []));
  return new Map([...countPhrases(said, lexis)].filter(([, { stems }]) => stems.length === 1));
}

const people = (used: readonly ReadonlyMap<string, Phrase>[], key: string): number =>
  used.reduce((sum, words) => sum + (words.get(key)?.n ?? 0), 0);
