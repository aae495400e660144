import { type InstrumentProblem, problemAt } from "./instrument-problems";

export const MOST_INSTRUMENT_BYTES = 1024 * 1024;
const DEEPEST = 12;
const UNSAFE = new Set(["__proto__", "constructor", "prototype"]);

type Read = { readonly ok: true; readonly json: unknown } | { readonly ok: false; readonly problem: InstrumentProblem };

/** Text into JSON; where it is none, the line and the column at which it stops to be. */
export function readJson(text: string): Read {
  const bytes = new TextEncoder().encode(text).length;
  const source = text.replace(/^\uFEFF/, "");
  const no = (message: string, fix: string): Read => ({ ok: false, problem: problemAt([], null, message, fix) });
  if (bytes > MOST_INSTRUMENT_BYTES)
    return no("It is larger than 1 MB.", "Keep the questionnaire alone, without answers.");
  if (source.trim() === "") return no("It is empty.", "Choose a file, or paste the questionnaire into the field.");
  try {
    return { ok: true, json: JSON.parse(source) };
  } catch (error) {
    const [message, fix] = syntaxInWords(source, error instanceof Error ? error.message : "");
    return no(message, fix);
  }
}

const LOOK = "Look just before that place for a comma too many or too few, or a quote that is missing.";

/** What engines say about a text that is no JSON, with the place where they say it. */
function syntaxInWords(source: string, said: string): readonly [message: string, fix: string] {
  const near = /, (?:\.\.\.)?"([\s\S]+)"(?:\.\.\.)? is not valid JSON/.exec(said)?.[1];
  if (near !== undefined) return [`It is no JSON near “${near.replace(/\s+/g, " ").trim().slice(0, 40)}”.`, LOOK];
  const offset = Number(/at position (\d+)/.exec(said)?.[1] ?? source.length);
  if (offset >= source.trimEnd().length) return ["It ends too early.", "Copy it whole, up to the last }."];
  const before = source.slice(0, offset).split("\n");
  const [line, column] = [before.length, (before.at(-1)?.length ?? 0) + 1];
  const rest = (source.slice(offset, offset + 20).split("\n")[0] ?? "").trim();
  return [`It is no JSON from line ${line}, column ${column} on${rest ? `: “${rest}”` : ""}.`, LOOK];
}

/** Keys that could reach behind an object, and nesting that no questionnaire has. */
export function unsafeKeys(json: unknown, path: readonly PropertyKey[] = []): InstrumentProblem[] {
  if (json === null || typeof json !== "object") return [];
  if (path.length > DEEPEST) {
    const [message, fix] = ["It is nested deeper than any questionnaire.", "Take out what does not belong here."];
    return [problemAt(path.slice(0, 3), null, message, fix)];
  }
  const entries: [PropertyKey, unknown][] = Array.isArray(json) ? [...json.entries()] : Object.entries(json);
  return entries.flatMap(([key, value]) =>
    typeof key === "string" && UNSAFE.has(key)
      ? [problemAt([...path, key], null, `“${key}” cannot be the name of a field.`, "Take it out, or rename it.")]
      : unsafeKeys(value, [...path, key]),
  );
}

/** Fields that reading would drop without a word: mostly misspelt ones. `read` is what the schema kept of `json`. */
export function unknownFields(
  json: unknown,
  read: unknown,
  root = json,
  path: readonly PropertyKey[] = [],
): InstrumentProblem[] {
  if (json === null || typeof json !== "object" || read === null || typeof read !== "object") return [];
  const entries: [PropertyKey, unknown][] = Array.isArray(json) ? [...json.entries()] : Object.entries(json);
  return entries.flatMap(([key, value]) =>
    Object.hasOwn(read, key)
      ? unknownFields(value, (read as Record<PropertyKey, unknown>)[key], root, [...path, key])
      : [
          problemAt(
            [...path, key],
            root,
            "The format knows no field of this name here.",
            "Correct its spelling, or take it out.",
          ),
        ],
  );
}
