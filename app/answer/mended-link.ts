/** What mail programs and people put around a link: spaces, brackets, the full stop of the sentence. */
const AROUND = /^[\s<([{"'“‘]*([A-Za-z0-9_-]{24})[\s>)\]}"'”’.,;:!?]+$|^[\s<([{"'“‘]+([A-Za-z0-9_-]{24})$/;

/** The whole token or slug in an address that caught something around it; null where there is nothing to mend. */
export function mendedLink(given: string): string | null {
  const match = AROUND.exec(decoded(given));
  return match?.[1] ?? match?.[2] ?? null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
