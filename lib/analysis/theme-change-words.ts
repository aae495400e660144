import type { Regrouping } from "./edit-themes";
import { regroupedId } from "./edit-themes";
import type { RunStatements } from "./run-statements";
import { partsOf, type SingleEdit, type ThemeEdit } from "./theme-edit";

export type MadeEdit = { readonly memberName: string; readonly edit: ThemeEdit; readonly undone: boolean };

/** A sentence for each edit, in their order, with the names that themes had at the time. */
export function changeWords(
  run: Pick<RunStatements, "themes">,
  edits: readonly MadeEdit[],
  regroupings: ReadonlyMap<string, Regrouping>,
): string[] {
  const names = new Map([...run.themes.map(({ id, label }): [string, string] => [id, label]), ...FIXED]);
  return edits.map(({ memberName, edit, undone }) => {
    const words = `${memberName} ${deedOf(edit, names, regroupings)}.`;
    if (!undone) for (const part of partsOf(edit)) rename(names, part, regroupings);
    return words;
  });
}

const FIXED: readonly [string, string][] = [
  ["other", "Other"],
  ["none", "Not a reason"],
];

function rename(names: Map<string, string>, edit: SingleEdit, regroupings: ReadonlyMap<string, Regrouping>): void {
  if (edit.kind === "rename" || edit.kind === "new") names.set(edit.theme, edit.label);
  if (edit.kind === "split") names.set(edit.into, edit.label);
  if (edit.kind === "merge") names.set(edit.theme, names.get(edit.into) ?? GONE);
  if (edit.kind !== "regroup") return;
  for (const { id, label } of regroupings.get(edit.previewId)?.themes ?? []) {
    const own = regroupedId(edit.previewId, id);
    if (!names.has(own)) names.set(own, label);
  }
}

const GONE = "a theme that is gone";

function deedOf(
  edit: ThemeEdit,
  names: ReadonlyMap<string, string>,
  regroupings: ReadonlyMap<string, Regrouping>,
): string {
  const of = (id: string) => (names.has(id) ? `“${names.get(id)}”` : GONE);
  switch (edit.kind) {
    case "rename":
      return `renamed ${of(edit.theme)} to “${edit.label}”`;
    case "new":
      return `made the theme “${edit.label}”`;
    case "merge":
      return `merged ${of(edit.theme)} into ${of(edit.into)}`;
    case "split":
      return `split “${edit.label}” off ${of(edit.theme)}, with ${statements(edit.statements.length)}`;
    case "move":
      return edit.to === "none"
        ? `marked ${statements(edit.statements.length)} of ${of(edit.from)} as not a reason`
        : `moved ${statements(edit.statements.length)} from ${of(edit.from)} to ${of(edit.to)}`;
    case "add":
      return `put ${statements(edit.statements.length)} under ${of(edit.to)} as well`;
    case "hide":
      return "took a statement out of the quotes";
    case "redact":
      return "blacked out words of a statement";
    case "show":
      return "let a statement be quoted in full again";
    case "together":
      return togetherDeed(edit.edits, of);
    case "regroup":
      return `sorted the themes that nobody had touched ${fineness(regroupings.get(edit.previewId)?.resolution)}`;
  }
}

type Part = Extract<ThemeEdit, { kind: "together" }>["edits"][number];

/** Statements of several themes went to one. */
function togetherDeed(parts: readonly Part[], of: (id: string) => string): string {
  const n = parts.reduce((sum, one) => sum + ("statements" in one ? one.statements.length : 0), 0);
  const froms = parts.flatMap((one) => (one.kind === "move" ? one.from : one.kind === "split" ? one.theme : []));
  const from = inARow([...new Set(froms)].map(of));
  const [first] = parts;
  if (first && "label" in first) return `split “${first.label}” off ${from}, with ${statements(n)}`;
  const to = first?.to ?? "";
  return to === "none"
    ? `marked ${statements(n)} of ${from} as not a reason`
    : `moved ${statements(n)} from ${from} to ${of(to)}`;
}

const inARow = (words: readonly string[]): string =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;

const statements = (n: number) => (n === 1 ? "one statement" : `${n} statements`);

const fineness = (resolution = 1) => (resolution > 1 ? "finer" : resolution < 1 ? "coarser" : "anew");
