import { isStop, plain, stem, wordsOf } from "./words";

const LONGEST = 3;
const N_KEYWORDS = 6;
/** Words that carry no theme in an answer about a PMO or any office. */
const FILLER = new Set(
  "pmo office exist exists existence purpose project projects people way ways someone everyone everything work works thing help helps stuff sure good better best"
    .split(" ")
    .map(stem),
);

type Phrase = { key: string; surface: string; stems: string[] };
export type Label = { readonly label: string; readonly keywords: string[] };

/**
 * A label for each group of texts: a phrase that its texts use and the others do not (class-based TF-IDF over one to three words),
 * which neither starts nor ends in a stop word. No two labels share a stem. Words of the question itself do not count.
 */
export function labelGroups(groups: readonly (readonly string[])[], question: string): Label[] {
  const own = new Set([...FILLER, ...wordsOf(question).map((word) => stem(word.text))]);
  const counts = groups.map((texts) => countPhrases(texts, own));
  const everywhere = new Map<string, number>();
  for (const phrases of counts) for (const [key, { n }] of phrases) everywhere.set(key, (everywhere.get(key) ?? 0) + n);
  const nTexts = groups.reduce((sum, texts) => sum + texts.length, 0);
  const taken = new Set<string>();
  return counts.map((phrases, i) => {
    const size = Math.max(1, groups[i]?.length ?? 0);
    const scored = [...phrases.values()]
      .map(({ phrase, n }) => {
        const total = everywhere.get(phrase.key) ?? n;
        const distinct = Math.log(1 + nTexts / total) * (n / total);
        const wordy = [1, 1.35, 1.5][phrase.stems.length - 1] ?? 1;
        // A phrase that only one person used is nobody's theme.
        return { phrase, score: (n / size) * distinct * wordy * (n > 1 || size < 3 ? 1 : 0.2) };
      })
      .sort((a, b) => b.score - a.score || (a.phrase.key < b.phrase.key ? -1 : 1));
    const best = scored.find(({ phrase }) => !phrase.stems.some((one) => taken.has(one))) ?? scored[0];
    for (const one of best?.phrase.stems ?? []) taken.add(one);
    return {
      label: sentenceCase(best?.phrase.surface ?? "Other words"),
      keywords: distinctKeywords(scored.map(({ phrase }) => phrase)),
    };
  });
}

function countPhrases(texts: readonly string[], own: ReadonlySet<string>): Map<string, { phrase: Phrase; n: number }> {
  const counts = new Map<string, { phrase: Phrase; n: number; surfaces: Map<string, number> }>();
  for (const text of texts) {
    const once = new Map(phrasesOf(text, own).map((phrase) => [phrase.key, phrase]));
    for (const [key, phrase] of once) {
      const entry = counts.get(key) ?? { phrase, n: 0, surfaces: new Map<string, number>() };
      entry.n++;
      entry.surfaces.set(phrase.surface, (entry.surfaces.get(phrase.surface) ?? 0) + 1);
      counts.set(key, entry);
    }
  }
  const commonest = (surfaces: Map<string, number>) =>
    [...surfaces].sort((a, b) => b[1] - a[1] || a[0].length - b[0].length || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? "";
  return new Map(
    [...counts].map(([key, { phrase, n, surfaces }]) => [
      key,
      { phrase: { ...phrase, surface: commonest(surfaces) }, n },
    ]),
  );
}

/** Runs of up to three content words as they stand in the text, with stop words only inside. */
function phrasesOf(text: string, own: ReadonlySet<string>): Phrase[] {
  const words = wordsOf(text);
  const phrases: Phrase[] = [];
  words.forEach((first, from) => {
    if (isStop(first.text)) return;
    const stems: string[] = [];
    for (let to = from; to < Math.min(words.length, from + LONGEST + 1); to++) {
      const word = words[to];
      const before = words[to - 1];
      if (!word || (to > from && before && /[.,;:!?()\n]/.test(text.slice(before.end, word.start)))) break;
      if (isStop(word.text)) continue;
      stems.push(stem(word.text));
      if (stems.length > LONGEST) break;
      if (stems.every((one) => own.has(one)) || stems.some((one) => one === "pmo")) continue;
      phrases.push({
        key: stems.join(" "),
        surface: plain(text.slice(first.start, word.end)).replace(/\s+/g, " "),
        stems: [...stems],
      });
    }
  });
  return phrases;
}

function distinctKeywords(phrases: readonly Phrase[]): string[] {
  const kept: Phrase[] = [];
  for (const phrase of phrases) {
    if (kept.length === N_KEYWORDS) break;
    if (!kept.some((one) => one.stems.some((s) => phrase.stems.includes(s)))) kept.push(phrase);
  }
  return kept.map(({ surface }) => surface);
}

const sentenceCase = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
