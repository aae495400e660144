import { type RefObject, useEffect, useRef, useState } from "react";

/**
 * Keeps what somebody typed into a text area while the script was still loading: when React takes a text area over, it puts the
 * words back with which the page was drawn. The field is read while they still stand in it, and mended right after.
 *
 * @param id of the text area
 */
export function useTypedBefore(id: string): RefObject<HTMLTextAreaElement | null> {
  const field = useRef<HTMLTextAreaElement>(null);
  const [typed] = useState(() => typedIn(id));
  useEffect(() => {
    const node = field.current;
    if (!node || typed === null || node.value === typed.text) return;
    node.value = typed.text;
    if (document.activeElement === node) node.setSelectionRange(typed.from, typed.to);
    // What counts and saves has not heard of it; it listens once the effects around this one have run.
    queueMicrotask(() => node.dispatchEvent(new Event("input", { bubbles: true })));
  }, [typed]);
  return field;
}

function typedIn(id: string) {
  if (typeof document === "undefined") return null;
  const node = document.getElementById(id);
  if (!(node instanceof HTMLTextAreaElement) || node.value === node.defaultValue) return null;
  return { text: node.value, from: node.selectionStart, to: node.selectionEnd };
}
