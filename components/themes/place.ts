/** Where somebody stands in the editor. It lives in the address, so reading needs no script and a link leads to the same place. */
export type Place = {
  readonly base: string;
  /** A theme's id, or ALL. */
  readonly theme: string;
  readonly search: string;
  /** Of whom only; empty: of everybody. */
  readonly audience: string;
  /** Where this page of the list begins; empty: at the first statement. */
  readonly after: string;
  /** Of which statement it stands open what may be quoted; empty: of none. Without a script it is opened by its address. */
  readonly quote: string;
};

/** Every statement of the question, whatever its theme. */
export const ALL = "all";

export function placeHref(place: Place, change: Partial<Place> = {}): string {
  const { base, theme, search, audience, after, quote } = { ...place, quote: "", ...change };
  const query = new URLSearchParams({ theme });
  if (search) query.set("q", search);
  if (audience) query.set("of", audience);
  if (after) query.set("after", after);
  if (quote) query.set("quote", quote);
  return `${base}?${query}`;
}
