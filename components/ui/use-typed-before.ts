import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
import { drawnText } from "./drawn-text";

/**
 * Keeps what somebody typed into a text area while the script was still loading, and the place where they are typing: when React
 * takes a text area over, it puts the words back with which the page was drawn, and the caret before them. The field is read while
 * their words still stand in it, and mended right after; a key that falls between the two writes into the drawn words.
 *
 * @param id of the text area
 */
export function useTypedBefore(id: string): RefObject<HTMLTextAreaElement | null> {
  const field = useRef<HTMLTextAreaElement>(null);
  const [before] = useState(() => readBefore(id));
  useLayoutEffect(() => {
    const node = field.current;
    // Only the node that React took over: a new one of the same id is drawn as it is meant to be.
    if (!node || node !== before?.node) return;
    const drawn = drawnText(node);
    // An empty field is left alone by React: what stands in it now is newer than what was read.
    if (drawn === "" || node.value !== drawn) return;
    if (before.text !== drawn) node.value = before.text;
    if (document.activeElement === node) node.setSelectionRange(before.from, before.to);
  }, [before]);
  useEffect(() => {
    const node = field.current;
    if (!node || node !== before?.node || node.value === drawnText(node)) return;
    // What counts has not heard of it; it listens once the effects around this one have run.
    queueMicrotask(() => node.dispatchEvent(new Event("input", { bubbles: true })));
  }, [before]);
  return field;
}

function readBefore(id: string) {
  if (typeof document === "undefined") return null;
  const node = document.getElementById(id);
  if (!(node instanceof HTMLTextAreaElement)) return null;
  return { node, text: node.value, from: node.selectionStart, to: node.selectionEnd };
}
