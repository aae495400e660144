import type { Instrument } from "../instrument";
import { isRecord, same } from "./same";

/** What people read, in any kind of question; the rest decides what an answer means. */
const WORDS = new Set([
  "title",
  "prompt",
  "label",
  "help",
  "wording",
  "starter",
  "unsure",
  "todayPrompt",
  "shouldPrompt",
  "left",
  "right",
  "leftShort",
  "rightShort",
  "loLabel",
  "hiLabel",
  "midLabel",
  "seconds",
  "name",
  "one",
  "many",
]);
/** Lists of words: each may change, their number may not. */
const LISTS = new Set(["stops", "steps"]);

/** True when an answer to the one can be read as an answer to the other: only words differ. */
export const changesOnlyWords = (before: Instrument, after: Instrument): boolean =>
  same(withoutWords(before), withoutWords(after));

function withoutWords(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutWords);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inside]) => {
      if (WORDS.has(key)) return [];
      return [[key, LISTS.has(key) && Array.isArray(inside) ? inside.length : withoutWords(inside)]];
    }),
  );
}
