import { randomInt } from "node:crypto";

/** Crockford's alphabet: no letter that is read as a digit, or as a word. */
const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH = 16;

/** 80 random bits that a browser keeps beside its link, and that a person can write down. */
export function resumeCode(): string {
  return Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join("");
}

/** "K7QF2M9DXR4T9B2C" → "K7QF-2M9D-XR4T-9B2C" */
export const codeInWords = (code: string): string => code.replace(/(.{4})(?=.)/g, "$1-");

/** A code as somebody typed it, or null: small letters, blanks and look-alikes are mended. */
export function readCode(typed: string): string | null {
  const code = typed
    .toUpperCase()
    .replace(/[\s\-–—]/g, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
  return isCode(code) ? code : null;
}

export const isCode = (text: string): boolean =>
  text.length === LENGTH && [...text].every((one) => LETTERS.includes(one));
