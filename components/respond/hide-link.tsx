"use client";

import { useEffect } from "react";
import { HIDDEN_LINK } from "./hidden-link";

const KEPT = "plumbline-link";
const hidden = `/r/${HIDDEN_LINK}`;

/** Takes a personal link out of the address bar, so that no screenshot, share button or history carries it. */
export function HideLink() {
  useEffect(() => {
    if (location.pathname === hidden) return;
    try {
      sessionStorage.setItem(KEPT, location.pathname);
    } catch {
      // Without storage a reload could not find the way back: the address stays.
      return;
    }
    history.replaceState(history.state, "", hidden);
  }, []);
  return null;
}

/** After a reload: back to the link that this tab has hidden. */
export function FindLink() {
  useEffect(() => {
    const kept = sessionStorage.getItem(KEPT);
    if (kept?.startsWith("/r/") && kept !== hidden) location.replace(kept);
  }, []);
  return null;
}
