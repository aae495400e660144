import { type LexiconEntry, lexiconFor } from "./lexicon";
import { ENGLISH, type Lexis } from "./lexis";
import type { Said } from "./phrases";
import { type SaidGroup, saidGroups } from "./said-group";
import { clipped, commonPhrase, phraseAround, shared, spokenWords, type Wording, withNegation } from "./wording";
import { stem, wordsOf } from "./words";

const N_KEYWORDS = 6;
/** What fewer of a theme's people say is an accident of it, and often a name. */
const KEYWORD_SHARE = 0.03;
/** A name from the lexicon needs so much of the theme, and so much more there than elsewhere. */
const LEXICON_SHARE = 0.6;
const LEXICON_LIFT = 1.5;

export type Label = {
  readonly label: string;
  readonly keywords: string[];
  readonly source: "machine" | "lexicon";
  /** False: nobody shares a word that tells, and the label is the words nearest the middle. */
  readonly isShared: boolean;
};

/**
 * A label for each group: a phrase that its people use and the others do not (class-based TF-IDF over words, then the wording
 * around the best word), which neither starts nor ends in a stop word, unless that denies it. No label says what another one
 * says. Where no phrase is common, the lexicon may name the theme, or a few words as somebody put them; where people share no
 * word, the theme is called by the words nearest its middle. Words of the question itself do not count.
 *
 * @param groups what was said in each, nearest the middle first
 */
export function labelGroups(groups: readonly (readonly Said[])[], question: string, lexis: Lexis = ENGLISH): Label[] {
  const counted = saidGroups(groups, question, lexis);
  const taken: ReadonlySet<string>[] = [];
  const shares = lexiconShares(counted, lexiconFor(question));
  const used = new Set<LexiconEntry>();
  return counted.map((group, i) => {
    const isFree = ({ stems }: Wording) =>
      !taken.some((other) => stems.every((one) => other.has(one)) || [...other].every((one) => stems.includes(one)));
    const phrase = commonPhrase(group, isFree);
    const named = phrase ? undefined : lexicalName(group, shares, i, used);
    if (named) used.add(named);
    const common = phrase ?? named ?? spokenWords(group, isFree);
    const label = common ?? clipped(group);
    taken.push(new Set(label.stems));
    return {
      label: sentenceCase(named ? named.surface : withNegation(label, group).surface),
      keywords: keywordsOf(group),
      source: named ? "lexicon" : "machine",
      isShared: common !== undefined,
    };
  });
}

/** How much of each group, and of all together, speaks of an entry. */
type LexiconShare = { readonly entry: LexiconEntry; readonly shares: readonly number[]; readonly everywhere: number };

function lexiconShares(groups: readonly SaidGroup[], lexicon: readonly LexiconEntry[]): LexiconShare[] {
  if (lexicon.length === 0) return [];
  const stemmed = groups.map(({ said }) =>
    said.map(({ text }) => new Set(wordsOf(text).map((word) => stem(word.text)))),
  );
  const nAll = stemmed.reduce((sum, some) => sum + some.length, 0);
  return lexicon.map((entry) => {
    const counts = stemmed.map((some) => some.filter((words) => entry.stems.some((one) => words.has(one))).length);
    const shares = counts.map((n, i) => n / Math.max(1, stemmed[i]?.length ?? 0));
    return { entry, shares, everywhere: counts.reduce((sum, n) => sum + n, 0) / Math.max(1, nAll) };
  });
}

/** A name from the lexicon that most of the theme speaks of, and the other themes do not. */
function lexicalName(
  { said }: SaidGroup,
  lexicon: readonly LexiconShare[],
  i: number,
  used: ReadonlySet<LexiconEntry>,
) {
  const fitting = lexicon
    .map(({ entry, shares, everywhere }) => ({ entry, share: shares[i] ?? 0, everywhere }))
    .filter(({ entry }) => !used.has(entry))
    .filter(({ share, everywhere }) => share >= LEXICON_SHARE && share >= LEXICON_LIFT * everywhere)
    .sort((a, b) => b.share - a.share);
  return said.length > 2 ? fitting[0]?.entry : undefined;
}

/** The most telling words, each in the wording around it; none that a single person used in a larger theme. */
function keywordsOf(group: SaidGroup): string[] {
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
