import type { AnalysisResult } from "@/lib/analysis/result";
import type { Audiences } from "../audiences";
import type { View } from "../view";

export type SectionProps = Readonly<{ result: AnalysisResult; audiences: Audiences; view: View }>;

/** "0.03", "< 0.001": never more than the shuffles can tell. */
export const pWords = (p: number): string => (p < 0.001 ? "< 0.001" : p.toFixed(p < 0.1 ? 3 : 2));

/** "3 of 4" below twenty, where a percentage would promise more than it holds; else "75%". */
export const shareWords = (part: number, of: number): string =>
  of < 20 ? `${Math.round(part * of)} of ${of}` : `${Math.round(100 * part)}%`;

export const signed = (value: number, digits = 1): string => {
  const text = Math.abs(value).toFixed(digits);
  return Number(text) === 0 ? text : `${value > 0 ? "+" : "−"}${text}`;
};
