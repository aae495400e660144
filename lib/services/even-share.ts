import type { Snapshot } from "@/lib/analysis/snapshot";
import { questionsOf } from "@/lib/survey/instrument";

/** How many answers on a scale take as long to compare as one written answer takes to read and sort, as measured. */
const SCALED_FOR_ONE_WRITTEN = 40;
/** The analysis counts its words as the first half of its work, whatever there is to read. */
const WORDS = 0.5;

/** Turns the share of the work that an analysis tells into one that moves evenly: some surveys are all words, others have none. */
export function evenShare({ instrument, responses }: Pick<Snapshot, "instrument" | "responses">) {
  const inWords = new Set(questionsOf(instrument).flatMap(({ id, kind }) => (kind === "long-text" ? [id] : [])));
  let written = 0;
  let scaled = 0;
  for (const { answers } of responses) {
    for (const id of Object.keys(answers)) {
      if (inWords.has(id)) written += SCALED_FOR_ONE_WRITTEN;
      else scaled += 1;
    }
  }
  const words = written + scaled === 0 ? WORDS : written / (written + scaled);
  return (share: number): number =>
    share < WORDS ? (words * share) / WORDS : words + ((1 - words) * (share - WORDS)) / (1 - WORDS);
}
