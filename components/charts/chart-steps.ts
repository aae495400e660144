/** The mark that a key leads to, of so many; null: the key is none of the chart's. It stops at the ends. */
export function stepTo(key: string, at: number, count: number): number | null {
  const last = Math.max(0, count - 1);
  if (key === "ArrowRight" || key === "ArrowDown") return Math.min(last, at + 1);
  if (key === "ArrowLeft" || key === "ArrowUp") return Math.max(0, at - 1);
  if (key === "Home") return 0;
  return key === "End" ? last : null;
}

/** The address that a mark opens, with whatever else is open on the page; `search`: "?table=shared". */
export function openedAddress(href: string, search: string): string {
  const [query = "", anchor] = href.split("#");
  const all = new URLSearchParams(search);
  for (const [name, value] of new URLSearchParams(query)) all.set(name, value);
  return `?${all}${anchor === undefined ? "" : `#${anchor}`}`;
}
