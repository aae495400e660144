"use client";

import { useEffect, useRef } from "react";

/**
 * The button that was pressed goes with the state it belonged to, and the focus with it: then what stands there now gets the focus.
 * Whoever is elsewhere on the page stays there.
 */
export function KeepFocus({ on, when }: Readonly<{ on: string; when: string }>) {
  const before = useRef(when);
  useEffect(() => {
    if (before.current === when) return;
    before.current = when;
    if (document.activeElement === document.body) document.getElementById(on)?.focus();
  }, [on, when]);
  return null;
}
