import { isStop, stem, wordsOf } from "./words";

/** Beyond this many, the terms of fewest texts are left out: they join few texts, and a table of all would not fit. */
const MOST_TERMS = 50_000;

/** Sparse rows: text i's terms and their weights stand from `offsets[i]` to `offsets[i + 1]`. */
export type SparseRows = {
  readonly n: number;
  readonly nTerms: number;
  readonly offsets: Int32Array;
  readonly terms: Int32Array;
  readonly weights: Float64Array;
};

/** TF-IDF of stems and stem pairs, rows of length one: (1 + ln count) · (1 + ln((1 + n) / (1 + texts with the term))). */
export function tfidf(texts: readonly string[]): SparseRows {
  const n = texts.length;
  const vocabulary = new Map<string, number>();
  const nTexts: number[] = [];
  const counted = texts.map((text) => {
    const counts = termCounts(text, vocabulary);
    for (const term of counts.terms) nTexts[term] = (nTexts[term] ?? 0) + 1;
    return counts;
  });
  const { known, nTerms } = knownTerms(nTexts);
  const offsets = new Int32Array(n + 1);
  counted.forEach(({ terms }, row) => {
    offsets[row + 1] =
      (offsets[row] as number) + terms.reduce((sum, term) => sum + ((known[term] ?? -1) < 0 ? 0 : 1), 0);
  });
  const rows = {
    n,
    nTerms,
    offsets,
    terms: new Int32Array(offsets[n] as number),
    weights: new Float64Array(offsets[n] as number),
  };
  counted.forEach(({ terms, counts }, row) => {
    let next = offsets[row] as number;
    let square = 0;
    terms.forEach((term, i) => {
      const place = known[term] ?? -1;
      if (place < 0) return;
      const weight = (1 + Math.log(counts[i] ?? 1)) * (Math.log((1 + n) / (1 + (nTexts[term] ?? 0))) + 1);
      rows.terms[next] = place;
      rows.weights[next++] = weight;
      square += weight * weight;
    });
    for (let at = offsets[row] as number; at < next; at++)
      rows.weights[at] = (rows.weights[at] as number) / Math.sqrt(square);
  });
  return rows;
}

/** The column of each term, −1 for one that is left out: a term of one text joins nothing to anything. */
function knownTerms(nTexts: readonly number[]): { known: Int32Array; nTerms: number } {
  const shared = nTexts.flatMap((count, term) => (count > 1 ? [term] : []));
  const kept =
    shared.length > MOST_TERMS
      ? shared.sort((a, b) => (nTexts[b] ?? 0) - (nTexts[a] ?? 0) || a - b).slice(0, MOST_TERMS)
      : shared;
  const known = new Int32Array(nTexts.length).fill(-1);
  kept.forEach((term, place) => {
    known[term] = place;
  });
  return { known, nTerms: kept.length };
}

/** Distinct terms of a text in the order of their first use, and how often each is there. */
function termCounts(text: string, vocabulary: Map<string, number>): { terms: Int32Array; counts: Uint16Array } {
  const stems = wordsOf(text)
    .filter((word) => !isStop(word.text))
    .map((word) => stem(word.text));
  const counts = new Map<number, number>();
  const add = (term: string) => {
    let id = vocabulary.get(term);
    if (id === undefined) {
      id = vocabulary.size;
      vocabulary.set(term, id);
    }
    counts.set(id, (counts.get(id) ?? 0) + 1);
  };
  stems.forEach((term, i) => {
    add(term);
    const next = stems[i + 1];
    if (next) add(`${term} ${next}`);
  });
  return { terms: Int32Array.from(counts.keys()), counts: Uint16Array.from(counts.values()) };
}
