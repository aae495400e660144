import { type KeyboardEvent, type RefObject, useCallback, useState } from "react";
import type { EditorStatement } from "@/lib/analysis/themes-page";

type Row = Readonly<{ key: string; value: string; statement: EditorStatement }>;
type Options = Readonly<{
  rows: readonly Row[];
  list: RefObject<HTMLUListElement | null>;
  set: (rows: readonly Row[], on: boolean) => void;
  toggle: (row: Row, on: boolean, isRange: boolean) => void;
  clear: () => void;
  press: (fields: Readonly<Record<string, string>>) => void;
}>;

const BOX = 'input[name="statement"]';
export const MOVE_TO_ID = "move-to";
export const NEW_FROM_ID = "new-from";
export const NOT_A_REASON_ID = "not-a-reason";
export const KEYS_HELP_ID = "keys-help";

/** Keys of the list of statements. Heard only while one of its boxes has the focus, so never while somebody types. */
export function useStatementKeys({ rows, list, set, toggle, clear, press }: Options) {
  const [place, setActive] = useState(0);
  const active = Math.max(0, Math.min(place, rows.length - 1));
  const focus = useCallback(
    (i: number) => list.current?.querySelectorAll<HTMLInputElement>(BOX)[i]?.focus({ preventScroll: false }),
    [list],
  );
  function onKeyDown(event: KeyboardEvent): void {
    const { target, key, shiftKey } = event;
    if (!(target instanceof HTMLInputElement) || !target.matches(BOX)) return;
    const i = [...(list.current?.querySelectorAll(BOX) ?? [])].indexOf(target);
    const row = rows[i];
    if (!row) return;
    const steps: Record<string, number> = { ArrowDown: i + 1, ArrowUp: i - 1, Home: 0, End: rows.length - 1 };
    const to = steps[key];
    const isCommand = event.ctrlKey || event.metaKey;
    if (to !== undefined) {
      event.preventDefault();
      const next = rows[to];
      if (!next) return;
      if (shiftKey) toggle(row, true, false);
      if (shiftKey) set(rows.slice(Math.min(i, to), Math.max(i, to) + 1), true);
      focus(to);
    } else if (isCommand && key.toLowerCase() === "a") {
      event.preventDefault();
      set(rows, true);
    } else if (!isCommand && !event.altKey) act(event, row);
  }
  function act(event: KeyboardEvent, row: Row): void {
    const isChosen = event.target instanceof HTMLInputElement && event.target.checked;
    const anyChosen = list.current?.querySelector(`${BOX}:checked`) !== null;
    const acts: Record<string, () => void> = {
      Escape: clear,
      m: () => goTo(MOVE_TO_ID),
      n: () => goTo(NEW_FROM_ID),
      h: () => press({ act: isQuoted(row) ? "hide" : "show", statement: row.value }),
      x: () => {
        if (anyChosen) document.getElementById(NOT_A_REASON_ID)?.click();
        else press({ act: "none", statement: row.value });
      },
      "?": () => document.getElementById(KEYS_HELP_ID)?.click(),
    };
    const wanted = acts[event.key.toLowerCase()];
    if (!wanted) return;
    event.preventDefault();
    // Pressed on one statement with none chosen, it is about that one.
    if (!anyChosen && !isChosen && "mn".includes(event.key.toLowerCase())) toggle(row, true, false);
    wanted();
  }
  return { active, setActive, onKeyDown, focusActive: () => focusIfLost(() => focus(active)) };
}

const isQuoted = ({ statement }: Row) => !statement.hidden;

function goTo(id: string): void {
  const field = document.getElementById(id);
  const fold = field?.closest("details");
  if (fold) fold.open = true;
  field?.focus();
}

/** A statement that went takes the focus with it; what stands in its place gets it. Whoever is elsewhere stays there. */
function focusIfLost(focus: () => void): void {
  requestAnimationFrame(() => {
    const at = document.activeElement;
    if (at === document.body || at?.closest("#themes-move")) focus();
  });
}
