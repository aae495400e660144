export type TextEncodingName = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";
export type DecodedText = { readonly text: string; readonly encoding: TextEncodingName };

/**
 * Bytes of a text file as text. A byte-order mark decides; without one, zero bytes tell UTF-16 apart, whatever is valid
 * UTF-8 is UTF-8, and the rest is Windows-1252, which holds every printable Latin-1 character.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const encoding = encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  return { text: encoding === "windows-1252" ? withPunctuation(text) : text, encoding };
}

/** What Windows-1252 has at 0x80–0x9F; a space where it has nothing. */
const PUNCTUATION = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

/** Some versions of Node read Windows-1252 as Latin-1, which has control characters in place of quotation marks and dashes. */
const withPunctuation = (text: string) =>
  text.replace(/[\u0080-\u009f]/g, (control) => PUNCTUATION.charAt(control.charCodeAt(0) - 0x80));

function encodingOf(bytes: Uint8Array): TextEncodingName {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  const sample = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  for (const [i, byte] of sample.entries()) if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > sample.length / 5 && even < odd / 4) return "utf-16le";
  if (even > sample.length / 5 && odd < even / 4) return "utf-16be";
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return "utf-8";
  } catch {
    return "windows-1252";
  }
}
