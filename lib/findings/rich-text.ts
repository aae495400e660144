import type { AudienceResult } from "@/lib/analysis/result";
import type { RichText } from "@/lib/analysis/result-parts";

export type Part = RichText[number];

/** Who a sentence may name. */
export type Named = Pick<AudienceResult, "id" | "name" | "one" | "many">;

/** Joins words, parts and texts into one rich text; neighbouring plain words become one part. */
export function rich(...pieces: readonly (string | Part | RichText)[]): RichText {
  const parts = pieces.flatMap((piece) => (typeof piece === "string" ? [{ text: piece }] : piece));
  const joined: Part[] = [];
  for (const part of parts) {
    if (part.text === "") continue;
    const last = joined.at(-1);
    if (last && !last.audience && !last.strong && !part.audience && !part.strong) {
      joined[joined.length - 1] = { text: last.text + part.text };
    } else joined.push(part);
  }
  return joined;
}

export const strong = (text: string): Part => ({ text, strong: true });

/** "project managers", with its mark. */
export const many = (audience: Named): Part => ({ text: audience.many, audience: audience.id });

/** "Project managers", at the start of a sentence. */
export const Many = (audience: Named): Part => ({ text: capital(audience.many), audience: audience.id });

/** "12 of 18 project managers", counts before anything else. */
export const countOf = (count: number, n: number, audience: Named): Part => ({
  text: `${count} of ${n} ${n === 1 ? audience.one : audience.many}`,
  audience: audience.id,
  strong: true,
});

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Lower case at the start, unless the word is an abbreviation or a name in capitals: "benefits that last", "PMO staff". */
export function lowerFirst(text: string): string {
  return /^\p{Lu}(?:[\p{Ll}’']|\s|$)/u.test(text) && !/^I(\s|['’])/u.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
}

/** A title inside a sentence: "attitude to Europe", but "Blair" and "Tony Blair", which may be names. */
export const lowerTitle = (text: string): string =>
  /^\S+\s+(?:[^\p{Lu}]|\p{Lu}{2})/u.test(text) ? lowerFirst(text) : text;

/** "a, b and c" */
export function listed(pieces: readonly (Part | string)[]): RichText {
  return rich(...pieces.flatMap((piece, i) => [i === 0 ? "" : i === pieces.length - 1 ? " and " : ", ", piece]));
}

/** The words without their marks. */
export const plainText = (text: RichText): string => text.map((part) => part.text).join("");

/** Whole words without the full stop at the end, for titles and quotation. */
export const bare = (text: string): string => text.trim().replace(/[.…]+$/u, "");

export const quoted = (text: string): string => `“${bare(text)}”`;

const WORDS = ["no", "one", "two", "three", "four", "five", "six"] as const;
/** Small numbers in words, as in "three audiences". */
export const inWords = (n: number): string => WORDS[n] ?? String(n);

export const plural = (n: number, one: string, several = `${one}s`): string => `${n} ${n === 1 ? one : several}`;
