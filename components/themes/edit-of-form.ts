import { FIXED_THEMES, type ThemeEdit, themeEditSchema } from "@/lib/analysis/theme-edit";

/** A statement as its box sends it: the theme it is taken from, and its words, whose line breaks no form may change. */
export const statementValue = (from: string, text: string): string => JSON.stringify([from, text]);

export type Read = { readonly ok: true; readonly edit: ThemeEdit } | { readonly ok: false; message: string };

const refused = (message: string): Read => ({ ok: false, message });

/**
 * What one press of a button asks for. Statements that were chosen among all themes are taken out of several; it is one edit all the same.
 *
 * @param newTheme an id that no theme has
 */
export function editOfForm(form: FormData, newTheme: string): Read {
  const field = (name: string) => String(form.get(name) ?? "").trim();
  const [theme, label] = [field("theme"), field("label")];
  switch (field("act")) {
    case "rename":
      return checked([{ kind: "rename", theme, label }]);
    case "new":
      return checked([{ kind: "new", theme: newTheme, label }]);
    case "merge":
      return field("into")
        ? checked([{ kind: "merge", theme, into: field("into") }])
        : refused("Choose a theme first.");
    case "move":
      return field("to") ? moved(form, field("to")) : refused("Choose a theme to move them to first.");
    case "none":
      return moved(form, FIXED_THEMES.none);
    case "add":
      return field("to") ? added(form, field("to")) : refused("Choose the theme that they are in as well first.");
    case "split":
      return split(form, newTheme, label);
    case "hide":
    case "show":
      return checked([{ kind: field("act"), statement: chosenOf(form)[0]?.text }]);
    case "redact":
      return redacted(form);
    case "regroup":
      return checked([{ kind: "regroup", previewId: field("preview") }]);
    default:
      return refused("Nothing was changed: press one of the buttons.");
  }
}

function checked(edits: readonly unknown[]): Read {
  const read = themeEditSchema.safeParse(edits.length === 1 ? edits[0] : { kind: "together", edits });
  return read.success
    ? { ok: true, edit: read.data }
    : refused(read.error.issues[0]?.message ?? "This cannot be done.");
}

type Chosen = { readonly from: string; readonly text: string };

export function chosenOf(form: FormData): Chosen[] {
  return form.getAll("statement").flatMap((value) => {
    const pair: unknown = parsed(String(value));
    const [from, text] = Array.isArray(pair) ? pair : [];
    return typeof from === "string" && typeof text === "string" ? [{ from, text }] : [];
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // No page of ours sends it: it counts as not chosen, and the reader is told to choose.
    return null;
  }
}

const NONE_CHOSEN = "Choose the statements first, with the boxes beside them.";

function bySource(form: FormData): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const { from, text } of chosenOf(form)) groups.set(from, [...(groups.get(from) ?? []), text]);
  return groups;
}

function moved(form: FormData, to: string): Read {
  const groups = bySource(form);
  groups.delete(to);
  if (groups.size === 0) return refused(chosenOf(form).length > 0 ? "They are in that theme already." : NONE_CHOSEN);
  return checked([...groups].map(([from, statements]) => ({ kind: "move", statements, from, to })));
}

function added(form: FormData, to: string): Read {
  const statements = chosenOf(form).map(({ text }) => text);
  return statements.length > 0 ? checked([{ kind: "add", statements, to }]) : refused(NONE_CHOSEN);
}

function split(form: FormData, into: string, label: string): Read {
  const groups = [...bySource(form)];
  if (groups.length === 0) return refused(NONE_CHOSEN);
  const move = ([from, statements]: (typeof groups)[number]) => ({ kind: "move", statements, from, to: into });
  const [first] = groups.filter(([from]) => from !== FIXED_THEMES.none);
  // What is no reason is no theme that could be split.
  if (!first) return checked([{ kind: "new", theme: into, label }, ...groups.map(move)]);
  const [theme, statements] = first;
  return checked([
    { kind: "split", theme, into, label, statements },
    ...groups.filter((one) => one !== first).map(move),
  ]);
}

function redacted(form: FormData): Read {
  const statement = chosenOf(form)[0]?.text ?? "";
  const spans = form
    .getAll("span")
    .map((value) => String(value).split("-").map(Number))
    .sort(([a = 0], [b = 0]) => a - b);
  if (spans.length === 0) return checked([{ kind: "show", statement }]);
  return checked([{ kind: "redact", statement, spans: joined(spans, statement) }]);
}

/** Words that stand side by side are one black bar, with the space between. */
function joined(spans: readonly (readonly number[])[], text: string): [number, number][] {
  const bars: [number, number][] = [];
  for (const [start = 0, end = 0] of spans) {
    const last = bars.at(-1);
    if (last && text.slice(last[1], start).trim() === "") last[1] = end;
    else bars.push([start, end]);
  }
  return bars;
}
