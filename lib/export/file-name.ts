import type { AnalysisResult } from "@/lib/analysis/result";

const LONGEST = 60;

/** "why-does-our-pmo-exist.pdf": letters that every file system and every header takes. */
export function fileNameOf({ survey }: Pick<AnalysisResult, "survey">, extension: string): string {
  const plain = survey.title.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const name = plain
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, "");
  return `${name || "results"}.${extension}`;
}
