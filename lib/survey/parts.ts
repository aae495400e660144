import { keepable } from "@/lib/survey/plain-text";
import { UNSURE } from "./kinds/kind";

/** One value inside an answer: a form field, a CSV column. `key` is its path in the answer ("" the whole, "today", "should.serve"). */
export type Part = { readonly key: string; readonly codec: Codec };

export type Codec =
  | { type: "text"; max: number }
  | { type: "code"; codes: readonly string[] }
  | { type: "codes"; codes: readonly string[] }
  /** Codes in order, best first. */
  | { type: "order"; codes: readonly string[] }
  | { type: "number"; lo: number; hi: number; whole: boolean }
  /** Holds nothing but "unsure": the parts below it hold the values. */
  | { type: "only-unsure" };

export type Parsed = { ok: true; value: unknown } | { ok: false; message: string };

const UNSURE_WORDS = new Set([
  UNSURE,
  "don't know",
  "don’t know",
  "dont know",
  "can't tell",
  "can’t tell",
  "not my call",
  "n/a",
]);

/** Reads one cell or field; undefined means blank. */
export function parsePart(codec: Codec, texts: readonly string[]): Parsed {
  const filled = texts.map((text) => keepable(text).trim()).filter(Boolean);
  const [first] = filled;
  if (first === undefined) return { ok: true, value: undefined };
  if (codec.type !== "text" && filled.some((text) => UNSURE_WORDS.has(text.toLowerCase()))) {
    const isCode = codec.type === "code" && codec.codes.includes(first);
    return { ok: true, value: isCode ? first : UNSURE };
  }
  switch (codec.type) {
    case "text":
      return first.length <= codec.max
        ? { ok: true, value: first }
        : { ok: false, message: `has ${first.length} characters; shorten it to ${codec.max}` };
    case "code":
      return parseCode(codec.codes, first);
    case "codes":
      return inOrderOf(
        codec.codes,
        parseCodes(
          codec.codes,
          filled.flatMap((text) => split(text, /[;|]/)),
        ),
      );
    case "order":
      return parseCodes(
        codec.codes,
        filled.flatMap((text) => split(text, /[>;|]/)),
      );
    case "number":
      return parseNumber(codec, first);
    case "only-unsure":
      return { ok: false, message: `can only hold “${UNSURE}”` };
  }
}

export function formatPart(codec: Codec, value: unknown): string {
  if (value === undefined || value === null) return "";
  if (Array.isArray(value)) return value.join(codec.type === "order" ? ">" : ";");
  return String(value);
}

function split(text: string, by: RegExp): string[] {
  return text
    .split(by)
    .map((piece) => piece.trim())
    .filter(Boolean);
}

function parseCode(
  codes: readonly string[],
  text: string,
): { ok: true; value: string } | Extract<Parsed, { ok: false }> {
  const code = codes.find((known) => known.toLowerCase() === text.toLowerCase());
  return code === undefined
    ? { ok: false, message: `“${text}” is not one of ${listed(codes)}` }
    : { ok: true, value: code };
}

type ParsedCodes = { ok: true; value: readonly string[] } | Extract<Parsed, { ok: false }>;

function parseCodes(codes: readonly string[], texts: readonly string[]): ParsedCodes {
  const values: string[] = [];
  for (const text of texts) {
    const parsed = parseCode(codes, text);
    if (!parsed.ok) return parsed;
    values.push(parsed.value);
  }
  return { ok: true, value: [...new Set(values)] };
}

/** Boxes come in the order in which they were shown. That order belongs to one link, so it must not be stored. */
const inOrderOf = (codes: readonly string[], parsed: ParsedCodes): ParsedCodes =>
  parsed.ok ? { ok: true, value: codes.filter((code) => parsed.value.includes(code)) } : parsed;

function parseNumber(codec: { lo: number; hi: number; whole: boolean }, text: string): Parsed {
  const value = Number(text.replace(",", "."));
  const fits =
    Number.isFinite(value) && value >= codec.lo && value <= codec.hi && (!codec.whole || Number.isInteger(value));
  if (fits) return { ok: true, value };
  return {
    ok: false,
    message: `“${text}” is not a ${codec.whole ? "whole " : ""}number from ${codec.lo} to ${codec.hi}`,
  };
}

function listed(codes: readonly string[]): string {
  return codes.length <= 12 ? codes.join(", ") : `${codes.slice(0, 12).join(", ")}, …`;
}

/** Puts parsed parts together; undefined when every part is blank. An "unsure" whole outweighs the parts below it. */
export function composeAnswer(values: readonly { key: string; value: unknown }[]): unknown {
  const filled = values.filter((part) => part.value !== undefined).sort((a, b) => a.key.length - b.key.length);
  const whole = filled.find((part) => part.key === "");
  if (whole) return whole.value;
  const answer: Record<string, unknown> = {};
  for (const { key, value } of filled) {
    const [head = "", tail] = key.split(".");
    if (tail === undefined) answer[head] = value;
    else if (answer[head] !== UNSURE) answer[head] = { ...(answer[head] as object | undefined), [tail]: value };
  }
  return Object.keys(answer).length > 0 ? answer : undefined;
}

/** The value of one part inside an answer. */
export function partOf(answer: unknown, key: string): unknown {
  if (key === "") return answer;
  let inside: unknown = answer;
  for (const step of key.split(".")) {
    if (typeof inside !== "object" || inside === null || Array.isArray(inside)) return undefined;
    inside = (inside as Record<string, unknown>)[step];
  }
  return inside;
}
