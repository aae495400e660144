"use client";

import { useEffect, useRef } from "react";

/** On a phone the list goes when a theme is opened, and the focus with it: then the theme's own heading gets it. */
export function FocusTheme({ theme }: Readonly<{ theme: string }>) {
  const before = useRef(theme);
  useEffect(() => {
    if (before.current === theme) return;
    before.current = theme;
    const at = document.activeElement;
    const isLost = at === document.body || (at instanceof HTMLElement && at.getClientRects().length === 0);
    if (isLost) document.getElementById("theme")?.focus();
  }, [theme]);
  return null;
}
