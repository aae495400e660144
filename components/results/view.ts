import { z } from "zod";

const many = z.union([z.string(), z.array(z.string())]).optional();

/** What a reader has opened: which sections stand as tables, and whose quotes are out. It lives in the address, so it can be sent. */
export type View = {
  readonly tables: readonly string[];
  /** Those that stand as chart and table, and those as a chart that would otherwise not. */
  readonly both: readonly string[];
  readonly charts: readonly string[];
  /** The question in own words that is open; undefined: the first. */
  readonly words: string | undefined;
  /** Undefined: the section's own choice. Null: closed. */
  readonly quotes: { readonly question: string; readonly theme: string; readonly audience: string } | null | undefined;
  /** "J1.3": only the people who gave this answer to this background question; left out: everybody. */
  readonly only?: string | undefined;
  /** Large and dark enough for the back of a room. */
  readonly projector?: boolean;
};

const queryShape = z.object({
  table: many,
  both: many,
  chart: many,
  words: many,
  quotes: many,
  only: many,
  theme: many,
});
const CLOSED = "none";
const PROJECTOR = "projector";

export function viewOf(query: unknown): View {
  const { table, both, chart, words, quotes, only, theme } = queryShape.safeParse(query).data ?? {};
  const [opened] = listOf(quotes);
  return {
    tables: namesIn(table),
    both: namesIn(both),
    charts: namesIn(chart),
    words: listOf(words)[0],
    quotes: quotesOf(opened),
    only: listOf(only)[0],
    ...(listOf(theme)[0] === PROJECTOR && { projector: true }),
  };
}

const listOf = (value: string | string[] | undefined) => (value === undefined ? [] : [value].flat());
const namesIn = (value: string | string[] | undefined) => listOf(value).flatMap((one) => one.split(","));

function quotesOf(opened: string | undefined): View["quotes"] {
  if (opened === undefined) return undefined;
  const [question, theme, audience] = opened.split("~");
  return opened !== CLOSED && question && theme && audience ? { question, theme, audience } : null;
}

/** The address of the same page with something else opened, at the section it belongs to. */
export function viewHref(view: View, change: Partial<View>, anchor: string): string {
  const next = { ...view, ...change };
  const query = new URLSearchParams();
  if (next.tables.length > 0) query.set("table", next.tables.join(","));
  if (next.both.length > 0) query.set("both", next.both.join(","));
  if (next.charts.length > 0) query.set("chart", next.charts.join(","));
  if (next.words !== undefined) query.set("words", next.words);
  if (next.quotes === null) query.set("quotes", CLOSED);
  else if (next.quotes) query.set("quotes", [next.quotes.question, next.quotes.theme, next.quotes.audience].join("~"));
  if (next.only !== undefined) query.set("only", next.only);
  if (next.projector) query.set("theme", PROJECTOR);
  const text = query.toString();
  return `${text ? `?${text}` : "?"}${anchor ? `#${anchor}` : ""}`;
}

export const withTable = (view: View, section: string, on: boolean): readonly string[] =>
  on ? [...new Set([...view.tables, section])] : view.tables.filter((one) => one !== section);

/** How a figure stands on the page. */
export type Shown = "chart" | "table" | "both";

/** What the address says of it, else its own choice. */
export function shownAs(view: View, id: string, standard: Shown = "chart"): Shown {
  if (view.tables.includes(id)) return "table";
  if (view.both.includes(id)) return "both";
  return view.charts.includes(id) ? "chart" : standard;
}

/** The same view with one figure shown so; its own choice needs no word in the address. */
export function showing(view: View, id: string, shown: Shown, standard: Shown = "chart"): Partial<View> {
  const lists = { table: "tables", both: "both", chart: "charts" } as const;
  const without = (names: readonly string[]) => names.filter((one) => one !== id);
  const cleared = { tables: without(view.tables), both: without(view.both), charts: without(view.charts) };
  if (shown === standard) return cleared;
  const list = lists[shown];
  return { ...cleared, [list]: [...cleared[list], id] };
}
