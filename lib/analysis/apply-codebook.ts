import { knows, languageOf } from "@/lib/text/language";
import { statementsOf } from "@/lib/text/statements";
import { tfidfLsa } from "@/lib/text/tfidf-lsa";
import { centroid, dot } from "@/lib/text/vectors";
import type { Codebook } from "./codebook";
import { type Mention, type SortedTexts, type SortInput, says } from "./sorted-texts";

/** A new statement joins the theme whose sorted words are this near, else "Other"; by meaning, by words alone. */
const NEAR = { meaning: 0.35, words: 0.2 } as const;

type Piece = { readonly answer: number; readonly text: string; readonly themes: readonly string[] | null };

/** Sorts answers as people have sorted them; answers that came since join the nearest theme. */
export async function applyCodebook(input: SortInput, codebook: Codebook): Promise<SortedTexts> {
  const known = new Map(codebook.sorted.map(({ text, themes }) => [keyOf(text), themes]));
  const nonAnswers: number[] = [];
  const pieces = input.written.flatMap(({ text }, answer): Piece[] => {
    const whole = known.get(keyOf(text));
    if (whole?.length === 0 || !(whole || says(text))) {
      nonAnswers.push(answer);
      return [];
    }
    if (whole) return [{ answer, text: text.trim(), themes: whole }];
    return statementsOf(text).map((one) => ({ answer, text: one.text, themes: known.get(keyOf(one.text)) ?? null }));
  });
  const texts = pieces.map(({ text }) => text);
  const embedding = input.embedding && knows(input.embedding, languageOf(texts)) ? input.embedding : null;
  const joined = await joinNearest(pieces, codebook, { ...input, embedding });
  const unquoted = new Set(codebook.unquoted.map(keyOf));
  const isSecret = (text: string) => unquoted.has(keyOf(text));
  const mentionsOf = (theme: string): Mention[] => {
    const heard = new Set<number>();
    return pieces.flatMap(({ answer, text }, i) => {
      if (!joined[i]?.includes(theme) || heard.has(answer)) return [];
      heard.add(answer);
      return [{ answer, text, quotable: !isSecret(text) && !isSecret(input.written[answer]?.text ?? "") }];
    });
  };
  const themes = [...codebook.themes, { id: "other", label: "Other", keywords: [] }].map(({ id, label, keywords }) => ({
    id,
    label,
    labelSource: id === "other" ? ("machine" as const) : ("person" as const),
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
  };
}

const keyOf = (text: string) => text.trim().replace(/\s+/g, " ");

/** Theme ids of each piece; pieces that nobody sorted get the nearest theme's. */
async function joinNearest(
  pieces: readonly Piece[],
  codebook: Codebook,
  { embedding, seed }: SortInput,
): Promise<(readonly string[])[]> {
  if (pieces.every(({ themes }) => themes !== null)) return pieces.map(({ themes }) => themes ?? []);
  const models = codebook.themes.map(({ id }) => ({
    id,
    texts: codebook.sorted.filter(({ themes }) => themes.includes(id)).map(({ text }) => text),
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
