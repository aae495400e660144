import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";

export type LabelledTexts = {
  readonly file: string;
  /** "bank 120": where the texts are from, and about how many. */
  readonly family: string;
  readonly texts: readonly string[];
  readonly labels: readonly string[];
};

/** Texts with the labels that people gave them: CSV files with columns `text` and `label`. */
export function labelledTexts(folder: string, only: string): LabelledTexts[] {
  const files = readdirSync(folder).filter((name) => name.endsWith(".csv") && name.includes(only));
  return files.sort().map((file) => {
    const csv = readFileSync(join(folder, file), "utf8");
    const { data } = Papa.parse<{ text?: string; label?: string }>(csv, { header: true, skipEmptyLines: true });
    const [, source = file, n = "0"] = /^([a-z]+)_.*?n(\d+)_/.exec(file) ?? [];
    const family = `${source} ${n.padStart(4)}`;
    return { file, family, texts: data.map(({ text = "" }) => text), labels: data.map(({ label = "" }) => label) };
  });
}
