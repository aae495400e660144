import { FIXED_THEMES, type SingleEdit } from "@/lib/analysis/theme-edit";

type Named = { readonly id: string; readonly label: string };

/** What has just been done, for the line below the editor and for screen readers. `edits`: of one press. `themes`: before and after, the later ones last. */
export function saidOf(edits: readonly SingleEdit[], themes: readonly Named[]): string {
  const names = new Map(themes.map(({ id, label }) => [id, `“${label}”`]));
  const name = (id: string) => names.get(id) ?? "another theme";
  const [edit] = edits;
  const n = edits.reduce((sum, one) => sum + ("statements" in one ? one.statements.length : 0), 0);
  switch (edit?.kind) {
    case undefined:
      return "";
    case "rename":
      return `Renamed to “${edit.label}”.`;
    case "new":
      return n > 0
        ? `“${edit.label}” is a theme now, with ${statements(n)}.`
        : `“${edit.label}” is a theme now. It is empty so far.`;
    case "merge":
      return `Merged ${name(edit.theme)} into ${name(edit.into)}.`;
    case "split":
      return `“${edit.label}” is a theme now, with ${statements(n)}.`;
    case "move":
      return edit.to === FIXED_THEMES.none
        ? `${statements(n)} ${n === 1 ? "counts" : "count"} as not a reason now.`
        : `Moved ${statements(n)} to ${name(edit.to)}.`;
    case "add":
      return `${statements(n)} ${n === 1 ? "is" : "are"} in ${name(edit.to)} as well.`;
    case "hide":
      return "This will not be quoted. It still counts.";
    case "redact":
      return "These words are blacked out wherever it is quoted.";
    case "show":
      return "This may be quoted again, in full.";
    case "regroup":
      return "The themes that nobody had touched are sorted anew.";
  }
}

const statements = (n: number) => (n === 1 ? "1 statement" : `${n} statements`);
