import { type LexiconEntry, lexiconFor } from "./lexicon";
import { BREAK, countPhrases, type Phrase, type Said } from "./phrases";
import { isStop, plain, stem, wordsOf } from "./words";

const N_KEYWORDS = 6;
/** What fewer of a theme's people say is an accident of it, and often a name. */
const KEYWORD_SHARE = 0.03;
const stems = (words: string) => new Set(words.split(" ").map(stem));
/** Whom and what everybody here speaks of: no name for a theme. */
const OFFICE = stems(
  "pmo office exist exists existence purpose project projects manager managers people person way ways someone everyone everything work works help helps stuff sure thing",
);
/** Words that name a theme only if hardly anything else was said. */
const FILLER = new Set([
  ...OFFICE,
  ...stems(
    "good better best well great see seen know feel felt go going went come tell told think thought say said bit day year",
  ),
]);
const FILLER_WEIGHT = 0.2;
/** Turn round what stands beside them: "nothing was good". */
const NEGATION = new Set("nothing none never nobody".split(" ").map(stem));
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
const FEWEST_ALONE = 3;
const FILLER_ALONE = 0.5;
/** A name from the lexicon needs so much of the theme, and so much more there than elsewhere. */
const LEXICON_SHARE = 0.6;
const LEXICON_LIFT = 1.5;
/** Small words that belong to the verb before them: "looked after". */
const PARTICLE = /^(after|up|out|off|on|down|over|back|to|through|away)$/;
const PARTICLE_SHARE = 0.6;
const MOST_CLIPPED_WORDS = 6;

export type Label = {
  readonly label: string;
  readonly keywords: string[];
  readonly source: "machine" | "lexicon";
  /** False: nobody shares a word that tells, and the label is the words nearest the middle. */
  readonly isShared: boolean;
};

type Group = {
  /** Nearest the middle of the theme first. */
  readonly said: readonly Said[];
  readonly nPeople: number;
  /** Stems of the question. */
  readonly own: ReadonlySet<string>;
  readonly phrases: ReadonlyMap<string, Phrase>;
  /** Content words, the most telling first. */
  readonly words: readonly { readonly word: Phrase; readonly weight: number }[];
};

type Wording = Pick<Phrase, "stems" | "surface">;

/**
 * A label for each group: a phrase that its people use and the others do not (class-based TF-IDF over words, then the wording
 * around the best word), which neither starts nor ends in a stop word. No label says what another one says. Where no phrase is
 * common, the lexicon may name the theme, or two words stand side by side; where people share no word, the theme is called
 * by the words nearest its middle. Words of the question itself do not count.
 *
 * @param groups what was said in each, nearest the middle first
 */
export function labelGroups(groups: readonly (readonly Said[])[], question: string): Label[] {
  const counted = groupsOf(groups, question);
  const taken: ReadonlySet<string>[] = [];
  const lexicon = [...lexiconFor(question)];
  return counted.map((group) => {
    const isFree = ({ stems }: Wording) =>
      !taken.some((other) => stems.every((one) => other.has(one)) || [...other].every((one) => stems.includes(one)));
    const phrase = commonPhrase(group, isFree);
    const named = phrase ? undefined : lexicalName(group, counted, lexicon);
    if (named) lexicon.splice(lexicon.indexOf(named), 1);
    const common = phrase ?? named ?? commonWords(group, isFree);
    const label = common ?? clipped(group);
    taken.push(new Set(label.stems));
    return {
      label: sentenceCase(label.surface),
      keywords: keywordsOf(group),
      source: named ? "lexicon" : "machine",
      isShared: common !== undefined,
    };
  });
}

function groupsOf(groups: readonly (readonly Said[])[], question: string): Group[] {
  const own = new Set(wordsOf(question).map((word) => stem(word.text)));
  const counted = groups.map((said) => ({
    said,
    nPeople: new Set(said.map(({ person }) => person)).size,
    phrases: countPhrases(said),
  }));
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
    return { ...group, own, words };
  });
}

type IsFree = (wording: Wording) => boolean;

/** The wording around one of the most telling words. */
function commonPhrase(group: Group, isFree: IsFree): Wording | undefined {
  const words = shared(group);
  const [top] = words;
  if (!top) return undefined;
  for (const { word, weight } of words) {
    if (weight < NEARLY_BEST * top.weight) continue;
    const phrase = phraseAround(word, group);
    const found = phrase ? withLastParticle(phrase, group) : withParticle(word, group.said);
    const often = found && found.n >= Math.max(leastOf(group), NEARLY_BEST * (word === top.word ? 0 : top.word.n));
    if (often && isFree(found)) return found;
  }
  return undefined;
}

/** Words that more than one person used. */
const shared = ({ words, nPeople }: Group) => words.filter(({ word }) => word.n > 1 || nPeople < 2);

/** The commonest longer wording that holds the word, if much of the word's use is that. */
function phraseAround(word: Phrase, { phrases, own }: Group): Phrase | null {
  if (NEGATION.has(word.key)) return null;
  const least = Math.max(2, SHARE_OF_WORD * word.n);
  const weight = ({ n, stems }: Phrase) => n * (1 + 0.3 * (stems.length - 2));
  let best: Phrase | null = null;
  for (const phrase of phrases.values()) {
    const fits = phrase.stems.length > 1 && phrase.n >= least && phrase.stems.includes(word.key);
    if (
      !fits ||
      phrase.stems.some((one) => NEGATION.has(one) || own.has(one)) ||
      phrase.stems.every((one) => OFFICE.has(one))
    )
      continue;
    const [a, b] = [weight(phrase), best ? weight(best) : 0];
    if (a > b || (a === b && best && phrase.key < best.key)) best = phrase;
  }
  return best;
}

