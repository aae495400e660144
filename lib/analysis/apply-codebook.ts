import { knows, languageOf } from "@/lib/text/language";
import { statementsOf } from "@/lib/text/statements";
import { tfidfLsa } from "@/lib/text/tfidf-lsa";
import { centroid, dot } from "@/lib/text/vectors";
import type { Codebook } from "./codebook";
import { keyOf, redacting } from "./redacting";
import { type Mention, type SortedTexts, type SortInput, says } from "./sorted-texts";

/** A new statement joins the theme whose sorted words are this near, else "Other"; by meaning, by words alone. */
const NEAR = { meaning: 0.35, words: 0.2 } as const;

type Piece = { readonly answer: number; readonly text: string; readonly themes: readonly string[] | null };

/** Sorts answers as people have sorted them; answers that came since join the nearest theme. */
export async function applyCodebook(input: SortInput, codebook: Codebook): Promise<SortedTexts> {
  const sortedAs = sortedIn(codebook);
  const nonAnswers: number[] = [];
  const pieces = input.written.flatMap(({ text, v }, answer): Piece[] => {
    const isOpen = input.isOpen(v);
    const whole = sortedAs(text, isOpen);
    if (whole?.length === 0 || !(whole || says(text))) {
      nonAnswers.push(answer);
      return [];
    }
    if (whole) return [{ answer, text: text.trim(), themes: whole }];
    return statementsOf(text).map((one) => ({ answer, text: one.text, themes: sortedAs(one.text, isOpen) ?? null }));
  });
  const texts = pieces.map(({ text }) => text);
  const embedding = input.embedding && knows(input.embedding, languageOf(texts)) ? input.embedding : null;
  const joined = await joinNearest(pieces, codebook, { ...input, embedding });
  const unquoted = new Set(codebook.unquoted.map(keyOf));
  const isSecret = (text: string) => unquoted.has(keyOf(text));
  const redact = redacting(codebook);
  const mentionsOf = (theme: string): Mention[] => {
    const heard = new Set<number>();
    return pieces.flatMap(({ answer, text }, i) => {
      if (!joined[i]?.includes(theme) || heard.has(answer)) return [];
      heard.add(answer);
      return [
        { answer, text: redact(text), quotable: !isSecret(text) && !isSecret(input.written[answer]?.text ?? "") },
      ];
    });
  };
  const themes = [...codebook.themes, OTHER].map(({ id, label, keywords, labelSource = "person" }) => ({
    id,
    label,
    labelSource,
    keywords,
    mentions: mentionsOf(id),
  }));
  const isMade = joined.some((ids, i) => pieces[i]?.themes === null && ids.length > 0);
  return {
    embedder: isMade ? (embedding?.id ?? "tfidf-lsa") : "people",
    clustered: true,
    note: `Themes checked by ${codebook.checkedBy === 1 ? "one person" : `${codebook.checkedBy} people`}.`,
    // A theme that nobody who may be shown has named could tell what a hidden audience wrote.
    themes: themes.filter(({ mentions }) => mentions.length > 0),
    nonAnswers,
    statements: [
      ...nonAnswers.map((answer) => ({ answer, text: input.written[answer]?.text.trim() ?? "", themes: [] })),
      ...pieces.map(({ answer, text }, i) => ({ answer, text, themes: joined[i] ?? [] })),
    ],
  };
}

const OTHER: Codebook["themes"][number] = { id: "other", label: "Other", keywords: [], labelSource: "machine" };

/** How people have sorted these words; undefined where they have not. */
function sortedIn({ sorted, sealed }: Codebook): (text: string, isOpen: boolean) => readonly string[] | undefined {
  const [open, closed] = [sorted, sealed ?? []].map(
    (list) => new Map(list.map((one) => [keyOf(one.text), one.themes])),
  );
  return (text, isOpen) => {
    const key = keyOf(text);
    // Words that were sealed when they were sorted may be open by now.
    return isOpen || !sealed ? (open?.get(key) ?? closed?.get(key)) : closed?.get(key);
  };
}

/** Theme ids of each piece; pieces that nobody sorted get the nearest theme's. */
async function joinNearest(
  pieces: readonly Piece[],
  codebook: Codebook,
  { embedding, seed }: SortInput,
): Promise<(readonly string[])[]> {
  if (pieces.every(({ themes }) => themes !== null)) return pieces.map(({ themes }) => themes ?? []);
  const sorted = [...codebook.sorted, ...(codebook.sealed ?? [])];
  const models = codebook.themes.map(({ id }) => ({
    id,
    texts: sorted.filter(({ themes }) => themes.includes(id)).map(({ text }) => text),
  }));
  const texts = [...new Set([...pieces.map(({ text }) => text), ...models.flatMap((model) => model.texts)])];
  const vectors = embedding ? await embedding.vectors(texts) : tfidfLsa(texts, seed);
  const at = new Map(texts.map((text, i) => [text, i]));
  const centres = models.flatMap(({ id, texts: own }) =>
    own.length > 0
      ? [
          {
            id,
            centre: centroid(
              vectors,
              own.map((text) => at.get(text) ?? 0),
            ),
          },
        ]
      : [],
  );
  const bound = embedding ? NEAR.meaning : NEAR.words;
  return pieces.map(({ text, themes }) => {
    if (themes) return themes;
    const vector = vectors[at.get(text) ?? -1];
    let best: { id: string; cosine: number } = { id: "other", cosine: bound };
    for (const { id, centre } of vector ? centres : []) {
      const cosine = vector ? dot(vector, centre) : 0;
      if (cosine > best.cosine) best = { id, cosine };
    }
    return [best.id];
  });
}
