import type { ReactNode } from "react";

/** Holds what is drawn around 0,0 at a place in percent, so that it keeps its size whatever the chart's width. */
export function Pin({ x, y, children }: Readonly<{ x: number; y: number; children: ReactNode }>) {
  return (
    <svg x={`${x}%`} y={y} overflow="visible" aria-hidden="true">
      {children}
    </svg>
  );
}
