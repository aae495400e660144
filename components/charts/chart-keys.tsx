"use client";

import { useRouter } from "next/navigation";
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { openedAddress, stepTo } from "./chart-steps";

type Stop = Readonly<{ x: number; y: number; words: string; href: string | undefined }>;
type Stops = Readonly<{ box: string; stops: readonly Stop[] }>;

type Props = Readonly<{ label: string; className?: string; children: ReactNode }>;

/**
 * Lays the keyboard's marks over a drawing: one tab stop, arrow keys from mark to mark, each with its words. The drawing says itself
 * where they are; without a script it stays one labelled image with a table beside it.
 */
export function ChartKeys({ label, className, children }: Props) {
  const holder = useRef<HTMLDivElement>(null);
  const [found, setFound] = useState<Stops | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another drawing has other marks.
  useEffect(() => setFound(stopsIn(holder.current)), [children]);
  return (
    <div ref={holder} className={`chart-keys ${className ?? ""}`}>
      {children}
      {found && found.stops.length > 0 ? <Layer label={label} {...found} /> : null}
    </div>
  );
}

function stopsIn(holder: HTMLElement | null): Stops | null {
  const drawing = holder?.querySelector("svg");
  if (!drawing) return null;
  const stops = [...drawing.querySelectorAll<SVGElement>("[data-spoken]")].map((point) => ({
    x: Number(point.getAttribute("cx")),
    y: Number(point.getAttribute("cy")),
    words: point.dataset["spoken"] ?? "",
    href: point.dataset["href"],
  }));
  return { box: drawing.getAttribute("viewBox") ?? "", stops };
}

function Layer({ label, box, stops }: Stops & Readonly<{ label: string }>) {
  const router = useRouter();
  const layer = useRef<SVGSVGElement>(null);
  const [at, setAt] = useState(0);
  const current = Math.min(at, stops.length - 1);
  const open = (href: string | undefined) =>
    href && router.push(openedAddress(href, window.location.search), { scroll: false });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "Enter") return open(stops[current]?.href);
    const next = stepTo(event.key, current, stops.length);
    if (next === null) return;
    event.preventDefault();
    setAt(next);
    layer.current?.querySelectorAll<SVGGElement>("[data-stop]")[next]?.focus();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing has no fieldset.
    <svg
      ref={layer}
      className="chart-stops"
      viewBox={box}
      role="group"
      aria-label={`${label}. Marks, by arrow keys`}
      onKeyDown={onKeyDown}
    >
      {stops.map(({ x, y, words, href }, i) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: its role depends on whether the mark opens something.
        <g
          key={`${x} ${y} ${words}`}
          data-stop=""
          className={href ? "chart-stop chart-stop-opens" : "chart-stop"}
          role={href ? "link" : "img"}
          aria-label={words}
          tabIndex={i === current ? 0 : -1}
          onFocus={() => setAt(i)}
          onClick={() => open(href)}
        >
          <circle className="chart-stop-gap" cx={x} cy={y} r="14" />
          <circle className="chart-stop-ring" cx={x} cy={y} r="14" />
        </g>
      ))}
    </svg>
  );
}
