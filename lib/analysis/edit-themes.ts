import type { RunStatements } from "./run-statements";
import { FIXED_THEMES, partsOf, type SingleEdit, type ThemeEdit } from "./theme-edit";
import { type EditedTheme, isFixed, moveAll, replaced, resolve, type Spans, type State, touch } from "./theme-state";

/** A finer or coarser sorting: its themes, and those of each statement in the order of the run's. */
export type Regrouping = Pick<RunStatements, "themes"> & {
  readonly resolution: number;
  /** Undefined: it did not have this statement. */
  readonly sorted: readonly (readonly string[] | undefined)[];
};

export type EditedThemes = {
  readonly themes: readonly EditedTheme[];
  /** Theme ids of each statement in the order of the run's, the main one first; none: not a reason. */
  readonly sorted: readonly (readonly string[])[];
  /** By words. */
  readonly hidden: ReadonlySet<string>;
  readonly redacted: ReadonlyMap<string, Spans>;
  /** The theme that an id stands for by now: itself, or what it was merged into; null: it is gone. */
  readonly find: (id: string) => string | null;
  /** Whether a statement of these words can be edited: somebody wrote it whose words are open. */
  readonly has: (text: string) => boolean;
};

/** Ids that a regrouping brings are its own: another one's "t1" is another theme. */
export const regroupedId = (previewId: string, id: string): string =>
  isFixed(id) ? id : `${previewId.slice(0, 8)}-${id}`;

/**
 * A run's themes with these edits applied, one after another. An edit whose theme or statement is gone changes nothing.
 *
 * Statements whose words are sealed follow what is done to whole themes and nothing else: whoever moves a statement must not learn
 * from a count that a sealed one has the same words.
 */
export function editThemes(
  run: RunStatements,
  edits: readonly ThemeEdit[],
  regroupings: ReadonlyMap<string, Regrouping>,
): EditedThemes {
  const state = startOf(run);
  for (const edit of edits.flatMap(partsOf)) apply(state, edit, regroupings);
  const isThere = (id: string) => id === FIXED_THEMES.other || state.themes.has(id);
  const sorted = state.sorted.map((ids) => {
    if (ids.every(isThere)) return ids;
    const left = ids.filter(isThere);
    return left.length > 0 ? left : [FIXED_THEMES.other];
  });
  const { themes, hidden, redacted, places } = state;
  return {
    themes: [...themes.values()],
    sorted,
    hidden,
    redacted,
    find: (id) => resolve(state, id),
    has: (text) => places.has(text),
  };
}

function startOf(run: RunStatements): State {
  const open = new Set(run.audiences.filter(({ words }) => words).map(({ audience }) => audience));
  const places = new Map<string, number[]>();
  for (const [i, { text, audience }] of run.statements.entries()) {
    // Without words it stands for somebody who ticked that they cannot say.
    if (text === "" || !open.has(audience)) continue;
    const own = places.get(text);
    if (own) own.push(i);
    else places.set(text, [i]);
  }
  // What people have named in an earlier round is theirs.
  const themes = run.themes.flatMap((theme): [string, EditedTheme][] =>
    isFixed(theme.id) ? [] : [[theme.id, { ...theme, touched: theme.labelSource === "person" }]],
  );
  return {
    themes: new Map(themes),
    merged: new Map(),
    sorted: run.statements.map((one) => one.themes),
    moved: new Map(),
    hidden: new Set(),
    redacted: new Map(),
    places,
  };
}

type Edit<Kind extends ThemeEdit["kind"]> = Extract<ThemeEdit, { kind: Kind }>;

function apply(state: State, edit: SingleEdit, regroupings: ReadonlyMap<string, Regrouping>): void {
  if (edit.kind === "rename") rename(state, edit);
  else if (edit.kind === "new") makeTheme(state, edit.theme, edit.label);
  else if (edit.kind === "merge") merge(state, edit);
  else if (edit.kind === "split") split(state, edit);
  else if (edit.kind === "move") move(state, edit);
  else if (edit.kind === "add") add(state, edit);
  else if (edit.kind === "regroup") regroup(state, edit.previewId, regroupings.get(edit.previewId));
  else if (state.places.has(edit.statement)) mark(state, edit);
}

function rename(state: State, { theme: id, label }: Edit<"rename">): void {
  const theme = state.themes.get(resolve(state, id) ?? "");
  if (theme) Object.assign(theme, { label, labelSource: "person", touched: true });
}

function makeTheme({ themes, merged }: State, id: string, label: string): boolean {
  if (isFixed(id) || themes.has(id) || merged.has(id)) return false;
  themes.set(id, { id, label, labelSource: "person", keywords: [], touched: true });
  return true;
}

function merge(state: State, edit: Edit<"merge">): void {
  const from = resolve(state, edit.theme);
  const to = resolve(state, edit.into);
  if (from === null || to === null || from === to || isFixed(from)) return;
  for (const [i, ids] of state.sorted.entries()) {
    if (ids.includes(from)) state.sorted[i] = replaced(ids, from, to);
  }
  touch(state, to);
  state.themes.delete(from);
  state.merged.set(from, to);
}

function split(state: State, { theme, into, label, statements }: Edit<"split">): void {
  const from = resolve(state, theme);
  if (from === null || from === FIXED_THEMES.none || !makeTheme(state, into, label)) return;
  touch(state, from);
  moveAll(state, statements, from, into);
}

function move(state: State, { from, to, statements }: Edit<"move">): void {
  const source = resolve(state, from);
  const target = resolve(state, to);
  if (source === null || target === null) return;
  if (moveAll(state, statements, source, target)) touch(state, target);
}

function add(state: State, { to, statements }: Edit<"add">): void {
  const target = resolve(state, to);
  if (target === null || isFixed(target)) return;
  for (const text of new Set(statements)) {
    for (const i of state.places.get(text) ?? []) {
      const ids = (state.sorted[i] ?? []).filter((id) => !isFixed(id) && id !== target);
      if (!state.sorted[i]?.includes(target)) state.sorted[i] = [...ids, target];
      touch(state, target);
    }
  }
}

/** What may be quoted of a statement. */
function mark({ hidden, redacted }: State, edit: Edit<"hide" | "redact" | "show">): void {
  if (edit.kind === "hide") hidden.add(edit.statement);
  if (edit.kind === "redact") redacted.set(edit.statement, edit.spans);
  if (edit.kind === "show") {
    hidden.delete(edit.statement);
    redacted.delete(edit.statement);
  }
}

function regroup(state: State, previewId: string, content: Regrouping | undefined): void {
  if (!content) return;
  const isKept = (id: string) => state.themes.get(id)?.touched === true;
  const used = new Set<string>();
  // Applied a second time, one of its themes may have been merged already.
  const idOf = (id: string) => resolve(state, regroupedId(previewId, id)) ?? regroupedId(previewId, id);
  for (const [i, ids] of state.sorted.entries()) {
    const found = content.sorted[i];
    if (!found || ids.length === 0) continue;
    const kept = ids.filter(isKept);
    if (kept.length > 0) state.sorted[i] = kept;
    else if (!state.moved.has(i)) state.sorted[i] = found.map(idOf);
    for (const id of state.sorted[i] ?? []) used.add(id);
  }
  for (const [id, theme] of state.themes) if (!theme.touched) state.themes.delete(id);
  for (const theme of content.themes) {
    const id = idOf(theme.id);
    if (used.has(id) && !isFixed(id) && !state.themes.has(id)) state.themes.set(id, { ...theme, id, touched: false });
  }
}
