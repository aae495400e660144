import type { z } from "zod";

/** One thing that keeps a file from being used: where it stands, in words and as a path, what is wrong, what to do. */
export type InstrumentProblem = {
  readonly where: string;
  readonly path: string;
  readonly message: string;
  readonly fix: string;
};

type Path = readonly PropertyKey[];
type Issue = z.core.$ZodIssue;

export function problemAt(path: Path, json: unknown, message: string, fix: string): InstrumentProblem {
  return { where: placeInWords(path, json), path: pathText(path), message, fix };
}

/** A problem of the file's shape in plain words. */
export function problemOfIssue(issue: Issue, json: unknown): InstrumentProblem {
  const found = at(json, issue.path);
  const { message, fix } = explain(issue, found);
  return problemAt(issue.path, json, message, fix);
}

function explain(issue: Issue, found: unknown): { message: string; fix: string } {
  const is = found === undefined ? "It is missing." : `It is ${shown(found)}.`;
  switch (issue.code) {
    case "invalid_type":
      return { message: is, fix: `Write ${KINDS[issue.expected] ?? issue.expected} here.` };
    case "invalid_value":
      return { message: is, fix: `Write ${oneOf(issue.values.map(String))}.` };
    case "invalid_union": {
      const options = "options" in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
      return { message: is, fix: options.length > 0 ? `Write ${oneOf(options)}.` : "Compare it with the format." };
    }
    case "invalid_format":
      return { message: is, fix: FORMATS[String(issue.path.at(-1))] ?? "Write it as the format says." };
    case "too_small":
      return { message: `${is} That is too ${issue.origin === "number" ? "small" : "short"}.`, fix: atLeast(issue) };
    case "too_big":
      return { message: `${is} That is too ${issue.origin === "number" ? "large" : "long"}.`, fix: atMost(issue) };
    default:
      return { message: is, fix: `${issue.message.replace(/\.$/, "")}.` };
  }
}

const KINDS: Readonly<Record<string, string>> = {
  string: "text between quotes",
  number: "a number, without quotes",
  int: "a whole number, without quotes",
  boolean: "true or false, without quotes",
  array: "a list between [ and ]",
  object: "an object between { and }",
};

const IDENTIFIER = "Use letters, digits, - and _, starting with a letter, at most 40.";
const FORMATS: Readonly<Record<string, string>> = {
  id: IDENTIFIER,
  from: IDENTIFIER,
  page: IDENTIFIER,
  language: "Write the language as two small letters, such as en, or with a country, such as en-GB.",
};

type Sized = { readonly origin: string; readonly minimum?: unknown; readonly maximum?: unknown };
const UNITS: Readonly<Record<string, string>> = { string: "characters", array: "entries" };

const atLeast = ({ origin, minimum }: Sized) => sized("at least", String(minimum), origin);
const atMost = ({ origin, maximum }: Sized) => sized("at most", String(maximum), origin);

function sized(word: string, n: string, origin: string): string {
  if (origin === "string" && n === "1") return "Write something here.";
  const unit = UNITS[origin];
  return unit ? `Use ${word} ${n} ${n === "1" ? unit.replace("entries", "entry") : unit}.` : `Use ${word} ${n}.`;
}

function oneOf(values: readonly string[]): string {
  if (values.length === 1) return `“${values[0]}”`;
  return `one of ${values.map((value) => `“${value}”`).join(", ")}`;
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (value !== null && typeof value === "object") return "an object";
  const text = String(JSON.stringify(value));
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** "sections[0].questions[3].prompt" */
function pathText(path: Path): string {
  return path.map((key, i) => (typeof key === "number" ? `[${key}]` : `${i > 0 ? "." : ""}${String(key)}`)).join("");
}

const PLACES: Readonly<Record<string, string>> = {
  sections: "section",
  questions: "question",
  audiences: "audience",
  options: "option",
  corners: "corner",
  statements: "statement",
};

/** "Section 1, question 4 (F1), prompt"; people count from one. */
function placeInWords(path: Path, json: unknown): string {
  const words = path.flatMap((key, i) => {
    if (typeof key === "number") {
      const thing = at(json, path.slice(0, i + 1));
      const id = thing !== null && typeof thing === "object" && "id" in thing ? thing.id : undefined;
      const name = typeof id === "string" && id.length <= 40 ? ` (${id})` : "";
      return [`${PLACES[String(path[i - 1])] ?? "entry"} ${key + 1}${name}`];
    }
    return typeof path[i + 1] === "number" ? [] : [String(key)];
  });
  const text = words.join(", ");
  return text === "" ? "The file" : text.charAt(0).toUpperCase() + text.slice(1);
}

function at(json: unknown, path: Path): unknown {
  let inside = json;
  for (const key of path) {
    if (typeof inside !== "object" || inside === null || !Object.hasOwn(inside, key)) return undefined;
    inside = (inside as Record<PropertyKey, unknown>)[key];
  }
  return inside;
}
