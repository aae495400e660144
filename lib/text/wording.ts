import { BREAK, type Phrase, type Said } from "./phrases";
import { FILLER, NEGATION, OFFICE, type SaidGroup } from "./said-group";
import { inARow, plain, wordsOf } from "./words";

/** Words that tell nearly as much as the best one, and as often, may name the theme in its place if they stand in a phrase. */
const NEARLY_BEST = 0.6;
/** A phrase stands for its word if so much of the word's use is that phrase. */
const SHARE_OF_WORD = 0.25;
/** Words of a label are used by so much of the theme: the fewer people, the more; a single word by more still. */
const SHARE_OF_THEME = 0.12;
const SHARE_OF_SMALL_THEME = 0.2;
const SMALL = 30;
const SHARE_OF_LARGE_THEME = 0.04;
const LARGE = 300;
const SHARE_ALONE = 0.25;
/** In a theme of so many a word that fewer use says more of it than what one person said. */
const SEVERAL = 12;
const SHARE_ALONE_OF_SEVERAL = 0.15;
const FEWEST_ALONE = 3;
const FILLER_ALONE = 0.5;
/** Small words that belong to the verb before them: "looked after". */
const PARTICLE = /^(after|up|out|off|on|down|over|back|to|through|away)$/;
const PARTICLE_SHARE = 0.6;
/** "Can't fault the service" is not "fault the service". */
const NEGATOR =
  /^(no|not|never|without|cannot|can't|couldn't|don't|didn't|doesn't|isn't|wasn't|won't|wouldn't|shouldn't|haven't|hasn't|hardly)$/;
const NEGATED_SHARE = 0.5;
const MOST_TELLING = 3;
const MOST_CLIPPED_WORDS = 6;
const MOST_SPOKEN_WORDS = 5;
/** Where a short clause is looked for that can be shown whole. */
const NEAREST_SAID = 10;

export type Wording = Pick<Phrase, "stems" | "surface">;
type IsFree = (wording: Wording) => boolean;

/** The wording around one of the most telling words, if many share it. */
export function commonPhrase(group: SaidGroup, isFree: IsFree): Wording | undefined {
  const words = shared(group);
  const [top] = words;
  if (!top) return undefined;
  for (const { word, weight } of words) {
    if (weight < NEARLY_BEST * top.weight) continue;
    const phrase = phraseAround(word, group);
    const found = phrase ? withLastParticle(phrase, group) : withParticle(word, group);
    const often = found && found.n >= Math.max(leastOf(group), NEARLY_BEST * (word === top.word ? 0 : top.word.n));
    if (often && isFree(found)) return found;
  }
  return undefined;
}

/** Words that more than one person used. */
export const shared = ({ words, nPeople }: SaidGroup) => words.filter(({ word }) => word.n > 1 || nPeople < 2);

/** The commonest longer wording that holds the word, if much of the word's use is that. */
export function phraseAround(word: Phrase, { longer, own }: SaidGroup): Phrase | null {
  if (NEGATION.has(word.key)) return null;
  const least = Math.max(2, SHARE_OF_WORD * word.n);
  const weight = ({ n, stems }: Phrase) => n * (1 + 0.3 * (stems.length - 2));
  let best: Phrase | null = null;
  for (const phrase of longer.get(word.key) ?? []) {
    if (phrase.n < least || !mayName(phrase, own)) continue;
    const [a, b] = [weight(phrase), best ? weight(best) : 0];
    if (a > b || (a === b && best && phrase.key < best.key)) best = phrase;
  }
  return best;
}

function mayName({ stems }: Phrase, own: ReadonlySet<string>): boolean {
  return !stems.some((one) => NEGATION.has(one) || own.has(one)) && !stems.every((one) => OFFICE.has(one));
}

/**
 * Where no phrase is common: words that several people put together, a word that many use, or at last a few words as somebody put
 * them around the most telling word.
 */
export function spokenWords(group: SaidGroup, isFree: IsFree): Wording | undefined {
  const words = shared(group);
  const [top] = words;
  const alone = (some: typeof words) => some.find(({ word }) => standsAlone(word, group) && isFree(word))?.word;
  if (top && NEGATION.has(top.word.key) && alone([top])) return top.word;
  const telling = words.filter(({ word }) => !NEGATION.has(word.key) && !FILLER.has(word.key)).slice(0, MOST_TELLING);
  const around = (fewest: number, each: number) => {
    for (const { word } of telling) {
      const phrase = spokenPhrase(word, group, fewest, each);
      if (phrase && isFree(phrase)) return phrase;
    }
    return undefined;
  };
  const often = Math.max(2, leastOf(group) / 2);
  return around(often, often) ?? alone(telling) ?? around(1, often) ?? around(1, 1) ?? alone(words);
}

/** The words around one word that most people share one by one; `fewest` say them together, `each` so many one by one. */
function spokenPhrase(
  word: Phrase,
  { longer, own, weights, phrases, lexis }: SaidGroup,
  fewest: number,
  each: number,
): Phrase | undefined {
  const weight = ({ n, stems }: Phrase) => Math.sqrt(n) * stems.reduce((sum, one) => sum + (weights.get(one) ?? 0), 0);
  let best: { phrase: Phrase; weight: number } | undefined;
  for (const phrase of longer.get(word.key) ?? []) {
    const isPlain = phrase.surface.split(" ").length <= MOST_SPOKEN_WORDS && mayName(phrase, own);
    if (
      !isPlain ||
      (fewest === 1 && hasFillerAtItsEnds(phrase, lexis)) ||
      phrase.n < fewest ||
      phrase.stems.some((one) => (phrases.get(one)?.n ?? 0) < each)
    )
      continue;
    const mine = weight(phrase);
    if (!best || mine > best.weight || (mine === best.weight && phrase.key < best.phrase.key))
      best = { phrase, weight: mine };
  }
  return best?.phrase;
}

