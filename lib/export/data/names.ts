import type { AnalysisResult } from "@/lib/analysis/result";

export const nameOf = ({ audiences }: Pick<AnalysisResult, "audiences">, id: string): string =>
  audiences.find((audience) => audience.id === id)?.name ?? id;
