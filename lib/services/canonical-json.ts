/** JSON with sorted keys: equal values give equal text, whatever order a database kept their keys in. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((one) => canonicalJson(one ?? null)).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value ?? null);
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  const sorted = entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${sorted.map(([key, one]) => `${JSON.stringify(key)}:${canonicalJson(one)}`).join(",")}}`;
}

/** The same text in pieces, for what would be too long in one: entries and elements down to a depth, each as one piece. */
export function* canonicalPieces(value: unknown, depth = 2): Generator<string> {
  if (depth === 0 || value === null || typeof value !== "object") return yield canonicalJson(value);
  const isList = Array.isArray(value);
  const entries = isList
    ? value.map((one): [string, unknown] => ["", one ?? null])
    : Object.entries(value)
        .filter(([, one]) => one !== undefined)
        .sort(([a], [b]) => (a < b ? -1 : 1));
  yield isList ? "[" : "{";
  for (const [i, [key, one]] of entries.entries()) {
    yield `${i > 0 ? "," : ""}${isList ? "" : `${JSON.stringify(key)}:`}`;
    yield* canonicalPieces(one, depth - 1);
  }
  yield isList ? "]" : "}";
}
