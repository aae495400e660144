import { parseInstrument } from "@/lib/survey/check-instrument";
import { isRecord } from "@/lib/survey/editing/same";
import type { Instrument } from "@/lib/survey/instrument";

export type Previewed = {
  readonly instrument: Instrument;
  readonly audience: string;
  readonly questionId: string;
  /** From how many answers words are quoted, as the survey's rules say. */
  readonly minimumWords: number;
};

const SHOW = "plumbline-preview-show";
const READY = "plumbline-preview-ready";

export const previewMessage = (previewed: Previewed) => ({ ...previewed, type: SHOW });
export const readyMessage = { type: READY };
export const isReadyMessage = (data: unknown) => isRecord(data) && data["type"] === READY;

/** What the editor wants to be shown; null for any other message. */
export function readPreviewMessage(data: unknown): Previewed | null {
  if (!isRecord(data) || data["type"] !== SHOW) return null;
  const read = parseInstrument(data["instrument"]);
  if (!read.ok) return null;
  return {
    instrument: read.instrument,
    audience: String(data["audience"]),
    questionId: String(data["questionId"]),
    minimumWords: Number(data["minimumWords"]),
  };
}