/** "Portfolio and help" */
function hasFillerAtItsEnds({ surface }: Phrase, { stem }: SaidGroup["lexis"]): boolean {
  const words = surface.split(" ");
  return [words[0], words.at(-1)].some((word) => FILLER.has(stem(word ?? "")));
}

function leastOf({ nPeople }: SaidGroup): number {
  if (nPeople < SMALL) return SHARE_OF_SMALL_THEME * nPeople;
  return (nPeople < LARGE ? SHARE_OF_THEME : SHARE_OF_LARGE_THEME) * nPeople;
}

function standsAlone({ key, n }: Phrase, { nPeople }: SaidGroup): boolean {
  if (OFFICE.has(key)) return false;
  // "Nothing" says all there is to say; "good" says little.
  const share = NEGATION.has(key)
    ? SHARE_OF_THEME
    : FILLER.has(key)
      ? FILLER_ALONE
      : nPeople < SEVERAL
        ? SHARE_ALONE
        : SHARE_ALONE_OF_SEVERAL;
  return n >= FEWEST_ALONE && n >= share * nPeople;
}

/** "looked after" where people nearly always write it so. */
function withParticle(word: Phrase, { said, lexis }: SaidGroup): (Wording & { n: number }) | null {
  const after = new Map<string, Set<number>>();
  for (const { person, text } of said) {
    const words = wordsOf(text);
    const at = words.findIndex(({ text: one }) => lexis.stem(one) === word.key);
    const [own, next] = [words[at]?.text, words[at + 1]?.text];
    if (!own || !next || !PARTICLE.test(plain(next))) continue;
    const both = `${plain(own)} ${plain(next)}`;
    after.set(both, (after.get(both) ?? new Set()).add(person));
  }
  const [most] = [...after].sort(([a, x], [b, y]) => y.size - x.size || (a < b ? -1 : 1));
  const often = most && most[1].size >= Math.max(3, PARTICLE_SHARE * word.n);
  return often ? { stems: word.stems, surface: most[0], n: most[1].size } : null;
}

/** "well looked after" */
function withLastParticle(phrase: Phrase, group: SaidGroup): Phrase {
  const last = group.phrases.get(group.lexis.stem(phrase.surface.split(" ").at(-1) ?? ""));
  const particle = last && withParticle(last, group)?.surface.split(" ").at(-1);
  return particle ? { ...phrase, surface: `${phrase.surface} ${particle}` } : phrase;
}

/** Where people mostly deny what the wording says, the denial belongs to it: "no complaints". */
export function withNegation(wording: Wording, { said, lexis }: SaidGroup): Wording {
  const [opening] = wordsOf(wording.surface).map(({ text }) => lexis.stem(text));
  const denials = new Map<string, number>();
  let uses = 0;
  for (const { text } of said) {
    const words = wordsOf(text);
    const stems = words.map((word) => lexis.stem(word.text));
    if (!wording.stems.every((one) => stems.includes(one))) continue;
    uses++;
    const before = plain(words[stems.indexOf(opening ?? "") - 1]?.text ?? "");
    if (NEGATOR.test(before)) denials.set(before, (denials.get(before) ?? 0) + 1);
  }
  const [most] = [...denials].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const nDenied = [...denials.values()].reduce((sum, n) => sum + n, 0);
  return most && nDenied >= NEGATED_SHARE * uses ? { ...wording, surface: `${most[0]} ${wording.surface}` } : wording;
}

/** A short clause near the middle, whole; else the words nearest the middle, cut to a few. Neither starts nor ends in a stop word. */
export function clipped({ said, own, lexis }: SaidGroup): Wording {
  const isEmpty = (word: string) => lexis.isStop(word) || own.has(lexis.stem(word));
  const clauses = said
    .slice(0, NEAREST_SAID)
    .flatMap(clausesOf)
    .map((words) => trimmed(words, isEmpty));
  const spoken = clauses.filter((words) => words.length > 0);
  const words = spoken.find(({ length }) => length > 1 && length <= MOST_CLIPPED_WORDS) ?? spoken[0] ?? [];
  const kept = trimmed(words.slice(0, MOST_CLIPPED_WORDS), isEmpty);
  if (kept.length === 0) return { stems: [], surface: "Other words" };
  return { stems: kept.filter((word) => !isEmpty(word)).map(lexis.stem), surface: inARow(kept) };
}

const clausesOf = ({ text }: Said) => text.split(BREAK).map((clause) => wordsOf(clause).map((word) => word.text));

function trimmed(words: readonly string[], isEmpty: (word: string) => boolean): string[] {
  const from = words.findIndex((word) => !isEmpty(word));
  const to = words.findLastIndex((word) => !isEmpty(word));
  return from < 0 ? [] : words.slice(from, to + 1);
}
