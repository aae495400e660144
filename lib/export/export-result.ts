import type { AnalysisResult } from "@/lib/analysis/result";
import { ToldError } from "@/lib/errors";
import { csvFile } from "./csv-file";
import { fileNameOf } from "./file-name";
import { type FormatId, formatOf } from "./formats";
import { jsonFile } from "./json-file";
import { reportFile } from "./report/report-file";
import { slidesFile } from "./slides/write-slides";
import { workbookFile } from "./workbook-file";

export type Tell = (stage: string, share: number) => Promise<void>;
/** What every format is made from. */
export type Making = {
  readonly result: AnalysisResult;
  /** Paper and the like; each format reads what it knows. */
  readonly options: Readonly<Record<string, string>>;
  /** The day on which it is made, "2026-05-04". */
  readonly madeOn: string;
  readonly progress: Tell;
};

/** One file a format. */
const MAKERS: Record<FormatId, (making: Making) => Promise<Uint8Array>> = {
  pdf: reportFile,
  pptx: slidesFile,
  xlsx: workbookFile,
  csv: csvFile,
  json: jsonFile,
};

/** A result as a file. What is suppressed is not in the result, so it is in no file. */
export async function exportResult({ format: id, ...making }: Making & { readonly format: string }) {
  const format = formatOf(id);
  if (!format) throw new ToldError(`This version of Plumbline makes no ${id.toUpperCase()} file.`);
  const bytes = await MAKERS[format.id](making);
  return { name: fileNameOf(making.result, format.extension), type: format.type, bytes };
}
