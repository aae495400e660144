import type { Codebook } from "./codebook";

/** Words are the same however they are spaced. */
export const keyOf = (text: string) => text.trim().replace(/\s+/g, " ");

/** What stands for words that are blacked out: the same length for all, which says nothing of them. */
const BLACK = "▮▮▮";

/** The text with the words of these spans blacked out; spans may overlap and lie in any order. */
export function blackedOut(text: string, spans: readonly (readonly [number, number])[]): string {
  let said = "";
  let at = 0;
  for (const [start, end] of spans.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])) {
    if (end <= at) continue;
    if (start > at || said === "") said += text.slice(at, start);
    if (start > at || !said.endsWith(BLACK)) said += BLACK;
    at = end;
  }
  return said + text.slice(at);
}

/** Blacks out, in a statement or in an answer that holds one, what people have marked in it. */
export function redacting({ redacted = [] }: Pick<Codebook, "redacted">): (text: string) => string {
  if (redacted.length === 0) return (text) => text;
  const whole = new Map(redacted.map((one) => [keyOf(one.text), one]));
  return (text) => {
    const own = whole.get(keyOf(text));
    if (own) return blackedOut(own.text, own.spans);
    return redacted.reduce((so, one) => so.replaceAll(one.text, () => blackedOut(one.text, one.spans)), text);
  };
}
