import type { Instrument } from "./instrument";

/** As people read an instrument: what it is, who is asked, what is asked; within a question its text before its parts. */
const ORDER = [
  ...["format", "version", "id", "title", "edition", "language", "audiences", "sections"],
  ...["kind", "construct", "prompt", "label", "name", "one", "many", "shape", "help", "starter", "wording"],
  ...[
    "options",
    "stops",
    "steps",
    "corners",
    "statements",
    "left",
    "right",
    "lo",
    "hi",
    "loLabel",
    "midLabel",
    "hiLabel",
  ],
  ...["points", "max", "pick", "chips", "tokens", "maxLength", "from", "about"],
  ...["page", "optional", "sensitive", "seconds", "unsure", "questions"],
] as const;
const RANK = new Map<string, number>(ORDER.map((key, i) => [key, i]));

/**
 * An instrument as a file: equal instruments give equal bytes, whatever order a database kept their keys in, so that two
 * exports can be compared line by line.
 */
export function instrumentText(instrument: Instrument): string {
  return `${JSON.stringify(inOrder(instrument), null, 2)}\n`;
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (value === null || typeof value !== "object") return value;
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  const sorted = entries.sort(([a], [b]) => rankOf(a) - rankOf(b) || (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([key, one]) => [key, inOrder(one)]));
}

const rankOf = (key: string): number => RANK.get(key) ?? ORDER.length;
