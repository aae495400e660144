import { useEffect } from "react";

/** Ctrl or Cmd with Z, with Shift or Y for forward. In a field they stay what they are there: typed words are no change yet. */
export function useUndoKeys(press: ((fields: Readonly<Record<string, string>>) => void) | null): void {
  useEffect(() => {
    if (!press) return undefined;
    const pressed = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.repeat) return;
      if (isTyping(event.target) || document.querySelector("dialog[open]")) return;
      const key = event.key.toLowerCase();
      if (key !== "z" && key !== "y") return;
      event.preventDefault();
      press({ act: key === "y" || event.shiftKey ? "redo" : "undo" });
    };
    window.addEventListener("keydown", pressed);
    return () => window.removeEventListener("keydown", pressed);
  }, [press]);
}

const TYPED_INTO = 'textarea, input:not([type="checkbox"], [type="radio"])';

export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(TYPED_INTO) !== null;
