"use client";

import type { KeyboardEvent, ReactNode } from "react";

type Props = Readonly<{ className: string; label: string; children: ReactNode }>;

/** A list of links that arrow keys walk as well as Tab. */
export function ArrowList({ className, label, children }: Props) {
  function onKeyDown(event: KeyboardEvent<HTMLUListElement>): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const links: EventTarget[] = [...event.currentTarget.querySelectorAll("a")];
    const at = links.indexOf(event.target);
    const steps: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: links.length - 1 };
    const to = steps[event.key];
    if (at < 0 || to === undefined) return;
    event.preventDefault();
    const link = links[to];
    if (link instanceof HTMLElement) link.focus();
  }
  return (
    <ul className={className} aria-label={label} {...{ onKeyDown }}>
      {children}
    </ul>
  );
}
