import type { RunStatements } from "./run-statements";
import { FIXED_THEMES } from "./theme-edit";

export type EditedTheme = RunStatements["themes"][number] & {
  /** A person has named, filled or made it: sorting anew leaves it alone. */
  touched: boolean;
};
export type Spans = readonly (readonly [number, number])[];

/** What the edits have made of a run so far. */
export type State = {
  readonly themes: Map<string, EditedTheme>;
  /** Where the statements of a theme went that was merged. */
  readonly merged: Map<string, string>;
  readonly sorted: (readonly string[])[];
  /** By statement: out of which theme a person has moved it, and where to. */
  readonly moved: Map<number, Map<string, string>>;
  readonly hidden: Set<string>;
  readonly redacted: Map<string, Spans>;
  /** Statements with these words, whose words are open: only those can be named by an edit. */
  readonly places: ReadonlyMap<string, readonly number[]>;
};

export const isFixed = (id: string): boolean => id === FIXED_THEMES.other || id === FIXED_THEMES.none;

/** The theme that an id stands for by now; null: it is gone. */
export function resolve({ themes, merged }: State, id: string): string | null {
  let at = id;
  // No circle: what is merged is no theme any more, and only a theme is merged into.
  for (let next = merged.get(at); next !== undefined; next = merged.get(at)) at = next;
  return isFixed(at) || themes.has(at) ? at : null;
}

export function touch({ themes }: State, id: string): void {
  const theme = themes.get(id);
  if (theme) theme.touched = true;
}

/** "other" is only for what is in no theme; "none" takes a statement out of all of them. */
export function replaced(ids: readonly string[], from: string, to: string): readonly string[] {
  if (to === FIXED_THEMES.none) return [];
  const rest = ids.filter((id) => id !== from && id !== to);
  if (to === FIXED_THEMES.other) return rest.length > 0 ? rest : [to];
  const others = rest.filter((id) => !isFixed(id));
  return ids.indexOf(from) <= 0 ? [to, ...others] : withinOrder(ids, from, to);
}

function withinOrder(ids: readonly string[], from: string, to: string): readonly string[] {
  return [...new Set(ids.map((id) => (id === from ? to : id)))].filter((id) => !isFixed(id));
}

/** Whether any of these statements went from one theme to the other. */
export function moveAll(state: State, texts: readonly string[], from: string, to: string): boolean {
  let isMoved = false;
  for (const text of new Set(texts)) {
    for (const i of state.places.get(text) ?? []) {
      const source = whereIs(state, i, from);
      if (source === null || source === to) continue;
      state.sorted[i] = replaced(state.sorted[i] ?? [], source, to);
      remember(state, i, source, to);
      isMoved = true;
    }
  }
  return isMoved;
}

/** Where a statement is that was in `from`: somebody may have moved it since; the last move decides. */
function whereIs(state: State, i: number, from: string): string | null {
  const ids = state.sorted[i] ?? [];
  const isIn = (id: string) => (id === FIXED_THEMES.none ? ids.length === 0 : ids.includes(id));
  const moves = state.moved.get(i) ?? new Map<string, string>();
  let at = from;
  // A merge may lead back to where the moves began: no more steps than there are moves.
  for (let steps = 0; steps <= moves.size && !isIn(at); steps++) {
    const next = moves.get(at);
    if (next === undefined) return null;
    at = resolve(state, next) ?? "";
  }
  return isIn(at) ? at : null;
}

function remember({ moved }: State, i: number, from: string, to: string): void {
  const moves = moved.get(i) ?? new Map<string, string>();
  moves.set(from, to);
  // Where it is now, it has not been moved from: following the moves comes to an end.
  moves.delete(to);
  moved.set(i, moves);
}
