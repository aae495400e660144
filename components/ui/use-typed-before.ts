import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";

/**
 * Keeps what somebody typed into a text area while the script was still loading, and the place where they are typing: when React
 * takes a text area over, it puts the words back with which the page was drawn, and the caret before them. The field is read while
 * their words still stand in it, and mended right after.
 *
 * @param id of the text area
 */
export function useTypedBefore(id: string): RefObject<HTMLTextAreaElement | null> {
  const field = useRef<HTMLTextAreaElement>(null);
  const [before] = useState(() => readBefore(id));
  useLayoutEffect(() => {
    const node = field.current;
    // An empty field was left alone: what stands in it now is newer than what was read.
    if (!node || !before || node.defaultValue === "" || node.value !== node.defaultValue) return;
    if (before.text !== node.value) node.value = before.text;
    if (document.activeElement === node) node.setSelectionRange(before.from, before.to);
  }, [before]);
  useEffect(() => {
    const node = field.current;
    if (!node || node.value === node.defaultValue) return;
    // What counts has not heard of it; it listens once the effects around this one have run.
    queueMicrotask(() => node.dispatchEvent(new Event("input", { bubbles: true })));
  }, []);
  return field;
}

function readBefore(id: string) {
  if (typeof document === "undefined") return null;
  const node = document.getElementById(id);
  if (!(node instanceof HTMLTextAreaElement)) return null;
  return { text: node.value, from: node.selectionStart, to: node.selectionEnd };
}
