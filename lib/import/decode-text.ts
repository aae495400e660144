export type TextEncodingName = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";
export type DecodedText = { readonly text: string; readonly encoding: TextEncodingName };

/**
 * Bytes of a text file as text. A byte-order mark decides; without one, zero bytes tell UTF-16 apart, whatever is valid
 * UTF-8 is UTF-8, and the rest is Windows-1252, which holds every printable Latin-1 character.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const encoding = encodingOf(bytes);
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

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
