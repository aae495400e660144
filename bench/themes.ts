import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { loadMiniLm, packagedModelDir } from "@/lib/embed/mini-lm";
import { adjustedRand } from "@/lib/stats/adjusted-rand";
import { findThemes } from "@/lib/text/themes";

export type ThemesRow = { file: string; n: number; labels: number; found: number; ari: number; words: number };

/** Themes against labels that people gave: adjusted Rand index of each row's main theme, with the local model and from the words alone. */
export async function benchThemes(folder: string, only = ""): Promise<ThemesRow[]> {
  const model = await loadMiniLm(packagedModelDir(process.cwd()));
  const embedding = { id: model.id, vectors: (texts: readonly string[]) => model.embed(texts) };
  const files = readdirSync(folder).filter((name) => name.endsWith(".csv") && name.includes(only));
  const results: ThemesRow[] = [];
  for (const file of files) {
    const { data } = Papa.parse<{ text: string; label: string }>(readFileSync(join(folder, file), "utf8"), {
      header: true,
      skipEmptyLines: true,
    });
    const rows = data.map(({ text }, personIndex) => ({ personIndex, audience: null, text: text ?? "" }));
    const truth = data.map(({ label }) => label);
    const score = async (chosen: typeof embedding | null) => {
      const found = await findThemes({ rows, question: "", embedding: chosen, seed: 1 });
      const mine = found.rows.map((ids) => ids[0] ?? "none");
      return { ari: adjustedRand(mine, truth) ?? 0, found: found.themes.filter(({ id }) => id !== "other").length };
    };
    const ours = await score(embedding);
    const words = await score(null);
    results.push({
      file,
      n: rows.length,
      labels: new Set(truth).size,
      found: ours.found,
      ari: ours.ari,
      words: words.ari,
    });
  }
  return results;
}
