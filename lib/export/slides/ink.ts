import { INK } from "@/components/charts/ink";
import { inkIn } from "@/components/charts/theme-values";
import type { AudienceResult } from "@/lib/analysis/result";

type Shape = AudienceResult["shape"];

/** Faces that are on every computer: slides are opened where nobody installed ours. */
export const FACE = { serif: "Georgia", sans: "Arial" } as const;

/** The light theme without its number signs, as the format wants it. */
const hex = (ink: string): string => inkIn("light", ink).slice(1).toUpperCase();

export const HEX = {
  paper: hex(INK.paper),
  ink: hex(INK.text),
  muted: hex(INK.muted),
  control: hex(INK.control),
  line: hex(INK.lineStrong),
  grid: hex(INK.line),
} as const;

export const hueOf = (shape: Shape) => ({ mark: hex(INK.hue(shape)), text: hex(INK.hueText(shape)) });

/** How each shape is drawn on a slide, and as the marker of a series; charts know no hexagon, so a star stands for it in both. */
export const SHAPE = {
  circle: { drawn: "ellipse", marker: "circle" },
  square: { drawn: "rect", marker: "square" },
  triangle: { drawn: "triangle", marker: "triangle" },
  diamond: { drawn: "diamond", marker: "diamond" },
  hexagon: { drawn: "star5", marker: "star" },
  cross: { drawn: "mathPlus", marker: "plus" },
} as const satisfies Record<Shape, { drawn: string; marker: string }>;
