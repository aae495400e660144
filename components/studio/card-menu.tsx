"use client";

import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";
import { Icon } from "@/components/ui/icon";

type Props = Readonly<{ label: string; children: ReactNode }>;

/** Opens and shuts without a script, one at a time; the script adds what people try: Escape, and a press beside it. */
export function CardMenu({ label, children }: Props) {
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const shut = ({ target }: PointerEvent) => {
      if (menu.current?.open && target instanceof Node && !menu.current.contains(target)) menu.current.open = false;
    };
    document.addEventListener("pointerdown", shut);
    return () => document.removeEventListener("pointerdown", shut);
  }, []);
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key !== "Escape" || !menu.current?.open) return;
    menu.current.open = false;
    menu.current.querySelector("summary")?.focus();
  };
  return (
    <details ref={menu} className="card-menu" name="card-menu" onKeyDown={onKeyDown}>
      <summary className="button card-menu-button" aria-label={label}>
        <Icon name="more" />
      </summary>
      <ul className="menu card-menu-panel">{children}</ul>
    </details>
  );
}
