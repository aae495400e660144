import { loadMiniLm, packagedModelDir } from "@/lib/embed/mini-lm";
import { adjustedRand } from "@/lib/stats/adjusted-rand";
import { communities } from "@/lib/text/communities";
import { mergeAlike } from "@/lib/text/merge-alike";
import { tfidfLsa } from "@/lib/text/tfidf-lsa";
import { type Embedding, findThemes, MEANING } from "@/lib/text/themes";
import { centre, joined } from "@/lib/text/vectors";
import { type Agreement, agreementWithPeople } from "./agreement-with-people";
import { cachedEmbedding } from "./cached-embedding";
import { kMeansGroups } from "./k-means";
import { type LabelledTexts, labelledTexts } from "./labelled-texts";
import { silhouetteGroups } from "./silhouette-groups";
import { wardGroups } from "./ward";

const STARTS = 5;

/** What finds groups in the vectors of whole answers; `k` is the number of labels, which only the first two are told. */
const METHODS: Record<string, (vectors: readonly Float32Array[], k: number) => number[]> = {
  "k-means, true k": (vectors, k) => kMeansGroups(vectors, k, STARTS),
  "Ward, true k": (vectors, k) => wardGroups(vectors, k),
  "k-means, silhouette k": (vectors) => silhouetteGroups(vectors),
  "ours, whole answers": (vectors) => mergeAlike(vectors, communities(vectors, 1, 1)),
};

type Score = { ari: number; found: number };
type Table = Record<string, string | number>[];

/**
 * Themes against labels that people gave: adjusted Rand index and themes found per label, embeddings × methods, means over the
 * samples of one size; then how far our themes agree with the people's categories.
 */
export async function benchThemes(folder: string, only = ""): Promise<Table> {
  const model = await loadMiniLm(packagedModelDir(process.cwd()));
  const embedding = cachedEmbedding({ id: model.id, vectors: (texts) => model.embed(texts) });
  const scores = new Map<string, Score[]>();
  const agreements = new Map<string, Agreement[]>();
  for (const set of labelledTexts(folder, only)) {
    const keep = (embedder: string, method: string, score: Score) => {
      const key = [set.family, embedder, method].join("|");
      scores.set(key, [...(scores.get(key) ?? []), score]);
    };
    for (const [embedder, vectors] of Object.entries(await vectorsOf(set, embedding))) {
      for (const [method, group] of Object.entries(METHODS)) {
        keep(embedder, method, scoreOf(group(vectors, new Set(set.labels).size), set));
      }
    }
    const ours = await findThemes({ rows: rowsOf(set), question: "", embedding, seed: 1 });
    const words = await findThemes({ rows: rowsOf(set), question: "", embedding: null, seed: 1 });
    for (const [embedder, { rows }] of [["joined", ours] as const, ["TF-IDF-LSA", words] as const]) {
      keep(embedder, "ours", scoreOf(rows.map(mainTheme), set, "other", "none"));
    }
    const agreement = agreementWithPeople(ours.rows.map(mainTheme), set.labels);
    agreements.set(set.family, [...(agreements.get(set.family) ?? []), agreement]);
  }
  console.table(agreementTable(agreements));
  return scoreTable(scores);
}

const mainTheme = (ids: readonly string[]) => ids[0] ?? "none";

const rowsOf = ({ texts }: LabelledTexts) => texts.map((text, personIndex) => ({ personIndex, audience: null, text }));

async function vectorsOf({ texts }: LabelledTexts, embedding: Embedding): Promise<Record<string, Float32Array[]>> {
  const meaning = (await embedding.vectors(texts)).map((vector) => vector.slice());
  centre(meaning);
  const lexical = tfidfLsa(texts, 1);
  const both = meaning.map((vector, i) =>
    joined([
      { vector, weight: MEANING },
      { vector: lexical[i] ?? new Float32Array(1), weight: 1 - MEANING },
    ]),
  );
  return { "TF-IDF-LSA": lexical, MiniLM: meaning, joined: both };
}

function scoreOf<T extends string | number>(groups: readonly T[], { labels }: LabelledTexts, ...noTheme: T[]): Score {
  const found = new Set(groups.filter((group) => !noTheme.includes(group))).size;
  return { ari: adjustedRand<string | number>(groups, labels) ?? 0, found: found / new Set(labels).size };
}

const mean = (values: readonly number[]) => values.reduce((so, x) => so + x, 0) / values.length;
const round = (x: number) => Number(x.toFixed(3));

function scoreTable(scores: ReadonlyMap<string, readonly Score[]>): Table {
  const [families, columns] = [new Set<string>(), new Set<string>()];
  for (const key of scores.keys()) {
    const [family = "", ...column] = key.split("|");
    families.add(family);
    columns.add(column.join("|"));
  }
  return [...columns].sort().flatMap((column) => {
    const [embedder = "", method = ""] = column.split("|");
    const cells = [...families].sort().map((family) => {
      const found = scores.get(`${family}|${column}`) ?? [];
      const [ari, share] = [mean(found.map((one) => one.ari)), mean(found.map((one) => one.found))];
      return [family, `${ari.toFixed(2)} (${share.toFixed(1)})`] as const;
    });
    return [{ embedder, method, ...Object.fromEntries(cells) }];
  });
}

function agreementTable(agreements: ReadonlyMap<string, readonly Agreement[]>): Table {
  return [...agreements].sort().map(([family, some]) => ({
    family,
    alpha: round(mean(some.flatMap(({ alpha }) => alpha ?? []))),
    precision: round(mean(some.map(({ precision }) => precision))),
    recall: round(mean(some.map(({ recall }) => recall))),
  }));
}