/** "looked after" where people nearly always write it so. */
function withParticle(word: Phrase, said: readonly Said[]): (Wording & { n: number }) | null {
  const after = new Map<string, Set<number>>();
  for (const { person, text } of said) {
    const words = wordsOf(text);
    const at = words.findIndex(({ text: one }) => stem(one) === word.key);
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
function withLastParticle(phrase: Phrase, { phrases, said }: Group): Phrase {
  const last = phrases.get(stem(phrase.surface.split(" ").at(-1) ?? ""));
  const particle = last && withParticle(last, said)?.surface.split(" ").at(-1);
  return particle ? { ...phrase, surface: `${phrase.surface} ${particle}` } : phrase;
}

/** The most telling word and the next one, as some people put them together, else side by side; or one that many use. */
function commonWords(group: Group, isFree: IsFree): Wording | undefined {
  const words = shared(group);
  for (const { word } of words) {
    const pair = pairWith(word, group);
    if (pair && isFree(pair)) return pair;
    if (standsAlone(word, group) && isFree(word)) return word;
  }
  // Among many people the words nearest the middle are one voice; the most telling ones are better, however few use them.
  const telling = group.nPeople < SMALL ? [] : words.filter(({ word }) => !FILLER.has(word.key)).slice(0, 2);
  const [first, second] = telling.map(({ word }) => word);
  return (
    first && second && { stems: [...first.stems, ...second.stems], surface: `${first.surface} and ${second.surface}` }
  );
}

function leastOf({ nPeople }: Group): number {
  if (nPeople < SMALL) return SHARE_OF_SMALL_THEME * nPeople;
  return (nPeople < LARGE ? SHARE_OF_THEME : SHARE_OF_LARGE_THEME) * nPeople;
}

function standsAlone({ key, n }: Phrase, { nPeople }: Group): boolean {
  if (OFFICE.has(key)) return false;
  // "Nothing" says all there is to say; "good" says little.
  const share = NEGATION.has(key) ? SHARE_OF_THEME : FILLER.has(key) ? FILLER_ALONE : SHARE_ALONE;
  return n >= FEWEST_ALONE && n >= share * nPeople;
}

function pairWith(word: Phrase, group: Group): Wording | undefined {
  const isOther = ({ key, n }: Phrase) =>
    n >= Math.max(2, leastOf(group)) &&
    !FILLER.has(key) &&
    !NEGATION.has(key) &&
    !key.includes(word.key) &&
    !word.key.includes(key);
  if (NEGATION.has(word.key)) return undefined;
  const second = group.words.find(({ word: other }) => isOther(other))?.word;
  if (!second) return undefined;
  const stems = [word.key, second.key].toSorted();
  const together = group.phrases.get(stems.join(" "));
  return { stems, surface: together && together.n > 1 ? together.surface : `${word.surface} and ${second.surface}` };
}

/** A name from the lexicon that most of the theme speaks of, and the other themes do not. */
function lexicalName({ said }: Group, groups: readonly Group[], lexicon: readonly LexiconEntry[]) {
  const speaks = ({ text }: Said, { stems }: LexiconEntry) =>
    wordsOf(text).some((word) => stems.includes(stem(word.text)));
  const shareIn = (some: readonly Said[], entry: LexiconEntry) =>
    some.filter((one) => speaks(one, entry)).length / Math.max(1, some.length);
  const all = groups.flatMap((group) => group.said);
  const fitting = lexicon
    .map((entry) => ({ entry, share: shareIn(said, entry), everywhere: shareIn(all, entry) }))
    .filter(({ share, everywhere }) => share >= LEXICON_SHARE && share >= LEXICON_LIFT * everywhere)
    .sort((a, b) => b.share - a.share);
  return said.length > 2 ? fitting[0]?.entry : undefined;
}

/** The words nearest the middle, cut to a few that neither start nor end in a stop word. */
function clipped({ said, own }: Group): Wording {
  const isEmpty = (word: string) => isStop(word) || own.has(stem(word));
  const clauses = (said[0]?.text ?? "").split(BREAK).map((clause) => wordsOf(clause).map(({ text }) => text));
  const words = clauses.find((clause) => clause.some((word) => !isEmpty(word))) ?? [];
  const from = words.findIndex((word) => !isEmpty(word));
  if (from < 0) return { stems: [], surface: "Other words" };
  const kept = words.slice(from, from + MOST_CLIPPED_WORDS);
  while (isEmpty(kept.at(-1) ?? "the")) kept.pop();
  return { stems: kept.filter((word) => !isEmpty(word)).map(stem), surface: kept.join(" ") };
}

/** The most telling words, each in the wording around it; none that a single person used in a larger theme. */
function keywordsOf(group: Group): string[] {
  const kept: Wording[] = [];
  for (const { word } of shared(group)) {
    if (kept.length === N_KEYWORDS) break;
    if (word.n < KEYWORD_SHARE * group.nPeople) continue;
    const wording = phraseAround(word, group) ?? word;
    if (!kept.some(({ stems }) => stems.some((one) => wording.stems.includes(one)))) kept.push(wording);
  }
  return kept.map(({ surface }) => surface);
}

const sentenceCase = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
