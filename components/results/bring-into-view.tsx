"use client";

import { useEffect } from "react";

/** The first page a reader gets stays where it is; only what she opens after that is brought to her. */
let isFirst = true;

/** Scrolls to what was opened where it lies out of sight, as the quotes do on a phone, and moves the focus there. */
export function BringIntoView({ id, opened }: Readonly<{ id: string; opened: string }>) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is opened changes, the place it opens in does not.
  useEffect(() => {
    const element = document.getElementById(id);
    const wasFirst = isFirst;
    isFirst = false;
    if (wasFirst || !element) return;
    element.focus({ preventScroll: true });
    const { top } = element.getBoundingClientRect();
    if (top > window.innerHeight - 120 || top < 0) element.scrollIntoView({ block: "start" });
  }, [id, opened]);
  return null;
}
