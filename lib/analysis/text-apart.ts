import { benjaminiHochberg } from "@/lib/stats/benjamini-hochberg";
import { associationP, contingency } from "@/lib/stats/contingency";
import { vectorEnergyTest } from "@/lib/stats/vector-energy-test";
import { knows, languageOf } from "@/lib/text/language";
import { tfidfLsa } from "@/lib/text/tfidf-lsa";
import type { Embedding } from "@/lib/text/themes";
import { pairsOf } from "./compare-pairs";
import type { TextPair, ThemeTest } from "./result-apart";
import type { TextResult } from "./result-texts";
import { says } from "./sorted-texts";
import type { VisiblePanel } from "./suppression";
import { isTheme, type TextOutcome, themeTable } from "./texts";

/** Smaller audiences say too little for a test of what they write about. */
const FEWEST_WRITERS = 10;
/** A theme explains a difference from this difference of shares on. */
const TELLING = 0.15;
const MOST_THEMES = 3;

type Draft = Omit<TextPair, "q" | "certainty">;

/** The results in words, with whether every two audiences write about different things; p adjusted over all questions and pairs. */
export async function withApartness(
  texts: readonly TextOutcome[],
  { visible }: VisiblePanel,
  embedding: Embedding | null,
  seed: string,
): Promise<TextResult[]> {
  const drafts: Draft[][] = [];
  for (const text of texts) drafts.push(await pairsApart(text, visible, embedding, seed));
  const adjusted = benjaminiHochberg(drafts.flat().map(({ p }) => p));
  let next = 0;
  return texts.map(({ result, counts }, t) => {
    const apart = (drafts[t] ?? []).map((draft): TextPair => {
      const q = adjusted[next++] ?? 1;
      return { ...draft, q, certainty: q <= 0.05 && draft.themes.length > 0 ? "clear" : "none" };
    });
    return { ...result, apart, themeTests: themeTestsOf(counts) };
  });
}

async function pairsApart(
  { item, counts }: TextOutcome,
  visible: VisiblePanel["visible"],
  embedding: Embedding | null,
  seed: string,
): Promise<Draft[]> {
  const written = item.values.map((people) =>
    people.flatMap((value) => (value?.type === "text" && says(value.text) ? [value.text] : [])),
  );
  const places = item.shown.filter((v) => (written[v]?.length ?? 0) >= FEWEST_WRITERS);
  if (places.length < 2) return [];
  const vectors = await vectorsOf(
    places.flatMap((v) => written[v] ?? []),
    embedding,
    `${seed}/${item.id}/apart`,
  );
  const ofAudience = (v: number) => (written[v] ?? []).flatMap((text) => vectors.get(text) ?? []);
  return pairsOf(places).flatMap(([va, vb]) => {
    const [a, b] = [visible[va]?.id, visible[vb]?.id];
    const [first, second] = [ofAudience(va), ofAudience(vb)];
    const test = vectorEnergyTest(first, second, `${seed}/${item.id}/apart/${a}/${b}`);
    if (!test || a === undefined || b === undefined) return [];
    return [{ a, b, n: [first.length, second.length], p: test.p, themes: telling(counts, [va, a], [vb, b]) }];
  });
}

/** One vector a text: of its meaning where the model knows the language, else of its words. */
async function vectorsOf(texts: readonly string[], embedding: Embedding | null, seed: string) {
  const distinct = [...new Set(texts)].sort();
  const model = embedding && knows(embedding, languageOf(distinct)) ? embedding : null;
  const vectors = model ? await model.vectors(distinct) : tfidfLsa(distinct, seed);
  return new Map(distinct.flatMap((text, i) => vectors.slice(i, i + 1).map((vector) => [text, vector] as const)));
}

type Place = readonly [v: number, id: string];

function telling(counts: TextOutcome["counts"], a: Place, b: Place): TextPair["themes"] {
  const differences = counts.flatMap(({ theme, counts: cells }) => {
    const [one, other] = [a, b].map(([v]) => cells.find((cell) => cell.v === v));
    if (!isTheme(theme) || !one?.n || !other?.n) return [];
    const difference = one.count / one.n - other.count / other.n;
    return [{ id: theme.id, more: difference >= 0 ? a[1] : b[1], difference: Math.abs(difference) }];
  });
  return differences
    .filter(({ difference }) => difference >= TELLING)
    .sort((x, y) => y.difference - x.difference || (x.id < y.id ? -1 : 1))
    .slice(0, MOST_THEMES);
}

/** Each theme against the audiences that are large enough for a test of single themes. */
function themeTestsOf(counts: TextOutcome["counts"]): ThemeTest[] {
  const tests = counts.flatMap((one) => {
    const tested = themeTable(one);
    const p = tested && associationP(tested.table);
    if (!tested || p === null) return [];
    return [{ theme: one.theme.id, cramersV: contingency(tested.table)?.cramersVCorrected ?? null, p }];
  });
  const adjusted = benjaminiHochberg(tests.map(({ p }) => p));
  return tests.map((test, i) => ({ ...test, q: adjusted[i] ?? 1 }));
}
