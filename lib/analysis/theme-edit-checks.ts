import type { EditedThemes } from "./edit-themes";
import { partsOf, type SingleEdit, type ThemeEdit } from "./theme-edit";
import { isFixed } from "./theme-state";

const GONE = "This theme is gone: it was merged or sorted away. Choose another one.";
const FIXED = "This theme is in every question and keeps its name and place. Move statements out of it instead.";
const UNKNOWN = "One of these statements is not among those that can be read here. Reload the list and choose again.";
const TAKEN = "This theme was made already. Reload the page to see it.";
const NEW_ID = /^[a-z0-9][a-z0-9-]*$/;

/** Why an edit cannot be made as the themes stand, and what to do; null: it can. */
export function refusalOf(edited: EditedThemes, edit: ThemeEdit): string | null {
  const made = new Set<string>();
  const find = (id: string) => (made.has(id) ? id : edited.find(id));
  for (const part of partsOf(edit)) {
    const so = { ...edited, find };
    const refusal = themeRefusal(so, part) ?? labelRefusal(so, part) ?? statementRefusal(so, part);
    if (refusal) return refusal;
    if (part.kind === "new") made.add(part.theme);
    if (part.kind === "split") made.add(part.into);
  }
  return null;
}

function themeRefusal({ find, themes }: EditedThemes, edit: SingleEdit): string | null {
  const isNew = (id: string) =>
    NEW_ID.test(id) && id !== "all" && !isFixed(id) && find(id) === null && !themes.some((one) => one.id === id);
  if (edit.kind === "rename" || edit.kind === "merge") {
    const theme = find(edit.theme);
    if (theme === null) return GONE;
    if (isFixed(theme)) return FIXED;
  }
  if (edit.kind === "new" && !isNew(edit.theme)) return TAKEN;
  if (edit.kind === "split") {
    if (find(edit.theme) === null) return GONE;
    if (find(edit.theme) === "none")
      return "What is no reason is no theme to split. Move the statements to a new theme.";
    if (!isNew(edit.into)) return TAKEN;
  }
  if (edit.kind === "merge") {
    if (find(edit.into) === null) return GONE;
    if (find(edit.into) === find(edit.theme))
      return "These two are one theme already. Choose another one to merge with.";
  }
  if (edit.kind === "move" && (find(edit.from) === null || find(edit.to) === null)) return GONE;
  if (edit.kind === "add") {
    const to = find(edit.to);
    if (to === null) return GONE;
    if (isFixed(to))
      return "A statement is under “Other”, or no reason, only while it is in no theme. Move it there instead.";
  }
  return null;
}

function labelRefusal({ find, themes }: EditedThemes, edit: SingleEdit): string | null {
  if (!("label" in edit)) return null;
  const own = edit.kind === "rename" ? find(edit.theme) : null;
  // One that looks the same is the same.
  const plain = (label: string) => label.normalize("NFKC").replace(/\s+/g, " ").trim().toLowerCase();
  const same = themes.find(({ id, label }) => id !== own && plain(label) === plain(edit.label));
  if (!same && !["other", "not a reason"].includes(plain(edit.label))) return null;
  return `There is a theme named “${same?.label ?? edit.label}” already. Choose another name, or merge the two.`;
}

function statementRefusal({ has }: EditedThemes, edit: SingleEdit): string | null {
  if ("statements" in edit && !edit.statements.every(has)) return UNKNOWN;
  if ("statement" in edit && !has(edit.statement)) return UNKNOWN;
  if (edit.kind !== "redact") return null;
  const fits = edit.spans.every(([start, end]) => start < end && end <= edit.statement.length);
  return fits ? null : "These words do not lie within the statement. Mark them again.";
}
