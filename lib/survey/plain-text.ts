/** What a database cannot keep in a text: the NUL character, and half of a pair of surrogates without its other half. */
const UNKEEPABLE = /\0|\p{Surrogate}/gu;

/** The text without what no database can keep; it comes from broken programs, never from a person's hand. */
export const keepable = (text: string) => text.replace(UNKEEPABLE, "");

/** The first characters of a text, at most `max` units long; an emoji at the edge is left out, not cut in half. */
export function firstOf(text: string, max: number): string {
  const cut = text.slice(0, max);
  return cut.length < text.length ? cut.replace(/[\ud800-\udbff]$/, "") : cut;
}
